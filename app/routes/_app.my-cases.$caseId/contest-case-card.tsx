import { Form, Link } from "@remix-run/react";
import { ErrorSummary } from "#app/components/forms/error-summary.tsx";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { CONTEST_STATE_WORDS, ContestTexts } from "#app/components/people/contested-mark.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { paths } from "#app/lib/paths.ts";
import { LONGEST_TEXT } from "#app/services/contests/contest-facts.ts";
import type { ShownContest } from "#app/services/contests/contest-texts.ts";

interface ContestCaseCardProps {
  contests: ShownContest[];
  answerDays: number;
  error: { reason: string; typed: string } | undefined;
}

/** What the person holds against the decision, and how to say so. */
export function ContestCaseCard({ contests, answerDays, error }: ContestCaseCardProps) {
  const isOpen = contests.some(({ state }) => state === "open");
  return (
    <Card title="If you hold this to be wrong" id="contest">
      <div className="stack">
        {contests.map((contest) => (
          <div key={contest.id} className="stack-sm">
            <p>
              <Tag tone={contest.state === "open" ? "warn" : "plain"}>{CONTEST_STATE_WORDS[contest.state]}</Tag>
            </p>
            <p>
              <ContestTexts contest={contest} by="You" />
            </p>
          </div>
        ))}
        {isOpen ? (
          <p className="caption">
            You can reply and take it back under <Link to={`${paths.myRecord()}#contests`}>what you contested</Link>.
          </p>
        ) : (
          <Form method="post" className="form">
            <ErrorSummary items={error ? [{ fieldId: "statement", message: error.reason }] : []} />
            <TextareaField
              name="statement"
              id="statement"
              label="What is wrong, and what would be right?"
              hint={`Everybody who reads the case sees it. Somebody other than the decider answers in writing where there is such a person, within ${answerDays} days. An entry in your record is contested under “My record”.`}
              maxLength={LONGEST_TEXT}
              defaultValue={error?.typed ?? ""}
              errors={error ? [error.reason] : []}
              required
            />
            <div className="row">
              <SubmitButton pendingText="Sending">Contest this decision</SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </Card>
  );
}
