import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextField } from "#app/components/forms/text-field.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { inSentence } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import type { CaseQuestion } from "#app/services/promotion/case-question.ts";
import { ownViewLabels } from "./form.ts";

interface OwnViewFormProps {
  question: CaseQuestion;
  lastResult: SubmissionResult | undefined;
}

/** Own words and an own chance before the result; passing over asks twice. */
export function OwnViewForm({ question, lastResult }: OwnViewFormProps) {
  const [form, fields] = useForm<{ words: string; probability: string }>({ lastResult, id: "own-view" });
  return (
    <div className="grid-wide">
      <Card title="Your own view">
        <Form method="post" className="form" {...getFormProps(form)}>
          <ErrorSummary form={form} labels={ownViewLabels} />
          <TextareaField
            field={fields.words}
            label="In your own words"
            hint="What speaks for it, what against it, what do you not know?"
            rows={6}
            maxLength={4000}
            required
          />
          <TextField
            field={fields.probability}
            label="Your own chance"
            hint={`Of 100 cases like this one, in how many does ${question.person.name} do well as ${inSentence(question.targetTitle)} a year later?`}
            inputMode="numeric"
            unit="of 100"
            width="short"
            required
          />
          <div className="form-foot">
            <SubmitButton intent="save" pendingText="Keeping your view">
              Keep it and open the result
            </SubmitButton>
          </div>
        </Form>
      </Card>
      <Card title="Then the result opens">
        <div className="stack">
          <p className="caption">
            Your view is kept as it is and cannot be changed afterwards. It stands beside the result and in the memo, so
            that in a year you can see how good your eye was.
          </p>
          <ConfirmForm
            trigger="Pass over"
            question="The result opens without an own view. The record and the memo say that it was passed over, and it cannot be written later."
            confirm="Pass over knowingly"
            tone="plain"
            fields={{ intent: "pass-over" }}
          />
        </div>
      </Card>
    </div>
  );
}
