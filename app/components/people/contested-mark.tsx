import { useReader } from "#app/components/page/reader.ts";
import { Tag } from "#app/components/ui/tag.tsx";
import { formatDay } from "#app/lib/format.ts";

export interface MarkedContest {
  id: string;
  entryId: string;
  state: "open" | "corrected" | "kept" | "withdrawn";
  statement: string | null;
  answer: string | null;
  openedOn: string;
  answerBy: string;
  settledOn: string | null;
  settledBy: string | null;
  messages: readonly { id: string; isFromPerson: boolean; text: string | null; by: string | null; on: string }[];
}

interface ContestedMarkProps {
  contests: readonly MarkedContest[];
  entryId: string;
  /** Who contests: "You" to the person, their name to others. */
  by: string;
}

export const CONTEST_STATE_WORDS: Record<MarkedContest["state"], string> = {
  open: "Contested",
  corrected: "Contested, corrected",
  kept: "Contested, kept",
  withdrawn: "Contest withdrawn",
};

/** Beside an entry that was contested: both texts, and that an open one still counts. Nothing for other entries. */
export function ContestedMark({ contests, entryId, by }: ContestedMarkProps) {
  const own = contests.filter((contest) => contest.entryId === entryId && contest.state !== "withdrawn");
  return (
    <>
      {own.map((contest) => (
        <div key={contest.id}>
          <Tag tone={contest.state === "open" ? "warn" : "plain"}>{CONTEST_STATE_WORDS[contest.state]}</Tag>{" "}
          <ContestTexts contest={contest} by={by} />
        </div>
      ))}
    </>
  );
}

/** What the person says, what was asked and replied, and what was answered. */
export function ContestTexts({ contest, by }: { contest: MarkedContest; by: string }) {
  const { locale } = useReader();
  const { statement, answer, openedOn, answerBy, settledOn, settledBy, state, messages } = contest;
  const says = by === "You" ? "You say" : `${by} says`;
  const said = (text: string | null) => (text === null ? "erased" : `“${text}”`);
  return (
    <span className="small">
      {says}, {formatDay(openedOn, locale)}: {said(statement)}{" "}
      {messages.map(({ id, isFromPerson, text, by: who, on }) => (
        <span key={id}>
          {isFromPerson ? says : `${who ?? "HR"} asks`}, {formatDay(on, locale)}: {said(text)}{" "}
        </span>
      ))}
      {state === "open" ? (
        <span className="muted">
          Not settled yet; until then it counts as it stands. To be answered by {formatDay(answerBy, locale)}.
        </span>
      ) : null}
      {settledOn && state !== "withdrawn" ? (
        <>
          Answer{settledBy ? ` of ${settledBy}` : ""}, {formatDay(settledOn, locale)}: {said(answer)}
        </>
      ) : null}
    </span>
  );
}
