import { Form } from "@remix-run/react";
import { byGroup } from "#app/components/competencies/competency-groups.ts";
import { Choice } from "#app/components/forms/choice.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { FieldSet } from "#app/components/forms/field.tsx";
import { FileField } from "#app/components/forms/file-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useFieldControl } from "#app/components/forms/use-field-control.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { CertificationError } from "./form.ts";

interface CertificateFormProps {
  personId: string;
  /** The certificate to change; null for a new one. */
  edited: { id: string; hasFile: boolean; typed: CertificationError["typed"] } | null;
  competencies: { id: string; name: string; groupCode: string }[];
  error: CertificationError | undefined;
}

/** A new certificate, or one to change: then its file stays unless another is chosen. */
export function CertificateForm({ personId, edited, competencies, error }: CertificateFormProps) {
  const errorsOf = (field: string) => (error?.field === field ? [error.reason] : []);
  const typed = error?.typed ?? edited?.typed;
  return (
    <Card title={edited ? "Change the certificate" : "Add a certificate"} id="new-certificate">
      <Form method="post" encType="multipart/form-data" className="form" key={JSON.stringify([edited, error])}>
        <ErrorSummary items={error ? [{ fieldId: error.field, message: error.reason }] : []} />
        {edited ? <input type="hidden" name="certificationId" value={edited.id} /> : null}
        <div className="grid-2">
          <TextField
            name="name"
            id="name"
            label="Name"
            hint="As it stands on the certificate."
            defaultValue={typed?.name}
            errors={errorsOf("name")}
            maxLength={200}
            required
          />
          <TextField
            name="issuer"
            id="issuer"
            label="Issuer"
            optional
            hint="Who examined and issued it."
            defaultValue={typed?.issuer}
            errors={errorsOf("issuer")}
            maxLength={200}
          />
          <DateField
            name="issuedOn"
            id="issuedOn"
            label="Issued on"
            defaultValue={typed?.issuedOn}
            errors={errorsOf("issuedOn")}
            required
          />
          <DateField
            name="expiresOn"
            id="expiresOn"
            label="Valid until"
            optional
            hint="Its last day. Empty for one that does not run out."
            defaultValue={typed?.expiresOn}
            errors={errorsOf("expiresOn")}
          />
        </div>
        <SupportedCompetencies
          competencies={competencies}
          chosen={typed?.competency ?? []}
          errors={errorsOf("competency")}
        />
        <FileField
          name="file"
          id="file"
          label="File"
          optional
          accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
          hint={`${edited?.hasFile ? "Another one takes the place of the one on record. " : ""}A PDF, PNG or JPEG file of at most 5 MB. Whoever sees this page can download it.`}
          errors={errorsOf("file")}
        />
        <div className="row">
          {edited ? (
            <>
              <SubmitButton pendingText="Saving" intent="change">
                Save the change
              </SubmitButton>
              <LinkButton to={paths.certifications(personId)}>Leave it as it is</LinkButton>
            </>
          ) : (
            <SubmitButton pendingText="Adding" intent="add">
              Add the certificate
            </SubmitButton>
          )}
        </div>
      </Form>
    </Card>
  );
}

interface SupportedProps {
  competencies: CertificateFormProps["competencies"];
  chosen: string[];
  errors: string[];
}

/** The competencies by group, closed until something in them is chosen. */
function SupportedCompetencies({ competencies, chosen, errors }: SupportedProps) {
  const control = useFieldControl({ name: "competency", id: "competency", defaultValue: chosen, errors });
  return (
    <FieldSet control={control} label="Competencies it supports" optional>
      {byGroup(competencies).map(({ code, name, items }) => (
        <details key={code} open={items.some(({ id }) => chosen.includes(id)) || undefined}>
          <summary>
            {name} <span className="muted">{items.length}</span>
          </summary>
          {items.map(({ id, name: label }) => (
            <Choice
              key={id}
              type="checkbox"
              control={control}
              option={{ value: id, label }}
              checked={control.values.includes(id)}
            />
          ))}
        </details>
      ))}
    </FieldSet>
  );
}
