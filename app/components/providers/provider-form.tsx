import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { providerLabels } from "./provider-schema.ts";
import { PROVIDER_STATE_WORDS } from "./provider-words.ts";

const STATES = Object.entries(PROVIDER_STATE_WORDS).map(([value, { title, detail }]) => ({
  value,
  label: title,
  detail,
}));

interface ProviderFormProps {
  values: Partial<Record<keyof typeof providerLabels, string>>;
  version?: number;
  lastResult: SubmissionResult | undefined;
  buttons: ReactNode;
}

/** The one form for a new provider and for a change. */
export function ProviderForm({ values, version, lastResult, buttons }: ProviderFormProps) {
  const [form, fields] = useForm<Record<keyof typeof providerLabels, string>>({
    lastResult,
    id: "provider",
    defaultValue: values,
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={providerLabels} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} readOnly />}
      <TextField field={fields.name} label={providerLabels.name} autoComplete="off" required />
      <RadioField field={fields.state} label={providerLabels.state} options={STATES} layout="cards" />
      <TextField
        field={fields.contact}
        label={providerLabels.contact}
        hint="A desk or a number of the firm rather than of a person where there is one."
        autoComplete="off"
        optional
      />
      <TextareaField
        field={fields.services}
        label={providerLabels.services}
        hint="What it does for others."
        rows={2}
        optional
      />
      <TextareaField field={fields.notes} label={providerLabels.notes} rows={3} optional />
      <div className="form-foot">{buttons}</div>
    </Form>
  );
}
