import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { functionLabels } from "./function-schema.ts";

interface FunctionFormProps {
  values: Record<keyof typeof functionLabels, string>;
  version?: number;
  lastResult: SubmissionResult | undefined;
  buttons: ReactNode;
}

/** Name, operating work and accountable seat of a function. */
export function FunctionForm({ values, version, lastResult, buttons }: FunctionFormProps) {
  const [form, fields] = useForm<typeof values>({ lastResult, id: "function", defaultValue: values });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={functionLabels} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} readOnly />}
      <TextField field={fields.name} label={functionLabels.name} />
      <TextareaField
        field={fields.operatingWork}
        label={functionLabels.operatingWork}
        hint="The work that own people or a provider can do."
        rows={2}
      />
      <TextField
        field={fields.accountableSeat}
        label={functionLabels.accountableSeat}
        hint="What stays with you whoever does the work: a role, not a name. Leave it empty where nothing beyond a contract does."
        optional
      />
      <div className="form-foot">{buttons}</div>
    </Form>
  );
}
