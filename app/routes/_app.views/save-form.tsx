import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";

export interface ViewValues {
  name: string;
  isShared: string;
}

const LABELS = { name: "Name" };
const SHARED_HINT = "Everybody sees the name and the filters; each sees only the people they may see anyway.";

interface ViewFormProps {
  id: string;
  intent: "save" | "rename";
  /** Hidden fields: what the filters are, or which view it is. */
  hidden: Record<string, string>;
  values: ViewValues;
  submit: string;
  lastResult: SubmissionResult | undefined;
}

/** The name of a view and who sees it. */
export function ViewForm({ id, intent, hidden, values, submit, lastResult }: ViewFormProps) {
  const [form, fields] = useForm<ViewValues>({ lastResult, id, defaultValue: values });
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={LABELS} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField field={fields.name} label={LABELS.name} width="medium" maxLength={60} required />
      <CheckboxField field={fields.isShared} label="Share it with everybody here" hint={SHARED_HINT} />
      <div className="row">
        <SubmitButton intent={intent} pendingText="Saving">
          {submit}
        </SubmitButton>
      </div>
    </Form>
  );
}
