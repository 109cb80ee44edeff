import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { EstimateField } from "#app/components/forms/estimate-field.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { OPTION_TITLES } from "#app/domain/cost/composites/scenario-facts.ts";
import type { ScenarioOptionsPage } from "#app/services/scenarios/load-scenario-options.server.ts";

const ANSWERS = [
  { value: "open", label: "Leave it open", detail: "the option is drawn but not compared" },
  { value: "accepted", label: "Accept it", detail: "with a reason that the page shows" },
  { value: "priced", label: "Price it", detail: "what closing it costs a month" },
];

const labels = { answer: "What about it?", reason: "Reason", low: "Low", middle: "Price a month", high: "High" };
type Values = Record<keyof typeof labels, string>;

interface GapFormProps {
  gap: ScenarioOptionsPage["gaps"][number];
  lastResult: SubmissionResult | undefined;
}

/** One gap of one option: open, accepted with a reason, or priced as a line. */
export function GapForm({ gap, lastResult }: GapFormProps) {
  const { currency } = useReader();
  const { option, row, title, words, decision } = gap;
  const prices = decision && "priceMonthly" in decision ? decision.priceMonthly : null;
  const [form, fields] = useForm<Values>({
    lastResult,
    id: `gap-${option}-${row}`,
    defaultValue: {
      answer: decision === null ? "open" : prices ? "priced" : "accepted",
      reason: decision && "acceptedBecause" in decision ? decision.acceptedBecause : "",
      low: prices ? String(prices[0]) : "",
      middle: prices ? String(prices[1]) : "",
      high: prices ? String(prices[2]) : "",
    },
  });
  return (
    <Form method="post" className="form gap-form" {...getFormProps(form)}>
      <h3>
        {OPTION_TITLES[option]}: {title}
      </h3>
      <p className="caption">{words}</p>
      <ErrorSummary form={form} labels={labels} />
      <input type="hidden" name="option" value={option} />
      <input type="hidden" name="row" value={row} />
      <RadioField field={fields.answer} label={labels.answer} options={ANSWERS} layout="cards" />
      <div className="grid-2">
        <TextareaField field={fields.reason} label={labels.reason} hint="Needed to accept the gap." rows={2} optional />
        <EstimateField
          label={labels.middle}
          unit={`${currency} a month`}
          hint="Needed to price it. Three equal numbers mean that it is known exactly."
          low={{ field: fields.low }}
          middle={{ field: fields.middle }}
          high={{ field: fields.high }}
        />
      </div>
      <div className="form-foot">
        <SubmitButton pendingText="Saving" intent="gap" variant="plain">
          Save this gap
        </SubmitButton>
      </div>
    </Form>
  );
}
