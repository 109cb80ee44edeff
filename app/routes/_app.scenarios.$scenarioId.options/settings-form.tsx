import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { MANAGEMENT_NEEDS, optionChoices } from "#app/components/scenario/option-words.ts";
import { paths } from "#app/lib/paths.ts";
import type { ScenarioOptionsPage } from "#app/services/scenarios/load-scenario-options.server.ts";
import { optionsLabels } from "./form.ts";

const TECHNICAL_TIME = [
  { value: "backfill", label: "A backfill hire", detail: "hired for the share of time that is given up" },
  { value: "provider-hours", label: "Provider hours", detail: "bought by the hour" },
  { value: "uncovered", label: "Nobody", detail: "left undone; the loss is in the cost" },
];

const NIGHTS = [
  { value: "as-needed", label: "As soon as one option offers it" },
  { value: "yes", label: "Yes, in every option" },
  { value: "no", label: "No, office hours are enough" },
];

const TIERS = [
  { value: "basic", label: "Basic: monitoring, patching, desk in office hours" },
  { value: "standard", label: "Standard: desk around the clock, endpoint protection" },
  { value: "premium", label: "Premium: security stack, compliance, adviser" },
];

const FUNCTIONS = [
  { value: "devices", label: "Devices: management and patching" },
  { value: "protection", label: "Endpoint protection" },
  { value: "backup", label: "Backup" },
  { value: "identity", label: "Identity and sign-in" },
  { value: "awareness", label: "Awareness training" },
];

type Values = Record<Exclude<keyof typeof optionsLabels, "options" | "coManagedFunctions">, string> & {
  options: string[];
  coManagedFunctions: string[];
};

export function SettingsForm({
  page,
  lastResult,
}: {
  page: ScenarioOptionsPage;
  lastResult: SubmissionResult | undefined;
}) {
  const { question, choices, itUsers } = page;
  const { aroundTheClock: nights } = choices;
  const [form, fields] = useForm<Values>({
    lastResult,
    id: "options",
    defaultValue: {
      name: question.name,
      horizonMonths: String(choices.horizonMonths),
      options: choices.options,
      managementNeed: choices.managementNeed,
      technicalTime: choices.technicalTime,
      nights: nights === null ? "as-needed" : nights ? "yes" : "no",
      providerTier: choices.providerTier,
      coManagedFunctions: choices.coManagedFunctions,
      headcount: choices.headcount === null ? "" : String(choices.headcount),
    },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={optionsLabels} />
      <input type="hidden" name="version" value={question.version} />
      <div className="grid-2">
        <TextField field={fields.name} label={optionsLabels.name} autoComplete="off" required />
        <TextField
          field={fields.horizonMonths}
          label={optionsLabels.horizonMonths}
          hint={
            <>
              The discount rate is among the{" "}
              <Link to={`${paths.scenarioAssumptions(question.id)}#discount-rate`}>assumptions</Link>.
            </>
          }
          inputMode="numeric"
          width="short"
          unit="months, 12 to 60"
          required
        />
      </div>
      <div className="option-choices">
        <CheckboxGroup
          field={fields.options}
          label={optionsLabels.options}
          hint="At most four side by side."
          options={optionChoices(question.case !== null)}
          layout="cards"
        />
      </div>
      <RadioField
        field={fields.managementNeed}
        label={optionsLabels.managementNeed}
        options={MANAGEMENT_NEEDS}
        layout="cards"
      />
      {question.case ? (
        <RadioField
          field={fields.technicalTime}
          label={optionsLabels.technicalTime}
          options={TECHNICAL_TIME}
          layout="cards"
        />
      ) : (
        <input type="hidden" name="technicalTime" value={choices.technicalTime} />
      )}
      <div className="grid-2">
        <SelectField field={fields.providerTier} label={optionsLabels.providerTier} options={TIERS} />
        <SelectField field={fields.nights} label={optionsLabels.nights} options={NIGHTS} />
      </div>
      <CheckboxGroup
        field={fields.coManagedFunctions}
        label={optionsLabels.coManagedFunctions}
        hint="What the provider runs is in its fee; the rest stays with your people and tools. Nothing is paid twice or by nobody."
        options={FUNCTIONS}
      />
      <TextField
        field={fields.headcount}
        label={optionsLabels.headcount}
        hint={`Sets the employer’s cost on salaries and what a hired manager is paid. Empty: as many as use IT, ${itUsers}.`}
        inputMode="numeric"
        width="short"
        optional
      />
      <div className="form-foot">
        <SubmitButton pendingText="Saving" intent="options">
          Save
        </SubmitButton>
      </div>
    </Form>
  );
}
