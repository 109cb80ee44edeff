import { isUndecided } from "#app/domain/promotion/case-states.ts";
import { lineOf, reportsByManager } from "#app/domain/shared/reporting-line.ts";
import { emergencyCover, type StandInRecord } from "#app/domain/succession/emergency-cover.ts";
import { seatStanding } from "#app/domain/succession/seat-standing.ts";
import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { listLineManagers } from "#app/services/matrix/reporting-line.ts";
import { type ListedCase, listCases } from "#app/services/promotion/list-cases.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { type LeadershipEvidence, listLeadershipEvidence } from "#db/queries/assessments.ts";
import { listPresentPeople, type Person } from "#db/queries/people.ts";
import { listRoleProfiles } from "#db/queries/role-profiles.ts";
import { listSeats, type ManagementSeat } from "./management-seats.ts";

const SEATS_A_PAGE = 20;
const ASSESSED: readonly LeadershipEvidence["kind"][] = ["structured_interview", "simulation", "assessment_centre"];

export interface SuccessionQuery {
  managerId: string;
  page: number;
}

/** Who works near the seat and stays: reports of the holder, colleagues with the same manager, and that manager. */
function nearSeat({ holder, reports }: ManagementSeat, members: readonly Person[]): Person[] {
  if (!holder) return [];
  const near = new Set(reports.map(({ id }) => id));
  return members.filter(
    ({ id, managerId, leftOn }) =>
      id !== holder.id &&
      leftOn === null &&
      (near.has(id) || id === holder.managerId || (managerId !== null && managerId === holder.managerId)),
  );
}

function recordOf(person: Person, leads: number, sheets: readonly LeadershipEvidence[]): StandInRecord {
  const own = sheets.filter(({ personId }) => personId === person.id);
  return {
    personId: person.id,
    leads,
    trials: own
      .filter(({ kind }) => kind === "acting_lead")
      .map(({ months, observedOn }) => ({ months: months ?? 1, until: observedOn })),
    isAssessed: own.some(({ kind }) => ASSESSED.includes(kind)),
  };
}

/** A case for a seat: what it asks and how it stands, without more than the list of cases says. */
function seatCase({ id, number, person, targetTitle, state, isWithheld, result, decision }: ListedCase) {
  return {
    ...{ id, number, targetTitle, isWithheld },
    person: { id: person.id, name: person.name },
    isOpen: isUndecided(state),
    answer: result?.answer ?? null,
    label: result?.label ?? null,
    choice: decision?.choice ?? null,
    chosenName: decision?.chosenName ?? null,
  };
}

export type SeatCase = ReturnType<typeof seatCase>;

/**
 * Management seats with who is thought of for each and who could stand in, within the reader's reach: their own seat and
 * their line's for a manager. Of people about whom a case waits for the reader's own view, no result is shown.
 */
export async function loadSuccession(context: ServiceContext, { managerId, page: asked }: SuccessionQuery) {
  const { db } = context.database;
  const [reach, everybody, profiles, cases] = await Promise.all([
    reachOf(context, "cases:read"),
    listPresentPeople(db, context.organisationId, todayOf(context)),
    listRoleProfiles(db, context.organisationId),
    listCases(context),
  ]);
  const isMine = (id: string) => id === context.personId || reaches(reach, id);
  const line = managerId ? lineOf(everybody, managerId) : null;
  const seats = listSeats({
    everybody,
    profiles: managerId ? [] : profiles,
    cases: cases.filter(({ state, person }) => state !== "withdrawn" && (!line || line.has(person.id))),
    inSight: (id) => isMine(id) && (!line || line.has(id)),
  });
  const pageCount = Math.max(1, Math.ceil(seats.length / SEATS_A_PAGE));
  const page = Math.min(asked, pageCount);
  const shown = seats.slice((page - 1) * SEATS_A_PAGE, page * SEATS_A_PAGE);
  const members = everybody.filter(
    ({ id, kind }) => kind === "member" && reaches(reach, id) && id !== context.personId,
  );
  const near = new Map(shown.map((seat) => [seat.key, nearSeat(seat, members)]));
  const ids = [...new Set([...near.values()].flat().map(({ id }) => id))];
  const sheets = await listLeadershipEvidence(db, context.organisationId, ids);
  const reports = reportsByManager(everybody);
  const names = new Map(everybody.map(({ id, name }) => [id, name]));
  const managers = listLineManagers(everybody).filter(({ id }) => isMine(id));
  return {
    query: { managerId, page },
    managers: managers.map(({ id, name }) => ({ id, name })),
    mayOpen: mayForOthers(context.role, "cases:write"),
    mayCompare: mayForAll(context.role, "scenarios:write"),
    total: seats.length,
    pageCount,
    seats: shown.map(({ key, title, roleTitle, holder, reports: led, cases: ofSeat }) => {
      const shownCases = ofSeat.map(seatCase);
      const cover = emergencyCover(
        (near.get(key) ?? []).map((person) => recordOf(person, reports.get(person.id)?.length ?? 0, sheets)),
      );
      return {
        ...{ key, title, roleTitle },
        holder: holder && { id: holder.id, name: holder.name, leavesOn: holder.leftOn },
        reports: led.length,
        cases: shownCases,
        standing: seatStanding(shownCases),
        practised: cover.practised.map((one) => ({ ...one, name: names.get(one.personId) ?? "" })),
        assessedOnly: cover.assessedOnly.map((id) => ({ id, name: names.get(id) ?? "" })),
      };
    }),
  };
}

export type SuccessionPage = Awaited<ReturnType<typeof loadSuccession>>;
export type ShownSeat = SuccessionPage["seats"][number];
