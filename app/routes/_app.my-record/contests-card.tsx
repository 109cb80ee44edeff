import { Form } from "@remix-run/react";
import { SubmitButton } from "#app/components/forms/submit-button.tsx";
import { TextareaField } from "#app/components/forms/textarea-field.tsx";
import { CONTEST_STATE_WORDS, ContestTexts } from "#app/components/people/contested-mark.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount } from "#app/lib/format.ts";
import { LONGEST_TEXT } from "#app/services/contests/contest-facts.ts";
import type { RefusedContest } from "./form.ts";
import type { ShownRecord } from "./own-record.ts";

const KINDS = {
  assessment: "An assessment",
  evidence: "Leadership evidence",
  person: "A fact about you",
  case: "A decision about you",
} as const;

/** What the person contested, each with both texts; an open one can be taken back. */
export function ContestsCard({ record, error }: { record: ShownRecord; error: RefusedContest | undefined }) {
  const { contests } = record;
  if (contests.length === 0) return null;
  const open = contests.filter(({ state }) => state === "open").length;
  return (
    <Card title="What you contested" id="contests" aside={formatCount(open, "open", "open")}>
      <div className="stack">
        {error?.intent === "withdraw" || error?.intent === "reply" ? <Note tone="bad">{error.reason}</Note> : null}
        <ul className="list-lines">
          {contests.map((contest) => (
            <li key={contest.id} className="stack-sm">
              <div>
                <Tag tone={contest.state === "open" ? "warn" : "plain"}>{CONTEST_STATE_WORDS[contest.state]}</Tag>{" "}
                {entryName(contest, record)}
              </div>
              <ContestTexts contest={contest} by="You" />
              {contest.mayReply ? <ReplyForm contest={contest} error={error} /> : null}
              {contest.state === "open" ? (
                <ConfirmForm
                  trigger="Withdraw"
                  tone="plain"
                  question="You no longer contest this entry. It stays as it stands; you can contest it again."
                  confirm="Withdraw it"
                  fields={{ intent: "withdraw", contestId: contest.id }}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

/** A reply to what was asked, or to the answer that keeps the entry. */
function ReplyForm({
  contest,
  error,
}: {
  contest: ShownRecord["contests"][number];
  error: RefusedContest | undefined;
}) {
  return (
    <Form method="post" className="form">
      <input type="hidden" name="contestId" value={contest.id} />
      <TextareaField
        name="statement"
        id={`reply-${contest.id}`}
        label="Your reply"
        hint={
          contest.state === "open"
            ? "Whoever settles it reads it."
            : "It stays beside the answer; the entry stays as it is."
        }
        rows={3}
        maxLength={LONGEST_TEXT}
        defaultValue={error?.intent === "reply" ? error.typed.statement : ""}
        required
      />
      <div className="row">
        <SubmitButton intent="reply" pendingText="Replying">
          Reply
        </SubmitButton>
      </div>
    </Form>
  );
}

function entryName({ kind, entryId }: ShownRecord["contests"][number], record: ShownRecord): string {
  const assessment = record.assessments.find(({ id }) => id === entryId);
  return assessment ? `${KINDS[kind]}: ${assessment.competencyName}` : KINDS[kind];
}
