import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { requireForAll } from "#app/services/sourcing/require-for-all.ts";
import { listSourcingChanges } from "#db/queries/sourcing.ts";
import { gatherPlan } from "./gather-plan.server.ts";
import { namesIn, shownFunction } from "./shown-function.ts";

const CHANGES_SHOWN = 20;

/** The whole plan: functions in use and switched off, with stance, reason, cover, duties and gate. */
export async function loadSourcingPlan(context: ServiceContext) {
  requireForAll(context, "sourcing:read");
  const plan = await gatherPlan(context);
  const nameOf = namesIn(plan);
  const shown = plan.functions.map((one) => shownFunction(one, nameOf));
  const { weights, regimes, regimesSaidOn } = plan;
  return {
    ...{ weights, regimes, regimesSaidOn },
    functions: shown.filter(({ isSwitchedOff }) => !isSwitchedOff),
    switchedOff: shown.filter(({ isSwitchedOff }) => isSwitchedOff).map(({ id, name }) => ({ id, name })),
    mayEdit: mayForAll(context.role, "sourcing:write"),
  };
}

export type SourcingPlanPage = Awaited<ReturnType<typeof loadSourcingPlan>>;

/** Weights and regimes as they stand, with what was changed in them, when, by whom and why. */
export async function loadPlanSettings(context: ServiceContext) {
  requireForAll(context, "sourcing:read");
  const [plan, changes] = await Promise.all([
    gatherPlan(context),
    listSourcingChanges(context.database.db, context.organisationId, null, CHANGES_SHOWN),
  ]);
  const { weights, regimes, regimesSaidOn, settingsVersion } = plan;
  return {
    ...{ weights, regimes, regimesSaidOn },
    version: settingsVersion,
    changes: changes.map(shownChange),
    mayEdit: mayForAll(context.role, "sourcing:write"),
  };
}

export type PlanSettings = Awaited<ReturnType<typeof loadPlanSettings>>;

/** A change with its day and who made it. */
export const shownChange = ({ change, accountName }: Awaited<ReturnType<typeof listSourcingChanges>>[number]) => ({
  id: change.id,
  kind: change.kind,
  before: change.before,
  after: change.after,
  reason: change.reason,
  changedOn: change.changedAt.toISOString().slice(0, 10),
  who: accountName ?? "somebody whose account is gone",
});

export type ShownChange = ReturnType<typeof shownChange>;
