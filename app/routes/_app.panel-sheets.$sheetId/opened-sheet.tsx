import { Form } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SelectField } from "#app/components/forms/select-field.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { CombinedTable } from "#app/components/panels/combined-table.tsx";
import { SingleScores } from "#app/components/panels/single-scores.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { LinkButton } from "#app/components/ui/link-button.tsx";
import { paths } from "#app/lib/paths.ts";
import type { SheetPage } from "./route.tsx";

interface OpenedSheetProps {
  sheet: SheetPage;
  result: { reason: string; change?: { questionId: string; score: number; reason: string } } | null;
}

/** After the opening: all scores by name, to talk about. Nothing of the others for whoever did not hand in before. */
export function OpenedSheet({ sheet, result }: OpenedSheetProps) {
  if (!sheet.handedInAt) {
    return (
      <EmptyState
        reason="no-data"
        title="The scores were opened without yours"
        actions={<LinkButton to={paths.requests()}>Back to what is asked of you</LinkButton>}
      >
        Whoever ran this sheet opened the scores before you had handed in. They are for those who scored.
      </EmptyState>
    );
  }
  return (
    <>
      <Card title="What you say together">
        <CombinedTable caption="What the panel says together" combined={sheet.combined} />
      </Card>
      {sheet.mayChange ? <ChangeCard sheet={sheet} result={result} /> : null}
      <Card title="Who scored what">
        <SingleScores questions={sheet.combined.questions} entries={sheet.entries} />
      </Card>
    </>
  );
}

function ChangeCard({ sheet, result }: OpenedSheetProps) {
  const mine = new Map(
    sheet.entries
      .filter(({ assessorId }) => assessorId === sheet.assessorId)
      .map(({ questionId, score }) => [questionId, score]),
  );
  return (
    <Card title="Change a score of yours">
      <Form method="post" className="form">
        {result ? <ErrorSummary items={[{ message: result.reason }]} /> : null}
        <p className="caption">
          Where the discussion changed your mind, not to agree. Your first score stays, with the new one beside it.
        </p>
        <SelectField
          name="questionId"
          id="questionId"
          label="Question"
          placeholder="Choose a question"
          defaultValue={result?.change?.questionId ?? ""}
          options={sheet.combined.questions.map(({ id, text }) => ({
            value: id,
            label: `You: ${mine.get(id) ?? "not scored"}. ${text}`,
          }))}
          required
        />
        <SelectField
          name="score"
          id="score"
          label="New score"
          placeholder="Choose"
          width="short"
          defaultValue={result?.change?.score || ""}
          options={[1, 2, 3, 4, 5].map((score) => ({ value: String(score), label: String(score) }))}
          required
        />
        <TextareaField
          name="reason"
          id="reason"
          label="What changed your mind"
          rows={3}
          maxLength={1000}
          defaultValue={result?.change?.reason ?? ""}
          required
        />
        <div className="form-foot">
          <SubmitButton intent="change" pendingText="Changing">
            Change the score
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
