import { countDecisions, type DecisionCounts, type Finding, findWhatWaits } from "#app/domain/overview/findings.ts";
import { type FirstStepState, listFirstSteps } from "#app/domain/overview/first-steps.ts";
import type { RecordState } from "#app/domain/overview/record-state.ts";
import { mayForOthers } from "#app/lib/permissions/permissions.ts";
import { loadVisibleMatrix } from "#app/services/matrix/load-visible-matrix.server.ts";
import type { TeamMatrix } from "#app/services/matrix/team-matrix.ts";
import { listDueChecks } from "#app/services/outcomes/list-due-checks.server.ts";
import { listVisibleCases } from "#app/services/promotion/visible-cases.server.ts";
import { diligenceReminders } from "#app/services/providers/diligence-reminders.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { type Deadline, listDeadlines } from "#db/queries/overview.ts";
import { listMembers, type Person } from "#db/queries/people.ts";
import { type CoverOverview, criticalLost, overviewOfCover, overviewOfRecords } from "./cover-overview.ts";
import { type CaseOverview, loadOpenCases, type OpenCase } from "./open-cases.server.ts";
import { loadScenarioCosts, type ScenarioCosts } from "./scenario-costs.server.ts";

const DAY_MS = 86_400_000;
/** An outcome older than this is no longer a reminder. */
const REVIEWS_BACK_DAYS = 30;
const DEADLINES_AHEAD_DAYS = 60;

export type Overview =
  /** The account reads about nobody but its own person. */
  | { stage: "no-access" }
  /** Nobody is on record, or nobody is rated yet. */
  | { stage: "first-steps"; steps: FirstStepState[]; members: { id: string; name: string }[] }
  | {
      stage: "team";
      members: number;
      waiting: Finding[];
      decisions: DecisionCounts;
      cover: CoverOverview;
      cases: CaseOverview;
      /** Null for somebody who may not read pay. */
      scenarios: ScenarioCosts[] | null;
      /** Quotes that can still be taken, the first to end first. */
      offers: { provider: string; validUntil: string }[];
      records: RecordState;
      /** Until the first case is opened. */
      steps: FirstStepState[] | null;
    };

/** What needs a decision, where cover is thin, which cases are open, what it costs and what is stale, as of today. */
export async function loadOverview(context: ServiceContext): Promise<Overview> {
  if (!mayForOthers(context.role, "people:read") || !mayForOthers(context.role, "cases:read")) {
    return { stage: "no-access" };
  }
  const { db } = context.database;
  const today = todayOf(context);
  const [reach, matrix, everybody, records] = await Promise.all([
    reachOf(context, "people:read"),
    loadVisibleMatrix(context),
    listMembers(db, context.organisationId, today),
    listVisibleCases(context),
  ]);
  const members = everybody.filter(({ id }) => reaches(reach, id));
  const rated = matrix.levels.filter(({ state }) => state === "rated").length;
  const cases = await loadOpenCases(context, matrix, members, records);
  const steps = cases.total === 0 ? listFirstSteps({ members: members.length, rated, cases: 0 }) : null;
  if (rated === 0 && steps) {
    return { stage: "first-steps", steps, members: members.map(({ id, name }) => ({ id, name })) };
  }
  const [deadlines, scenarios, diligence, checks] = await Promise.all([
    listDeadlines(db, context.organisationId, { ...daysAround(context), reach: reachIds(reach) }),
    loadScenarioCosts(context, records),
    diligenceReminders(context),
    listDueChecks(context),
  ]);
  const waiting = findWhatWaits(
    { ...caseFindings(cases), ...dayFindings(matrix, members, deadlines), diligence, checks },
    today,
  );
  return {
    stage: "team",
    members: members.length,
    waiting,
    decisions: countDecisions(waiting),
    cover: overviewOfCover(matrix),
    cases,
    scenarios,
    offers: offersOf(deadlines),
    records: overviewOfRecords(matrix),
    steps,
  };
}

function daysAround({ now }: ServiceContext) {
  const day = (days: number) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  return { reviewsFrom: day(-REVIEWS_BACK_DAYS), offersFrom: day(0), until: day(DEADLINES_AHEAD_DAYS) };
}

function caseFindings({ open, more }: CaseOverview) {
  const line = ({ id, personName, targetTitle, plannedOn }: OpenCase) => ({
    caseId: id,
    personName,
    targetTitle,
    plannedOn,
  });
  return {
    furtherCases: more,
    ownViews: open.filter(({ stage }) => stage === "own-view-first").map(line),
    promotions: open.flatMap((entry) => {
      if (entry.stage !== "assessed") return [];
      const { label, confidence, probability, starFlag, lost } = entry;
      return [{ ...line(entry), label, confidence, probability, starFlag, uncovered: lost }];
    }),
  };
}

const offersOf = (deadlines: Deadline[]) =>
  deadlines.filter(({ kind }) => kind === "offer").map(({ name, day }) => ({ provider: name, validUntil: day }));

function dayFindings(matrix: TeamMatrix, members: Person[], deadlines: Deadline[]) {
  const leavers = members.flatMap(({ id, name, title, leftOn }) => {
    if (leftOn === null) return [];
    const reports = matrix.everybody.filter(({ managerId }) => managerId === id).map((report) => report.name);
    return [{ personId: id, personName: name, title, leftOn, reports, uncovered: criticalLost(matrix, id) }];
  });
  return {
    leavers,
    offers: offersOf(deadlines),
    reviews: deadlines
      .filter(({ kind }) => kind === "review")
      .map(({ id, name, detail, day }) => ({ decisionId: id, personName: name, targetTitle: detail, reviewOn: day })),
  };
}
