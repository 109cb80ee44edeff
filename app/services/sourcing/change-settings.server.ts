import { DEFAULT_WEIGHTS, type Weights } from "#app/domain/sourcing/criteria.ts";
import type { RegimeId } from "#app/domain/sourcing/regimes.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { findSourcingSettings, putSourcingSettings } from "#db/queries/sourcing.ts";
import { changePlan } from "./record-change.ts";

const CHANGED_MEANWHILE =
  "Somebody else changed the plan’s settings meanwhile. What you typed is kept; compare it and save again.";

/** Sets how much each criterion counts, for every function, with the reason. */
export function changeWeights(
  context: ServiceContext,
  version: number,
  weights: Weights,
  reason: string,
): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    const { organisationId, now: updatedAt } = context;
    const before = await findSourcingSettings(tx, organisationId);
    const { regimes = [], regimesSaidOn = null } = before ?? {};
    if (Object.values(weights).every((weight) => weight === 0)) stopped("At least one criterion has to count.");
    const row = { organisationId, weights, regimes, regimesSaidOn, updatedAt };
    if (!(await putSourcingSettings(tx, row, version))) stopped(CHANGED_MEANWHILE);
    await record({
      functionId: null,
      kind: "weights",
      action: "sourcing.change-weights",
      before: { ...(before?.weights ?? DEFAULT_WEIGHTS) },
      after: { ...weights },
      reason,
    });
    return { ok: true, value: undefined };
  });
}

/** Says which legal regimes apply; none may be the answer, and is then said and not merely missing. */
export function changeRegimes(
  context: ServiceContext,
  version: number,
  regimes: RegimeId[],
  reason: string,
): Promise<Verdict> {
  return changePlan(context, async (tx, record) => {
    const { organisationId, now: updatedAt } = context;
    const before = await findSourcingSettings(tx, organisationId);
    const weights = before?.weights ?? DEFAULT_WEIGHTS;
    const row = { organisationId, weights, regimes, regimesSaidOn: todayOf(context), updatedAt };
    if (!(await putSourcingSettings(tx, row, version))) stopped(CHANGED_MEANWHILE);
    await record({
      functionId: null,
      kind: "regimes",
      action: "sourcing.change-regimes",
      before: { regimes: before?.regimes ?? [] },
      after: { regimes },
      reason,
    });
    return { ok: true, value: undefined };
  });
}
