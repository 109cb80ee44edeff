import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { CRITERION_WORDS, WEIGHED, type Weighed } from "#app/domain/sourcing/criteria.ts";
import type { PlanSettings } from "#app/services/sourcing/load-plan.server.ts";

type Fields = Record<Weighed | "reason" | "version", string>;

const LABELS = {
  ...Object.fromEntries(WEIGHED.map((criterion) => [criterion, CRITERION_WORDS[criterion].name])),
  reason: "Why",
};

/** How much each criterion counts. Legal accountability has no weight: it is a gate. */
export function WeightsForm({ page, lastResult }: { page: PlanSettings; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useForm<Fields>({
    lastResult,
    id: "weights",
    defaultValue: Object.fromEntries(WEIGHED.map((criterion) => [criterion, String(page.weights[criterion])])),
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={LABELS} />
      <input type="hidden" name="version" value={page.version} readOnly />
      <div className="grid-2">
        {WEIGHED.map((criterion) => {
          const { letter, name, pushes } = CRITERION_WORDS[criterion];
          return (
            <TextField
              key={criterion}
              field={fields[criterion]}
              label={`${letter}, ${name.toLowerCase()}`}
              hint={`A high score pushes to ${pushes}.`}
              inputMode="decimal"
              width="short"
            />
          );
        })}
      </div>
      <TextareaField
        field={fields.reason}
        label="Why"
        hint="Kept in the history of the plan. About the work, without names of people."
        rows={2}
      />
      <div className="form-foot">
        <SubmitButton pendingText="Saving" intent="weights">
          Save the weights
        </SubmitButton>
      </div>
    </Form>
  );
}
