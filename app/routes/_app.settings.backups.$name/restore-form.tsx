import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { RestoreValues } from "./form.ts";

interface RestoreFormProps {
  organisationName: string;
  lastResult: SubmissionResult | undefined;
}

/** A document of its own answers: while the backup is restored no script of this page could go on. */
export function RestoreForm({ organisationName, lastResult }: RestoreFormProps) {
  const [form, fields] = useForm<RestoreValues>({ lastResult, id: "restore" });
  return (
    <Form method="post" className="stack" reloadDocument {...getFormProps(form)}>
      <ErrorSummary form={form} labels={{ organisation: "Name of the organisation" }} />
      <p>
        The backup is checked whole before anything is touched. While it is restored nobody can work, then every session
        ends and everybody signs in again with the password of that day. People who were erased since stay erased.
      </p>
      <TextField
        field={fields.organisation}
        label="Name of the organisation"
        hint={`Type ${organisationName}, so that this is no slip.`}
        autoComplete="off"
        required
      />
      <CheckboxField field={fields.sure} label="Replace everything that was entered since with this backup" required />
      <div className="row">
        <SubmitButton pendingText="Beginning" variant="danger">
          Restore this backup
        </SubmitButton>
        <LinkButton to={paths.backups()}>Leave it as it is</LinkButton>
      </div>
    </Form>
  );
}
