import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { EstimateField } from "#app/components/forms/estimate-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import type { QuoteGap } from "#app/domain/sourcing/normalise-quotes.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownComparison } from "./comparison-body.tsx";
import { gapLabels } from "./form.ts";

const BASES = [
  { value: "user", label: "per user and month" },
  { value: "device", label: "per device and month" },
  { value: "month", label: "a month in all" },
];
const HUNDREDTHS = 100;

interface GapFormProps {
  gap: QuoteGap;
  quote: ShownComparison["chosen"][number];
  page: ShownComparison;
  lastResult: SubmissionResult | undefined;
}

/** What closing one gap of one quote costs, as three points with their source. */
export function GapForm({ gap: { item, price }, quote, page, lastResult }: GapFormProps) {
  const { currency } = useReader();
  const [low, middle, high] = price ? price.cents.map((cents) => String(cents / HUNDREDTHS)) : ["", "", ""];
  const [form, fields] = useForm<Record<keyof typeof gapLabels, string>>({
    lastResult,
    id: `gap-${item}`,
    defaultValue: { basis: price?.basis ?? "user", source: price?.source ?? "", low, middle, high },
  });
  return (
    <Form method="post" className="form gap-form" preventScrollReset {...getFormProps(form)}>
      <ErrorSummary form={form} labels={gapLabels} />
      <input type="hidden" name="quoteId" value={quote.id} />
      <input type="hidden" name="item" value={item} />
      <EstimateField
        label={`What closing it costs: ${page.titles[item]}`}
        unit={currency}
        hint="Three equal numbers mean that it is known exactly. The sum takes the middle one."
        low={{ field: fields.low }}
        middle={{ field: fields.middle }}
        high={{ field: fields.high }}
      />
      <div className="grid-2">
        <SelectField field={fields.basis} label={gapLabels.basis} options={BASES} />
        <TextField
          field={fields.source}
          label={gapLabels.source}
          hint="A second quote, a price list, a name."
          required
        />
      </div>
      <div className="form-foot">
        <SubmitButton pendingText="Pricing" intent="price-gap">
          Price this gap
        </SubmitButton>
        <LinkButton to={paths.compareQuotes(page.address)} preventScrollReset>
          Leave it as it is
        </LinkButton>
      </div>
    </Form>
  );
}
