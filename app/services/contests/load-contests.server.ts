import { isAnonymousSource } from "#app/services/assessments/anonymity.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listCaseTitles } from "#db/queries/case-notices.ts";
import { countContests, listContestedAssessments, listContestedEvidence, listContests } from "#db/queries/contests.ts";
import { shownContest } from "./contest-texts.ts";

const PAGE = 25;

/** Contests of the organisation with what each is about, a page at a time. Five statements. */
export async function loadContests(context: ServiceContext, which: "open" | "ended", page: number) {
  const { db } = context.database;
  const { organisationId } = context;
  const [counts, rows] = await Promise.all([
    countContests(db, organisationId),
    listContests(db, organisationId, which, { limit: PAGE, offset: (page - 1) * PAGE }),
  ]);
  const idsOf = (kind: string) =>
    rows.filter(({ contest }) => contest.kind === kind).map(({ contest }) => contest.entryId);
  const [assessments, sheets, cases] = await Promise.all([
    listContestedAssessments(db, organisationId, idsOf("assessment")),
    listContestedEvidence(db, organisationId, idsOf("evidence")),
    listCaseTitles(db, organisationId, idsOf("case")),
  ]);
  return {
    counts,
    pageCount: Math.max(1, Math.ceil(counts[which] / PAGE)),
    contests: rows.map((row) => ({
      ...shownContest(row),
      personId: row.contest.personId,
      personName: row.personName,
      isOwn: row.contest.personId === context.personId,
      assessment: assessments.find(({ id, source }) => id === row.contest.entryId && !isAnonymousSource(source)),
      evidence: sheets.find(({ id }) => id === row.contest.entryId),
      promotionCase: cases.find(({ id }) => id === row.contest.entryId),
    })),
  };
}

export type ContestsPage = Awaited<ReturnType<typeof loadContests>>;
