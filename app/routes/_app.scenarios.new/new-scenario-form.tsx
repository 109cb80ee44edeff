import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { MANAGEMENT_NEEDS, optionChoices } from "#app/components/scenario/option-words.ts";
import { scenarioLabels } from "./form.ts";

interface NewScenarioFormProps {
  caseId: string | null;
  preselected: string[];
  name: string;
  lastResult: SubmissionResult | undefined;
}

export function NewScenarioForm({ caseId, preselected, name, lastResult }: NewScenarioFormProps) {
  const [form, fields] = useForm<
    Record<Exclude<keyof typeof scenarioLabels, "options">, string> & { options: string[] }
  >({
    lastResult,
    id: "scenario",
    defaultValue: { name, horizonMonths: "36", managementNeed: "open", options: preselected },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={scenarioLabels} />
      {caseId ? <input type="hidden" name="caseId" value={caseId} /> : null}
      <div className="grid-2">
        <TextField field={fields.name} label={scenarioLabels.name} autoComplete="off" required />
        <TextField
          field={fields.horizonMonths}
          label={scenarioLabels.horizonMonths}
          inputMode="numeric"
          width="short"
          unit="months, 12 to 60"
          required
        />
      </div>
      <RadioField
        field={fields.managementNeed}
        label={scenarioLabels.managementNeed}
        options={MANAGEMENT_NEEDS}
        layout="cards"
      />
      <div className="option-choices">
        <CheckboxGroup
          field={fields.options}
          label={scenarioLabels.options}
          hint="At most four side by side. They can be changed later."
          options={optionChoices(caseId !== null)}
          layout="cards"
        />
      </div>
      <div className="form-foot">
        <SubmitButton pendingText="Computing">Compare</SubmitButton>
        <p className="caption">Recorded pay is used. Only accounts that may read pay can open the result.</p>
      </div>
    </Form>
  );
}
