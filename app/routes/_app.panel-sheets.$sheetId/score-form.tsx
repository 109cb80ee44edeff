import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { LevelPicker } from "#app/components/forms/level-picker.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { useKeptDraft } from "#app/components/forms/use-kept-draft.ts";
import { useNumberKeys } from "#app/components/forms/use-number-keys.ts";
import { BlankSheet } from "#app/components/panels/blank-sheet.tsx";
import { sittingName } from "#app/components/panels/panel-words.ts";
import { Card } from "#app/components/ui/card.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { type TypedAnswer, type TypedRating, WORDS_LENGTH } from "#app/domain/rounds/typed-answer.ts";
import { paths } from "#app/lib/paths.ts";
import type { SheetPage } from "./route.tsx";

interface ScoreFormProps {
  sheet: SheetPage;
  result: { reason: string; typed: TypedAnswer } | null;
}

const neverNeedsWords = () => false;

/** The questions of one assessor, sent as a document so that what was kept stands in the boxes. Prints as a blank sheet. */
export function ScoreForm({ sheet, result }: ScoreFormProps) {
  const draft = useKeptDraft(sheet.id);
  const onKeyDown = useNumberKeys(neverNeedsWords);
  const typed = result?.typed ?? sheet.typed;
  const { questions } = sheet.combined;
  return (
    <>
      <Form method="post" reloadDocument className="stack no-print" onChange={draft.keep} onKeyDown={onKeyDown}>
        {result ? <ErrorSummary items={[{ message: result.reason }]} /> : null}
        <div className="row">
          <SubmitButton intent="save" variant="plain" pendingText="Keeping">
            Keep for later
          </SubmitButton>
          <span className="caption" role="status">
            {draft.words}
          </span>
        </div>
        <p className="caption">With the focus on a question, a number scores it and goes on to the next.</p>
        <Card title="Questions">
          <div>
            {questions.map((question) => (
              <Question key={question.id} question={question} typed={typed[question.id]} />
            ))}
          </div>
        </Card>
        <div className="form-foot">
          <SubmitButton intent="hand-in" pendingText="Handing in">
            Hand in
          </SubmitButton>
          <LinkButton to={paths.requests()}>Back</LinkButton>
          <p className="caption">Leave out what you did not see: unknown is not zero.</p>
        </div>
      </Form>
      <div className="print-only">
        <BlankSheet
          title={sittingName(sheet.kind, sheet.stage)}
          personName={sheet.person.name}
          heldOn={sheet.heldOn}
          goals={sheet.goals}
          questions={questions}
        />
      </div>
    </>
  );
}

interface QuestionProps {
  question: SheetPage["combined"]["questions"][number];
  typed: TypedRating | undefined;
}

function Question({ question: { id, text, competencyName, anchors }, typed }: QuestionProps) {
  const between = { 2: "Between 1 and 3", 4: "Between 3 and 5" };
  return (
    <div className="rating" data-rating={id}>
      <LevelPicker
        id={`level-${id}`}
        name={`level.${id}`}
        defaultValue={typed?.level ?? ""}
        label={text}
        hint={competencyName}
        anchors={([1, 2, 3, 4, 5] as const).map((level) => ({
          level,
          words: level === 2 || level === 4 ? between[level] : anchors[level],
        }))}
        allowUnknown
        unknownLabel="I did not see it"
      />
      <TextareaField
        id={`words-${id}`}
        name={`words.${id}`}
        defaultValue={typed?.evidence ?? ""}
        label="What showed it"
        hint="What was said or done; nothing about health, family or belief."
        rows={4}
        maxLength={WORDS_LENGTH}
        optional
      />
    </div>
  );
}
