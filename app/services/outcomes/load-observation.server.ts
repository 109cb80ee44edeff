import { planChecks } from "#app/domain/outcomes/check-plan.ts";
import { type FeedbackAnswer, type GroupMean, mayAskReports, meansOf } from "#app/domain/outcomes/group-mean.ts";
import { judgeOutcome } from "#app/domain/outcomes/judge-outcome.ts";
import { CHECK_DAYS, type CheckDay } from "#app/domain/shared/vocabulary.ts";
import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { observationRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import type { Db } from "#db/connection/types.ts";
import { listAskedCounts, listFeedbackAnswers, listReportsToAsk } from "#db/queries/feedback.ts";
import { listChecks, listStarts, type ObservationRow } from "#db/queries/observations.ts";
import { observationWithin } from "./observation-access.ts";

type AskedCount = Awaited<ReturnType<typeof listAskedCounts>>[number];
type CheckRow = Awaited<ReturnType<typeof listChecks>>[number];
type Open = (stored: string) => string | null;

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The newest answer of each check: an earlier one of the same check was replaced. Rows come newest first. */
export const newestChecks = (rows: readonly CheckRow[]): CheckRow[] =>
  CHECK_DAYS.flatMap((day) => rows.find(({ check }) => check.day === day) ?? []);

const shownCheck = ({ check, byName }: CheckRow, open: Open) => ({
  ...{ day: check.day, standing: check.standing, levels: check.levels, regrettedExits: check.regrettedExits },
  ...{ words: open(check.words), reason: open(check.reason), by: byName, on: dayOf(check.recordedAt) },
});
export type ShownCheck = ReturnType<typeof shownCheck>;

/**
 * What a team said, as far as it may be known: means once everybody has answered or the time is over, so that no two
 * states of a mean differ by one answer.
 */
export async function readMeans(db: Db, row: ObservationRow, count: AskedCount, today: string, key?: Uint8Array) {
  const { organisationId, id } = row.observation;
  const isOver = count.answered === count.asked || count.closesOn < today || row.end?.kind === "closed";
  let means: GroupMean[] | null = null;
  if (isOver) {
    const stored = await listFeedbackAnswers(db, organisationId, id, count.day);
    const answers = stored.flatMap(({ answer }) => {
      const text = unseal(key, answer);
      return text === null ? [] : [JSON.parse(text) as FeedbackAnswer];
    });
    means = meansOf(answers);
  }
  return { day: count.day, asked: count.asked, answered: count.answered, closesOn: count.closesOn, means };
}
export type ShownFeedback = Awaited<ReturnType<typeof readMeans>>;

/** How a decision goes, from the day in the job on; null where the account may not see it. */
export async function loadObservation(context: ServiceContext, observationId: string) {
  const { db } = context.database;
  const { organisationId } = context;
  const today = todayOf(context);
  const row = await observationWithin(context, observationId, "cases:read");
  if (!row) return null;
  await recordRead(context, observationRead(observationId, row.person.id));
  const [reach, keys, starts, checkRows, counts, reports] = await Promise.all([
    reachOf(context, "cases:read"),
    readSubjectKeys(db, organisationId, [row.person.id]),
    listStarts(db, organisationId, observationId),
    listChecks(db, organisationId, [observationId]),
    listAskedCounts(db, organisationId, [observationId]),
    listReportsToAsk(db, organisationId, row.person.id, today),
  ]);
  const key = keys.get(row.person.id);
  const open: Open = (stored) => (row.person.erasedAt ? null : unseal(key, stored));
  const newest = newestChecks(checkRows);
  const feedback = await Promise.all(counts.map((count) => readMeans(db, row, count, today, key)));
  const able = reports.filter(({ hasAccount }) => hasAccount).length;
  const goesOn = row.end === null && row.person.erasedAt === null;
  const plan = planChecks(
    row.startsOn,
    newest.map(({ check }) => check.day),
    today,
  );
  return {
    id: observationId,
    person: { id: row.person.id, name: row.person.name, title: row.person.title },
    targetTitle: row.case.targetTitle,
    isTrial: row.case.targetRole === "trial",
    decision: { id: row.decision.id, number: row.decision.number, on: dayOf(row.decision.decidedAt) },
    caseId: reaches(reach, row.case.personId) ? row.case.id : null,
    startsOn: row.startsOn,
    starts: starts.map(({ start, byName }) => ({
      ...{ startsOn: start.startsOn, reason: open(start.reason), by: byName, on: dayOf(start.recordedAt) },
    })),
    plan,
    checks: newest.map((one) => shownCheck(one, open)),
    replaced: checkRows.filter((one) => !newest.includes(one)).map((one) => shownCheck(one, open)),
    feedback,
    reports: { all: reports.length, able, mayAsk: mayAskReports(able) },
    outcome: judgeOutcome(newest.map(({ check }) => ({ ...check, overall: check.levels.overall }))),
    end: row.end && { kind: row.end.kind, reason: open(row.end.reason), on: dayOf(row.end.endedAt) },
    may: {
      answer: row.end?.kind !== "closed" && !row.person.erasedAt && mayForOthers(context.role, "outcomes:write"),
      change: goesOn && mayForOthers(context.role, "outcomes:write"),
      close: goesOn && mayForAll(context.role, "outcomes:close"),
    },
  };
}

export type ObservationPage = NonNullable<Awaited<ReturnType<typeof loadObservation>>>;

/** The day of a check in an address; null for what is none. */
export const readCheckDay = (text: string | undefined): CheckDay | null =>
  CHECK_DAYS.find((day) => String(day) === text) ?? null;
