import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { QUOTE_SCOPE_WORDS } from "#app/components/scenario/quote-words.ts";
import { quoteLabels } from "./form.ts";

const SCOPES = Object.entries(QUOTE_SCOPE_WORDS).map(([value, { title, detail }]) => ({ value, label: title, detail }));

/** A provider's offer as it stands on paper. */
export function QuoteForm({ lastResult }: { lastResult: SubmissionResult | undefined }) {
  const { currency, today } = useReader();
  const [form, fields] = useForm<Record<keyof typeof quoteLabels, string>>({
    lastResult,
    id: "quote",
    defaultValue: { scope: "managed", termMonths: "36", receivedOn: today },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={quoteLabels} />
      <TextField field={fields.provider} label={quoteLabels.provider} autoComplete="off" required />
      <RadioField field={fields.scope} label={quoteLabels.scope} options={SCOPES} layout="cards" />
      <div className="grid-2">
        <TextField
          field={fields.fee}
          label={quoteLabels.fee}
          inputMode="decimal"
          unit={`${currency} per user and month`}
          required
        />
        <TextField
          field={fields.onboarding}
          label={quoteLabels.onboarding}
          inputMode="decimal"
          unit={`${currency} once`}
          required
        />
        <TextField
          field={fields.escalator}
          label={quoteLabels.escalator}
          inputMode="decimal"
          unit="% a year"
          width="short"
          optional
        />
        <TextField
          field={fields.termMonths}
          label={quoteLabels.termMonths}
          inputMode="numeric"
          unit="months"
          width="short"
          required
        />
        <DateField field={fields.receivedOn} label={quoteLabels.receivedOn} required />
        <DateField field={fields.validUntil} label={quoteLabels.validUntil} optional />
      </div>
      <TextareaField
        field={fields.exclusions}
        label={quoteLabels.exclusions}
        hint="What the price does not include, as written: it is what the comparison has to add."
        rows={3}
        optional
      />
      <div className="form-foot">
        <SubmitButton pendingText="Adding" intent="add">
          Put on file
        </SubmitButton>
      </div>
    </Form>
  );
}
