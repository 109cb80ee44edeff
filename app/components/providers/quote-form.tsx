import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { QUOTE_SCOPE_WORDS } from "#app/components/scenario/quote-words.ts";
import { PRICING_WORDS } from "./provider-words.ts";
import { at, type QuoteFields } from "./quote-fields.ts";
import { ConflictFields, FunctionFields, TargetFields, TierFields } from "./quote-form-parts.tsx";
import { quoteLabels } from "./quote-labels.ts";

const choicesOf = (words: Record<string, { title: string; detail: string }>) =>
  Object.entries(words).map(([value, { title, detail }]) => ({ value, label: title, detail }));

interface QuoteFormProps {
  values: Record<string, string>;
  version?: number;
  lastResult: SubmissionResult | undefined;
  buttons: ReactNode;
}

/** A provider's offer as it stands on paper: what is empty was not said. */
export function QuoteForm({ values, version, lastResult, buttons }: QuoteFormProps) {
  // Conform makes the metadata of a field when its name is asked for.
  const [form, fields] = useForm<Record<string, string>>({ lastResult, id: "quote", defaultValue: values });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={quoteLabels} />
      {version === undefined ? null : <input type="hidden" name="version" value={version} readOnly />}
      <RadioField
        {...at(fields, "scope")}
        label={quoteLabels.scope}
        options={choicesOf(QUOTE_SCOPE_WORDS)}
        layout="cards"
      />
      <RadioField {...at(fields, "kind")} label={quoteLabels.kind} options={choicesOf(PRICING_WORDS)} layout="cards" />
      <PriceFields fields={fields} />
      <TierFields fields={fields} isOpen={values.kind === "tiered"} />
      <ContractFields fields={fields} />
      <FunctionFields fields={fields} />
      <TargetFields fields={fields} />
      <ConflictFields fields={fields} />
      <TextareaField
        {...at(fields, "exclusions")}
        label={quoteLabels.exclusions}
        hint="Anything else that the price does not include, as written."
        rows={3}
        optional
      />
      <div className="form-foot">{buttons}</div>
    </Form>
  );
}

function PriceFields({ fields }: { fields: QuoteFields }) {
  const { currency } = useReader();
  return (
    <div className="grid-2">
      <TextField
        {...at(fields, "price")}
        label={quoteLabels.price}
        hint="Per user, per device, flat or for the block, as chosen above; tiers have boxes of their own."
        inputMode="decimal"
        unit={`${currency} a month`}
        optional
      />
      <TextField
        {...at(fields, "blockHours")}
        label={quoteLabels.blockHours}
        hint="Only for block hours."
        inputMode="decimal"
        unit="hours a month"
        width="short"
        optional
      />
      <TextField
        {...at(fields, "minimum")}
        label={quoteLabels.minimum}
        inputMode="decimal"
        unit={`${currency} a month`}
        optional
      />
      <TextField
        {...at(fields, "onboarding")}
        label={quoteLabels.onboarding}
        inputMode="decimal"
        unit={`${currency} once`}
        required
      />
      <TextField
        {...at(fields, "escalator")}
        label={quoteLabels.escalator}
        inputMode="decimal"
        unit="% a year"
        width="short"
        optional
      />
      <TextField
        {...at(fields, "outsideRate")}
        label={quoteLabels.outsideRate}
        inputMode="decimal"
        unit={`${currency} an hour`}
        optional
      />
    </div>
  );
}

function ContractFields({ fields }: { fields: QuoteFields }) {
  return (
    <div className="grid-2">
      <TextField
        {...at(fields, "termMonths")}
        label={quoteLabels.termMonths}
        inputMode="numeric"
        unit="months"
        width="short"
        required
      />
      <TextField
        {...at(fields, "noticeDays")}
        label={quoteLabels.noticeDays}
        inputMode="numeric"
        unit="days"
        width="short"
        optional
      />
      <TextField
        {...at(fields, "earlyTermination")}
        label={quoteLabels.earlyTermination}
        inputMode="decimal"
        unit="% of the remaining fees"
        width="short"
        optional
      />
      <DateField {...at(fields, "receivedOn")} label={quoteLabels.receivedOn} required />
      <DateField {...at(fields, "validUntil")} label={quoteLabels.validUntil} optional />
    </div>
  );
}
