import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listSourcingChanges } from "#db/queries/sourcing.ts";
import { gatherPlan } from "./gather-plan.server.ts";
import { shownChange } from "./load-plan.server.ts";
import { requireForAll } from "./require-for-all.ts";
import { functionIn, namesIn, shownFunction } from "./shown-function.ts";

const CHANGES_SHOWN = 20;

/** One function with all that its stance follows from; null where there is none. */
export async function loadFunction(context: ServiceContext, functionId: string) {
  requireForAll(context, "sourcing:read");
  const { db } = context.database;
  const plan = await gatherPlan(context);
  const gathered = functionIn(plan, functionId);
  if (!gathered) return null;
  const mayEdit = mayForAll(context.role, "sourcing:write");
  const [changes, inUse] = await Promise.all([
    listSourcingChanges(db, context.organisationId, functionId, CHANGES_SHOWN),
    mayEdit ? listCompetencies(db, context.organisationId) : [],
  ]);
  const nameOf = namesIn(plan);
  return {
    function: shownFunction(gathered, nameOf),
    competencies: gathered.competencies.map(({ holders, stale, ...one }) => ({
      ...one,
      holders: holders.map((id) => ({ id, name: nameOf(id) })),
      stale: stale.map((id) => ({ id, name: nameOf(id) })),
    })),
    conditions: gathered.conditions.map(({ kind, metOn, evidence }) => ({ kind, metOn, evidence })),
    weights: plan.weights,
    regimes: plan.regimes,
    regimesSaidOn: plan.regimesSaidOn,
    changes: changes.map(shownChange).map((change) => ({
      ...change,
      people: [change.before, change.after].map((part) =>
        typeof part?.personId === "string" ? nameOf(part.personId) : null,
      ),
    })),
    people: mayEdit ? plan.people : [],
    offered: inUse
      .filter(({ id }) => gathered.competencies.every(({ competencyId }) => competencyId !== id))
      .map(({ id, name, kind, groupCode, requiredLevel, minimumCover }) => ({
        ...{ id, name, kind, groupCode, requiredLevel, minimumCover },
      })),
    mayEdit,
  };
}

export type FunctionPage = NonNullable<Awaited<ReturnType<typeof loadFunction>>>;
