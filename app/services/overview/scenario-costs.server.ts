import { summariseStored } from "#app/services/decisions/cost-snapshot.ts";
import { caseAccess, mayOpenScenarios, mayReadAmounts } from "#app/services/scenarios/scenario-access.ts";
import { scenarioHeadline } from "#app/services/scenarios/scenario-headline.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachOf } from "#app/services/shared/reach.server.ts";
import { listComputedScenarios } from "#db/queries/overview.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** Scenarios on the overview: those computed last that the reader may see, of the newest few. */
const SHOWN = 2;
const LOOKED_AT = 20;

export interface ScenarioCosts {
  id: string;
  name: string;
  /** The answer in one sentence, "too close to call" included. */
  sentence: string;
  horizonMonths: number;
  currency: string | null;
  /** Undiscounted totals over the horizon in whole currency units. */
  options: { id: string; name: string; p10: number; p50: number; p90: number }[];
}

/**
 * What the options cost by the scenarios computed last, rounded for somebody who may not read pay. Null for somebody who
 * may not read scenarios; left out where the case of a scenario is about the reader or its own view comes first.
 */
export async function loadScenarioCosts(context: ServiceContext, cases: CaseRecord[]): Promise<ScenarioCosts[] | null> {
  if (!mayOpenScenarios(context.role)) return null;
  const [reach, rows] = await Promise.all([
    reachOf(context, "scenarios:read"),
    listComputedScenarios(context.database.db, context.organisationId, LOOKED_AT),
  ]);
  const exact = mayReadAmounts(context.role);
  const shown = rows.flatMap(({ id, name, caseId, stored }) => {
    const record = cases.find(({ promotionCase }) => promotionCase.id === caseId) ?? null;
    const headline = caseAccess(record, context.role, reach) === "open" ? scenarioHeadline(stored) : null;
    const summary = headline && summariseStored(id, stored, exact);
    if (!headline || !summary) return [];
    const { currency, horizonMonths, options } = summary;
    return [
      {
        id,
        name,
        sentence: headline.sentence,
        horizonMonths,
        currency,
        options: options.map((option) => ({
          id: option.id,
          name: option.name,
          p10: option.p10,
          p50: option.p50,
          p90: option.p90,
        })),
      },
    ];
  });
  return shown.slice(0, SHOWN);
}
