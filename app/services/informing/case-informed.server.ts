import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { shownContest } from "#app/services/contests/contest-texts.ts";
import { unseal } from "#app/services/privacy/sealing.server.ts";
import { isAboutViewer } from "#app/services/promotion/case-access.ts";
import { mayDissent } from "#app/services/promotion/dissent.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { CaseCompany } from "#db/queries/case-reviews.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** What the person was told about their case, and what they hold against it or against entries that it rests on. */
export function showInformed(context: ServiceContext, record: CaseRecord, { key, informed }: CaseCompany) {
  const first = informed?.notices[0];
  const release = informed?.release?.isReleased ? informed.release : null;
  return {
    mayInform: mayForAll(context.role, "cases:inform") && !isAboutViewer(record),
    notices: informed?.notices.length ?? 0,
    /** The day from which the person knew; null: no notice was given. */
    informedSince: first?.givenOn ?? null,
    informedBy: first?.way ?? null,
    explainedSince: release?.doneAt.slice(0, 10) ?? null,
    withReasons: release?.withReasons ?? false,
    contests: (informed?.contests ?? []).map(({ contest, ...row }) => {
      const { createdAt, settledAt } = contest;
      const moments = { createdAt: new Date(createdAt), settledAt: settledAt === null ? null : new Date(settledAt) };
      return shownContest({ ...row, key, contest: { ...contest, ...moments } });
    }),
    dissents: (informed?.dissents ?? []).map(({ id, words, by, writtenAt }) => ({
      ...{ id, by, on: writtenAt.slice(0, 10) },
      words: unseal(key === null ? undefined : Buffer.from(key, "base64"), words),
    })),
    mayDissent: !isAboutViewer(record) && mayForOthers(context.role, "cases:review") && mayDissent(record),
    contestedEntries: informed?.contestedEntries ?? 0,
  };
}

export type CaseInformed = ReturnType<typeof showInformed>;
