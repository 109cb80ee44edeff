import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import type { PasswordValues } from "./form.ts";

const LABELS = { current: "Present password", next: "New password", again: "New password again" };

export function PasswordForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useForm<PasswordValues>({ lastResult, id: "password" });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={LABELS} />
      <TextField
        field={fields.current}
        label={LABELS.current}
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        field={fields.next}
        label={LABELS.next}
        hint="12 characters or more; a sentence is fine."
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField field={fields.again} label={LABELS.again} type="password" autoComplete="new-password" required />
      <div className="row">
        <SubmitButton intent="change-password" pendingText="Changing">
          Change the password
        </SubmitButton>
      </div>
    </Form>
  );
}
