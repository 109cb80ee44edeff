import { addDays } from "#app/domain/shared/deadlines.ts";
import type { ContestedKind, ContestState } from "#app/domain/shared/vocabulary.ts";
import { unseal } from "#app/services/privacy/sealing.server.ts";
import type { Contest, PackedMessage } from "#db/queries/contests.ts";

export interface ShownContest {
  id: string;
  kind: ContestedKind;
  entryId: string;
  state: ContestState;
  /** Null once the key of the person is destroyed. */
  statement: string | null;
  answer: string | null;
  openedOn: string;
  /** The day until which it is to be answered. */
  answerBy: string;
  settledOn: string | null;
  settledBy: string | null;
  /** What was asked back and replied, in turn. */
  messages: ShownMessage[];
  /** Whether the person can reply now. */
  mayReply: boolean;
}

export interface ShownMessage {
  id: string;
  isFromPerson: boolean;
  text: string | null;
  by: string | null;
  on: string;
}

/** A question can be answered while the contest is open; the answer that keeps an entry once after it. */
export function mayReplyTo(
  { state, settledAt }: Pick<Contest, "state" | "settledAt">,
  messages: readonly { isFromPerson: boolean }[],
): boolean {
  const last = messages.at(-1);
  if (state === "open") return last?.isFromPerson === false;
  if (state !== "kept" || !settledAt) return false;
  const replies = messages.filter(({ isFromPerson }) => isFromPerson).length;
  const questions = messages.length - replies;
  return replies <= questions;
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A contest with its texts opened. */
export function shownContest(row: {
  contest: Pick<Contest, "id" | "kind" | "entryId" | "state" | "statement" | "answer" | "createdAt" | "settledAt">;
  settlerName: string | null;
  key: string | null;
  answerDays: number;
  messages: PackedMessage[];
}): ShownContest {
  const { contest } = row;
  const key = row.key === null ? undefined : Buffer.from(row.key, "base64");
  return {
    id: contest.id,
    kind: contest.kind,
    entryId: contest.entryId,
    state: contest.state,
    statement: unseal(key, contest.statement),
    answer: unseal(key, contest.answer),
    openedOn: dayOf(contest.createdAt),
    answerBy: addDays(dayOf(contest.createdAt), row.answerDays),
    settledOn: contest.settledAt && dayOf(contest.settledAt),
    settledBy: contest.settledAt && row.settlerName,
    messages: row.messages.map(({ text, ...message }) => ({ ...message, text: unseal(key, text) })),
    mayReply: mayReplyTo(contest, row.messages),
  };
}
