import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { FileField } from "#app/components/forms/file-field.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { ANSWER_WORDS } from "#app/components/providers/provider-words.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CheckPage } from "#app/services/providers/load-providers.server.ts";
import type { CheckError } from "./form.ts";

const ANSWERS = Object.entries(ANSWER_WORDS).map(([value, { title, detail }]) => ({ value, label: title, detail }));

/** What was found about one item, with its evidence. */
export function CheckForm({ page: { provider, check }, error }: { page: CheckPage; error: CheckError | undefined }) {
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  const typed = error?.typed ?? {
    answer: check?.answer ?? "met",
    evidenceOn: check?.evidenceOn ?? "",
    expiresOn: check?.expiresOn ?? "",
    note: check?.note ?? "",
  };
  return (
    <Form method="post" encType="multipart/form-data" className="form" key={JSON.stringify(error)}>
      <ErrorSummary items={error ? [{ fieldId: error.field, message: error.reason }] : []} />
      <RadioField
        name="answer"
        id="answer"
        label="What was found"
        options={ANSWERS}
        defaultValue={typed.answer}
        errors={errorsOf("answer")}
        layout="cards"
      />
      <div className="grid-2">
        <DateField
          name="evidenceOn"
          id="evidenceOn"
          label="Evidence of"
          hint="The day of the report, the signature or the answer."
          defaultValue={typed.evidenceOn}
          errors={errorsOf("evidenceOn")}
          optional
        />
        <DateField
          name="expiresOn"
          id="expiresOn"
          label="Holds until"
          hint="Its last day. Empty where it does not run out."
          defaultValue={typed.expiresOn}
          errors={errorsOf("expiresOn")}
          optional
        />
      </div>
      <TextareaField
        name="note"
        id="note"
        label="Note"
        rows={3}
        defaultValue={typed.note}
        errors={errorsOf("note")}
        optional
      />
      <FileField
        name="file"
        id="file"
        label="Evidence file"
        accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
        hint={`${check?.fileName ? `${check.fileName} is on record; another one takes its place. ` : ""}A PDF, PNG or JPEG file of at most 5 MB. Whoever may read providers can download it.`}
        errors={errorsOf("file")}
        optional
      />
      <div className="form-foot">
        <SubmitButton pendingText="Saving" intent="record">
          Record it
        </SubmitButton>
        <LinkButton to={`${paths.provider(provider.id)}#diligence`}>Leave it as it is</LinkButton>
      </div>
    </Form>
  );
}
