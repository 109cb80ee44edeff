import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { REGIMES } from "#app/domain/sourcing/regimes.ts";
import type { PlanSettings } from "#app/services/sourcing/load-plan.server.ts";
import { regimesLabels } from "./form.ts";

/** Which regimes apply, said by a person. Saving with none chosen says that none does. */
export function RegimesForm({ page, lastResult }: { page: PlanSettings; lastResult: SubmissionResult | undefined }) {
  const [form, fields] = useForm<{ regimes: string[]; reason: string; version: string }>({
    lastResult,
    id: "regimes",
    defaultValue: { regimes: page.regimes },
  });
  return (
    <Form method="post" className="form" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={regimesLabels} />
      <input type="hidden" name="version" value={page.version} readOnly />
      <CheckboxGroup
        field={fields.regimes}
        label="These apply to us"
        hint="None is guessed from your country, your trade or anything else. None chosen says that none applies."
        options={REGIMES.map(({ id, name, concerns }) => ({ value: id, label: name, detail: concerns }))}
      />
      <TextareaField
        field={fields.reason}
        label={regimesLabels.reason}
        hint="Such as “Counsel’s letter of March”. Kept in the history of the plan."
        rows={2}
      />
      <div className="form-foot">
        <SubmitButton pendingText="Saving" intent="regimes">
          Save the regimes
        </SubmitButton>
      </div>
    </Form>
  );
}
