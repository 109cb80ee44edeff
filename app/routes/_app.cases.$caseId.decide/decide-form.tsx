import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { CheckboxField } from "#app/components/forms/checkbox-field.tsx";
import { DateField } from "#app/components/forms/date-field.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useReader } from "#app/components/page/reader.ts";
import { CHOICE_WORDS, willingWords } from "#app/components/promotion/case-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { DECISION_CHOICES, type DecisionChoice } from "#app/domain/shared/vocabulary.ts";
import { paths } from "#app/lib/paths.ts";
import type { loadDecideForm } from "#app/services/decisions/load-decide-form.server.ts";
import type { CaseQuestion } from "#app/services/promotion/case-question.ts";
import { type DecisionValues, daysAfter, decisionLabels } from "./form.ts";

const FIRST_REVIEW_DAYS = 90;

type Loaded = Extract<NonNullable<Awaited<ReturnType<typeof loadDecideForm>>>, { stage: "open" }>;

interface DecideFormProps {
  question: CaseQuestion;
  corrected: Loaded["corrected"];
  /** The reader proposed the case, and nobody else here could decide it. */
  decidesAlone: boolean;
  proposed: DecisionChoice | null;
  lastResult: SubmissionResult | undefined;
}

/** The decision in the words of the decider. */
export function DecideForm({ question, corrected, decidesAlone, proposed, lastResult }: DecideFormProps) {
  const { today } = useReader();
  const [form, fields] = useForm<DecisionValues>({
    lastResult,
    id: "decision",
    defaultValue: corrected
      ? { ...corrected, chosenPersonId: corrected.chosenPersonId ?? undefined }
      : { choice: proposed ?? undefined, reviewOn: daysAfter(today, FIRST_REVIEW_DAYS) },
  });
  const others = question.candidates;
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      <ErrorSummary form={form} labels={decisionLabels} />
      <input type="hidden" name="version" value={question.version} readOnly />
      {corrected ? <input type="hidden" name="corrects" value={corrected.id} readOnly /> : null}
      <Card title="The decision">
        <div className="form">
          <RadioField
            field={fields.choice}
            label="Answer"
            hint="In no order of merit."
            layout="cards"
            options={DECISION_CHOICES.filter((choice) => choice !== "other-candidate" || others.length > 0).map(
              (choice) => ({
                value: choice,
                ...CHOICE_WORDS[choice],
              }),
            )}
          />
          {others.length > 0 ? (
            <RadioField
              field={fields.chosenPersonId}
              label="Who instead"
              hint="Needed where the answer is another candidate."
              options={others.map(({ personId, name, willing }) => ({
                value: personId,
                label: name,
                detail: `Wants to lead: ${willingWords(willing).toLowerCase()}`,
              }))}
              optional
            />
          ) : null}
        </div>
      </Card>
      <Card title="In your own words">
        <div className="form">
          <TextareaField
            field={fields.reasons}
            label="Reasons"
            hint="What weighed most, and what did you set aside? They are yours, not the model’s."
            rows={6}
            required
          />
          <TextareaField
            field={fields.alternatives}
            label="Alternatives considered"
            hint="Which, and why not."
            rows={4}
            required
          />
          <TextareaField
            field={fields.dissent}
            label="Dissent"
            hint="Who would have decided otherwise, and why."
            rows={3}
            optional
          />
          <TextareaField
            field={fields.conditions}
            label="Conditions"
            hint="What has to be in place, by whom and until when."
            rows={3}
            optional
          />
          <DateField
            field={fields.reviewOn}
            label="Review on"
            hint="Usually after 90 days; the memo names 180 and 365 too."
            min={daysAfter(today, 1)}
            required
          />
          {decidesAlone ? (
            <CheckboxField
              field={fields.decidesAlone}
              label="I proposed this case and I decide it: nobody else here can."
              hint="Usually somebody other than the proposer decides. The memo says that it was not so."
              required
            />
          ) : null}
        </div>
      </Card>
      <Note tone="info" title="This freezes everything.">
        {corrected
          ? ` Decision ${corrected.number} stays as it is. The correction refers to it and freezes the record as of today.`
          : " Every input, parameter and result on the case page is kept as it is today, with this decision. Afterwards the case can be read and no longer changed."}
      </Note>
      <div className="form-foot">
        <SubmitButton pendingText="Recording">
          {corrected ? "Record the correction" : "Record the decision"}
        </SubmitButton>
        <LinkButton to={paths.case(question.id)}>Back without deciding</LinkButton>
      </div>
    </Form>
  );
}
