import { Form } from "@remix-run/react";
import { CheckboxGroup } from "#app/components/forms/checkbox-group.tsx";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { LevelPicker } from "#app/components/forms/level-picker.tsx";
import { RadioField } from "#app/components/forms/radio-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { STANDING_WORDS } from "#app/components/outcomes/outcome-words.ts";
import { useReader } from "#app/components/page/reader.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { anchorsInSteps, CHECK_QUESTION_WORDS, CHECK_QUESTIONS } from "#app/domain/outcomes/check-questions.ts";
import { ROLE_STANDINGS } from "#app/domain/shared/vocabulary.ts";
import { formatDay } from "#app/lib/format.ts";
import { paths } from "#app/lib/paths.ts";
import type { CheckAnswer } from "#app/services/outcomes/answer-check.server.ts";
import type { CheckPage } from "#app/services/outcomes/load-check.server.ts";

interface CheckFormProps {
  check: CheckPage;
  result: { reason: string; answer: CheckAnswer | null } | null;
}

export function CheckForm({ check, result }: CheckFormProps) {
  const { earlier, observationId, goals } = check;
  const typed = result?.answer ?? earlier;
  return (
    <Form method="post" className="stack">
      {result ? <ErrorSummary items={[{ message: result.reason }]} /> : null}
      {goals ? <Note title="Agreed at the decision:">“{goals}”</Note> : null}
      <Card title="The job">
        <RadioField
          name="standing"
          label="Does the person still have the job?"
          defaultValue={typed?.standing ?? ""}
          options={ROLE_STANDINGS.map((value) => ({ value, ...STANDING_WORDS[value] }))}
          required
        />
      </Card>
      <Card title="How it goes">
        {CHECK_QUESTIONS.map((key) => (
          <div className="rating" key={key}>
            <LevelPicker
              id={`level-${key}`}
              name={`level.${key}`}
              defaultValue={typed?.levels[key] ?? ""}
              label={CHECK_QUESTION_WORDS[key].text}
              anchors={anchorsInSteps(CHECK_QUESTION_WORDS[key].anchors)}
              allowUnknown
              unknownLabel="I cannot say"
            />
          </div>
        ))}
      </Card>
      <Card title="The team">
        <Leavers check={check} chosen={result?.answer?.regrettedLeavers ?? earlierLeavers(check)} />
      </Card>
      <Card title="In words">
        <TextareaField
          name="words"
          label="What showed it"
          hint="What was said or done; nothing about health, family or belief, and nothing about anybody who left."
          defaultValue={typed?.words ?? ""}
          rows={4}
          maxLength={4000}
          optional
        />
        {earlier ? (
          <TextareaField
            name="reason"
            label="Why the earlier answer is replaced"
            hint="It stays on record beside the new one."
            defaultValue={result?.answer?.reason ?? ""}
            rows={2}
            minLength={10}
            maxLength={1000}
            required
          />
        ) : null}
      </Card>
      <div className="form-foot">
        <SubmitButton pendingText="Recording">{earlier ? "Record the correction" : "Record the check"}</SubmitButton>
        <LinkButton to={paths.observation(observationId)}>Back</LinkButton>
        <p className="caption">It is never changed; a correction is an answer of its own.</p>
      </div>
    </Form>
  );
}

const earlierLeavers = ({ earlier, left }: CheckPage): string[] =>
  left.filter(({ leftOn }) => earlier?.regrettedExits.includes(leftOn)).map(({ id }) => id);

function Leavers({ check: { left, person }, chosen }: { check: CheckPage; chosen: string[] }) {
  const { locale } = useReader();
  if (left.length === 0) {
    return <p className="caption">Nobody who reported to {person.name} has left since the start.</p>;
  }
  return (
    <CheckboxGroup
      name="regrettedLeavers"
      label="Whom of those who left did the firm want to keep?"
      hint="Only how many and the days are stored: no names, no reasons."
      defaultValue={chosen}
      options={left.map(({ id, name, leftOn }) => ({
        value: id,
        label: name,
        detail: `left on ${formatDay(leftOn, locale)}`,
      }))}
      optional
    />
  );
}
