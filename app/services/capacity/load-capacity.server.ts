import { rotaFairness } from "#app/domain/capacity/binding-constraint.ts";
import { DEFAULT_INPUTS } from "#app/domain/capacity/capacity-inputs.ts";
import type { HeldCompetency } from "#app/domain/capacity/cover-need.ts";
import { monthRates, seasonFinding, weekShape } from "#app/domain/capacity/demand.ts";
import { planCapacity } from "#app/domain/capacity/plan-capacity.ts";
import type { TicketSummary } from "#app/domain/capacity/ticket-summary.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { loadCover } from "#app/services/matrix/load-cover.server.ts";
import type { CompetencyCover } from "#app/services/matrix/team-cover.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { patiently } from "#app/services/shared/patiently.server.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { loadOptionNeeds } from "./option-needs.server.ts";
import { changedFields, currentInputs } from "./stored-inputs.server.ts";
import { ticketSummary } from "./ticket-summary.server.ts";

/** Below so many people names are shown, and waiting in a queue is not what limits anybody. */
const SMALL_TEAM = 10;
const MOST_NAMES = 6;

const heldOf = ({ competency, holders, fresh, stale }: CompetencyCover): HeldCompetency => ({
  id: competency.id,
  name: competency.name,
  functionCode: competency.functionCode,
  isCritical: competency.isCritical,
  holderIds: holders.map(({ id }) => id),
  isUnrated: fresh + stale === 0,
});

/**
 * The page about capacity: what the tickets show, what they ask for, and what decides. Of people it counts those whom
 * the reader may see. `isCounting`: tickets are still being summed, and everything is shown without them meanwhile.
 */
export async function loadCapacity(context: ServiceContext, scenarioId: string | null) {
  const { db } = context.database;
  const counted = ticketSummary(context).then((summary) => ({ summary }));
  const [found, inputs, cover, organisation] = await Promise.all([
    patiently(counted, "Tickets could not be counted.", {}),
    currentInputs(context),
    loadCover(context),
    findOrganisation(db, context.organisationId),
  ]);
  const summary = found?.summary ?? null;
  const users = organisation?.itUsers ?? 0;
  const members = cover.members.length;
  const technical = cover.covers.filter(({ competency }) => competency.kind === "technical");
  const plan = planCapacity({ users, members, inputs, summary, competencies: technical.map(heldOf) });
  const options = await loadOptionNeeds(
    context,
    {
      ...{ inputs, members, live: plan.live, cover: plan.cover, work: plan.functions },
      workloadFte: users > 0 ? plan.workload.fte : null,
    },
    scenarioId,
  );
  const namesBy = new Map(technical.map(({ competency, holders }) => [competency.id, holders]));
  return {
    isCounting: found === null,
    users,
    members,
    isSmall: members < SMALL_TEAM,
    seesAll: mayForAll(context.role, "people:read"),
    may: {
      write: mayForAll(context.role, "capacity:write"),
      import: mayForAll(context.role, "imports:write"),
    },
    inputs,
    changed: changedFields(DEFAULT_INPUTS, inputs),
    rota: inputs.onCall ? rotaFairness(inputs.onCallPeople ?? inputs.ticketPeople ?? (members || null)) : null,
    tickets: summary && shownTickets(summary, users),
    plan: {
      ...plan,
      functions: plan.functions.map((one) => ({
        ...one,
        people: namesOf(one.competencies, namesBy),
      })),
    },
    options,
  };
}

/** Who holds any of them, up to a few names. */
function namesOf(
  competencies: readonly { id: string }[],
  holders: ReadonlyMap<string, { id: string; name: string }[]>,
) {
  const people = new Map(competencies.flatMap(({ id }) => holders.get(id) ?? []).map(({ id, name }) => [id, name]));
  return [...people].slice(0, MOST_NAMES).map(([id, name]) => ({ id, name }));
}

function shownTickets(summary: TicketSummary, users: number) {
  const { pairs: _pairs, liveHours: _live, ...shown } = summary;
  const rates = monthRates(summary, users);
  return { ...shown, rates, season: seasonFinding(rates), week: weekShape(summary) };
}

export type CapacityPage = Awaited<ReturnType<typeof loadCapacity>>;
export type CapacityTickets = NonNullable<CapacityPage["tickets"]>;
