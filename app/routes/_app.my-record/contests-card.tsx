import { CONTEST_STATE_WORDS, ContestTexts } from "#app/components/people/contested-mark.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { Note } from "#app/components/ui/note.tsx";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatCount } from "#app/lib/format.ts";
import type { RefusedContest } from "./form.ts";
import type { ShownRecord } from "./own-record.ts";

const KINDS = { assessment: "An assessment", evidence: "Leadership evidence", person: "A fact about you" } as const;

/** What the person contested, each with both texts; an open one can be taken back. */
export function ContestsCard({ record, error }: { record: ShownRecord; error: RefusedContest | undefined }) {
  const { contests } = record;
  if (contests.length === 0) return null;
  const open = contests.filter(({ state }) => state === "open").length;
  return (
    <Card title="What you contested" id="contests" aside={formatCount(open, "open", "open")}>
      <div className="stack">
        {error?.intent === "withdraw" ? <Note tone="bad">{error.reason}</Note> : null}
        <ul className="list-lines">
          {contests.map((contest) => (
            <li key={contest.id} className="stack-sm">
              <div>
                <Tag tone={contest.state === "open" ? "warn" : "plain"}>{CONTEST_STATE_WORDS[contest.state]}</Tag>{" "}
                {entryName(contest, record)}
              </div>
              <ContestTexts contest={contest} by="You" />
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

function entryName({ kind, entryId }: ShownRecord["contests"][number], record: ShownRecord): string {
  const assessment = record.assessments.find(({ id }) => id === entryId);
  return assessment ? `${KINDS[kind]}: ${assessment.competencyName}` : KINDS[kind];
}
