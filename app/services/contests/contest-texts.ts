import type { ContestedKind, ContestState } from "#app/domain/shared/vocabulary.ts";
import { unseal } from "#app/services/privacy/sealing.server.ts";
import type { Contest } from "#db/queries/contests.ts";

export interface ShownContest {
  id: string;
  kind: ContestedKind;
  entryId: string;
  state: ContestState;
  /** Null once the key of the person is destroyed. */
  statement: string | null;
  answer: string | null;
  openedOn: string;
  settledOn: string | null;
  settledBy: string | null;
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A contest with its texts opened. */
export function shownContest(row: { contest: Contest; settlerName: string | null; key: string | null }): ShownContest {
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
    settledOn: contest.settledAt && dayOf(contest.settledAt),
    settledBy: contest.settledAt && row.settlerName,
  };
}
