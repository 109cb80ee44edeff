import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { roleChoices } from "#app/components/accounts/account-words.ts";
import { type PersonChoices, personOptions } from "#app/components/accounts/person-choice.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import { type InviteValues, inviteLabels } from "./form.ts";

interface InviteFormProps {
  roles: AccountRole[];
  choices: PersonChoices;
  lastResult: SubmissionResult | undefined;
}

export function InviteForm({ roles, choices, lastResult }: InviteFormProps) {
  const [form, fields] = useForm<InviteValues>({ lastResult, id: "invite", defaultValue: { role: "staff" } });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={inviteLabels} />
      <div className="grid-2">
        <TextField field={fields.name} label={inviteLabels.name} autoComplete="off" required />
        <TextField
          field={fields.email}
          label={inviteLabels.email}
          hint="They sign in with it; it cannot be changed later."
          type="email"
          autoComplete="off"
          required
        />
      </div>
      <RadioField field={fields.role} label="Role" options={roleChoices(roles)} layout="cards" />
      <SelectField
        field={fields.personId}
        label="Stands for"
        hint="Managers see their own line and staff their own record only through the person they stand for. Nobody decides a case about themselves."
        options={personOptions(choices)}
        placeholder="Nobody on record"
        optional
      />
      <div className="form-foot">
        <SubmitButton pendingText="Making the link">Make the invitation link</SubmitButton>
        <LinkButton to={paths.accounts()} variant="quiet">
          Cancel
        </LinkButton>
        <p className="caption">No e-mail is sent: you get a link and a message to copy.</p>
      </div>
    </Form>
  );
}
