import { grouped } from "#app/domain/rounds/grouped.ts";
import { LEAST_PEERS, LEAST_REPORTS } from "#app/domain/rounds/release.ts";
import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import {
  countSubjects,
  countWaitedFor,
  listOpenRequests,
  listWaitedFor,
  type ProgressFilter,
  progressByPerson,
  progressBySource,
} from "#db/queries/round-requests.ts";
import { mayRun, roundWithin } from "./round-access.ts";

const PEOPLE_PER_PAGE = 50;
const NUDGED = 25;

/** Nobody is asked before a round is open: while it opens its page asks for little, and often. */
const NO_PROGRESS = { total: 0, sources: [], people: [], waitedFor: [], waitedForTotal: 0 };

async function readProgress(context: ServiceContext, filter: ProgressFilter, page: number, nudgePage: number) {
  const { db } = context.database;
  const { organisationId } = context;
  const cut = { limit: PEOPLE_PER_PAGE, offset: (page - 1) * PEOPLE_PER_PAGE };
  const nudged = { limit: NUDGED, offset: (nudgePage - 1) * NUDGED };
  const [total, sources, people, waitedFor, waitedForTotal] = await Promise.all([
    countSubjects(db, organisationId, filter),
    progressBySource(db, organisationId, filter),
    progressByPerson(db, organisationId, filter, cut),
    listWaitedFor(db, organisationId, filter, nudged),
    countWaitedFor(db, organisationId, filter),
  ]);
  const assessorIds = waitedFor.map(({ assessorId }) => assessorId);
  const open = assessorIds.length ? await listOpenRequests(db, organisationId, filter, assessorIds) : [];
  const openBy = grouped(open, ({ assessorId }) => assessorId);
  return {
    ...{ total, sources, people, waitedForTotal },
    waitedFor: waitedFor.map(({ email, ...assessor }) => ({
      ...assessor,
      hasAccount: email !== null,
      requests: openBy.get(assessor.assessorId) ?? [],
    })),
  };
}

/** How far a round is: by source, by person, and who is waited for. Never what anybody answered. */
export async function loadRound(context: ServiceContext, roundId: string, page: number, nudgePage = 1) {
  const found = await roundWithin(context, roundId, "rounds:read");
  if (!found) return null;
  const { round, filter } = found;
  const isAsked = round.state === "open" || round.state === "closed";
  const progress = isAsked ? await readProgress(context, filter, page, nudgePage) : NO_PROGRESS;
  const { total, sources, people, waitedFor, waitedForTotal } = progress;
  const isOver = round.state === "closed";
  const { startsOn } = round;
  const { id, name, state, dueOn, remindOn, peopleTotal, peopleDone, cancelledAt, creatorName } = round;
  return {
    ...{ id, name, state, dueOn, remindOn, peopleTotal, peopleDone, creatorName },
    startsOn,
    /** Its day has come, and it is still planned: somebody has to look. */
    isOverdue: state === "planned" && startsOn !== null && startsOn < todayOf(context),
    isStopping: cancelledAt !== null && state === "opening",
    asksPeers: round.sources.includes("peer"),
    asksReports: round.sources.includes("report"),
    mayRun: mayRun(context, round),
    mayAsk: permissionScope(context.role, "rounds:write") !== null,
    isDueSoon: state === "open" && (remindOn ?? dueOn) <= todayOf(context),
    sources,
    people: people.map(({ recordedAt, ...person }) => ({
      ...person,
      isRecorded: recordedAt !== null,
      tooFewPeers: round.sources.includes("peer") && (isOver ? person.peersIn : person.peers) < LEAST_PEERS,
      tooFewReports: person.reports > 0 && (isOver ? person.reportsIn : person.reports) < LEAST_REPORTS,
    })),
    nudgePage,
    nudgePageCount: Math.max(1, Math.ceil(waitedForTotal / NUDGED)),
    waitedForTotal,
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE)),
    waitedFor,
  };
}
