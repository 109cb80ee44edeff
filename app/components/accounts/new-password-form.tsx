import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import type { NewPasswordValues } from "#app/lib/auth/new-password-schema.ts";

const LABELS = { password: "Password", again: "Password again" };

interface NewPasswordFormProps {
  email: string;
  button: string;
  pendingText: string;
  lastResult: SubmissionResult | undefined;
}

/** Chooses a password twice; the address is there for password managers, and cannot be changed here. */
export function NewPasswordForm({ email, button, pendingText, lastResult }: NewPasswordFormProps) {
  const [form, fields] = useForm<NewPasswordValues>({ lastResult, id: "new-password" });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={LABELS} />
      <TextField name="email" label="E-mail" type="email" defaultValue={email} autoComplete="username" readOnly />
      <TextField
        field={fields.password}
        label={LABELS.password}
        hint="12 characters or more; a sentence is fine."
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField field={fields.again} label={LABELS.again} type="password" autoComplete="new-password" required />
      <div className="row">
        <SubmitButton pendingText={pendingText}>{button}</SubmitButton>
      </div>
    </Form>
  );
}
