import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { LevelPicker } from "#app/components/forms/level-picker.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { anchorsInSteps, FEEDBACK_QUESTION_WORDS, FEEDBACK_QUESTIONS } from "#app/domain/outcomes/check-questions.ts";
import type { FeedbackAnswer } from "#app/domain/outcomes/group-mean.ts";
import { LEAST_REPORTS } from "#app/domain/rounds/release.ts";
import { paths } from "#app/lib/paths.ts";
import type { FeedbackPage } from "#app/services/outcomes/answer-feedback.server.ts";

interface FeedbackFormProps {
  page: FeedbackPage;
  result: { reason: string; answer: FeedbackAnswer } | null;
}

/** Says first who will see what, then asks. */
export function FeedbackForm({ page, result }: FeedbackFormProps) {
  return (
    <Form method="post" className="stack">
      {result ? <ErrorSummary items={[{ message: result.reason }]} /> : null}
      <Note tone="info" title="Nobody sees your answer.">
        {page.asked} people are asked. Those above {page.personName} see the mean of the group, from {LEAST_REPORTS}{" "}
        answers on and only once everybody has answered or the time is over. With fewer answers, or where all give the
        same end of the scale, nothing is shown at all. That you answered is noted; what you answered is kept without
        your name and cannot be taken back.
      </Note>
      <Card title="Questions">
        {FEEDBACK_QUESTIONS.map((key) => (
          <div className="rating" key={key}>
            <LevelPicker
              id={`level-${key}`}
              name={`level.${key}`}
              defaultValue={result?.answer[key] ?? ""}
              label={FEEDBACK_QUESTION_WORDS[key].text}
              anchors={anchorsInSteps(FEEDBACK_QUESTION_WORDS[key].anchors)}
              allowUnknown
              unknownLabel="I cannot say"
            />
          </div>
        ))}
      </Card>
      <div className="form-foot">
        <SubmitButton pendingText="Handing in">Hand in</SubmitButton>
        <LinkButton to={paths.requests()}>Back</LinkButton>
      </div>
    </Form>
  );
}
