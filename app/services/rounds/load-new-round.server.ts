import { askedCompetencies, expectedMinutes, MOST_COMPETENCIES } from "#app/domain/rounds/asked-competencies.ts";
import { planRequests } from "#app/domain/rounds/asked-people.ts";
import { grouped } from "#app/domain/rounds/grouped.ts";
import { LEAST_PEERS } from "#app/domain/rounds/release.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listDepartments } from "#db/queries/people.ts";
import type { Round } from "#db/queries/rounds.ts";
import { readAskedAbout } from "./asked-about.server.ts";
import { choosePeople } from "./open-round.server.ts";
import { mayRun, roundWithin } from "./round-access.ts";

/** Most people who can be ticked one by one; more are chosen by a line or a department. */
const TICKED = 60;

/** Who would be asked with this filter, and where anonymity is impossible: said before anybody rates. */
export async function loadNewRound(
  context: ServiceContext,
  address: { round: string; manager: string | null; department: string | null },
) {
  const { db } = context.database;
  const { organisationId } = context;
  const plan = address.round ? await findPlan(context, address.round) : null;
  // The address wins over the plan: the filter has been changed since.
  const filter = {
    round: plan ? address.round : "",
    manager: address.manager ?? plan?.planned?.managerId ?? "",
    department: address.department ?? plan?.planned?.department ?? "",
  };
  const wanted = { personIds: [], managerId: filter.manager || null, department: filter.department || null };
  const [{ subjects, present }, catalogue, departments] = await Promise.all([
    choosePeople(context, wanted, db),
    listCompetencies(db, organisationId),
    listDepartments(db, organisationId),
  ]);
  const personIds = subjects.map(({ id }) => id);
  const aboutOf = await readAskedAbout(db, organisationId, personIds);
  const hasRoles = personIds.some((id) => aboutOf(id).ofRole.size > 0);
  const choice = hasRoles ? ("role" as const) : ("on-record" as const);
  const question = { choice, group: "", most: MOST_COMPETENCIES };
  const asked = personIds.map((id) => askedCompetencies(catalogue, aboutOf(id), question).length);
  const peers = grouped(planRequests(personIds, present, ["peer"], "team"), ({ personId }) => personId);
  const managerIds = new Set(present.map(({ managerId }) => managerId));
  return {
    most: MOST_COMPETENCIES,
    /** What is asked unless somebody chooses otherwise. */
    choice,
    hasRoles,
    minutes: expectedMinutes(Math.max(0, ...asked)),
    people: subjects.length,
    ticked: subjects.length <= TICKED ? subjects.map(({ id, name, title }) => ({ id, name, title })) : [],
    tooFewPeers: subjects.filter(({ id }) => (peers.get(id)?.length ?? 0) < LEAST_PEERS).length,
    departments,
    managers: present.filter(({ id }) => managerIds.has(id)).map(({ id, name }) => ({ id, name })),
    planned: plan && valuesOf(plan),
    competencies: catalogue.map(({ id, name, groupCode }) => ({ id, name, groupCode })),
    groups: [...new Set(catalogue.map(({ groupCode }) => groupCode))],
    filter,
  };
}

/** The planned round of this id, for whoever runs it; null for anything else. */
async function findPlan(context: ServiceContext, roundId: string): Promise<Round | null> {
  const found = await roundWithin(context, roundId, "rounds:write");
  return found && found.round.state === "planned" && mayRun(context, found.round) ? found.round : null;
}

/** A plan as the boxes of the form take it. */
const valuesOf = (plan: Round) => ({
  ...{ name: plan.name, peerChoice: plan.peerChoice, competencyChoice: plan.competencyChoice },
  ...{ competencyGroup: plan.competencyGroup, competencyIds: plan.competencyIds, sources: plan.sources },
  ...{ mostCompetencies: String(plan.mostCompetencies), personIds: plan.planned?.personIds ?? [] },
  ...{ startsOn: plan.startsOn ?? "", dueOn: plan.dueOn, remindOn: plan.remindOn ?? "" },
});
