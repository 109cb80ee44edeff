import { Form } from "@remix-run/react";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import type { PlannedAnswer } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import type { ShownPlan } from "#app/services/answers/plans.server.ts";
import type { CaseQuestion } from "#app/services/promotion/case-question.ts";
import type { TermsError } from "./form.ts";
import { TrialFields } from "./trial-fields.tsx";

const CENTS = 100;

interface TermsFormProps {
  question: CaseQuestion;
  answer: PlannedAnswer;
  plan: ShownPlan | null;
  mayWritePay: boolean;
  error: TermsError | null;
}

export interface TermFieldsProps {
  /** As it was typed last. */
  value: (field: string) => string;
  errors: (field: string) => string[];
}

/** The terms as a draft: everything may be left out until the case is decided with this answer. */
export function TermsForm({ question, answer, plan, mayWritePay, error }: TermsFormProps) {
  const stored: Record<string, string> = { ...plan?.typed };
  if (plan?.payCents != null) stored.pay = String(plan.payCents / CENTS);
  const value = (field: string) => error?.typed[field] ?? stored[field] ?? "";
  const errors = (field: string) => (error?.field === field ? [error.message] : []);
  return (
    <Form method="post" className="stack">
      <ErrorSummary
        items={error ? [{ ...(error.field ? { fieldId: error.field } : {}), message: error.message }] : []}
      />
      <input type="hidden" name="version" value={plan?.version ?? 0} />
      {answer === "lead-trial" ? (
        <TrialFields value={value} errors={errors} />
      ) : (
        <StepFields value={value} errors={errors} mayWritePay={mayWritePay} />
      )}
      <Note tone="info" title="A draft.">
        It is kept with the case as you type it. When the case is decided with this answer, it becomes the plan, stands
        in the memo and is not changed any more: then nothing may be missing.
      </Note>
      <div className="form-foot">
        <SubmitButton pendingText="Saving">Keep the terms</SubmitButton>
        <LinkButton to={paths.answers(question.id)}>Back without saving</LinkButton>
      </div>
    </Form>
  );
}

function StepFields({ value, errors, mayWritePay }: TermFieldsProps & { mayWritePay: boolean }) {
  const { currency } = useReader();
  const shared = (name: string) => ({ name, id: name, defaultValue: value(name), errors: errors(name) });
  return (
    <Card title="The step">
      <div className="form">
        <TextField {...shared("title")} label="Title" hint="Of the same standing as the manager’s." maxLength={200} />
        <DateField {...shared("startOn")} label="From" />
        {mayWritePay ? (
          <TextField
            {...shared("pay")}
            label="Pay a year"
            hint="Read by those alone who may read pay."
            unit={currency}
            width="medium"
            inputMode="decimal"
            autoComplete="off"
            optional
          />
        ) : null}
        <TextareaField
          {...shared("scope")}
          label="Scope"
          hint="What the person answers for from then on, and what they may decide."
          rows={4}
          maxLength={2000}
        />
        <TextareaField
          {...shared("losesNothing")}
          label="Who loses nothing"
          hint="Standing, say and pay of the person beside a manager’s, and of the colleagues around them."
          rows={3}
          maxLength={2000}
        />
      </div>
    </Card>
  );
}
