import { summariseStored } from "#app/services/decisions/cost-snapshot.ts";
import { caseAccess, mayOpenScenarios } from "#app/services/scenarios/scenario-access.ts";
import { scenarioHeadline } from "#app/services/scenarios/scenario-headline.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listComputedScenarios } from "#db/queries/overview.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** Scenarios on the overview: those computed last. */
const SHOWN = 2;

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
 * What the options cost by the scenarios computed last. Null for somebody who may not read pay; left out where the case
 * of a scenario is about the reader or its own view comes first.
 */
export async function loadScenarioCosts(context: ServiceContext, cases: CaseRecord[]): Promise<ScenarioCosts[] | null> {
  if (!mayOpenScenarios(context.role)) return null;
  const rows = await listComputedScenarios(context.database.db, context.organisationId, SHOWN);
  return rows.flatMap(({ id, name, caseId, stored }) => {
    const record = cases.find(({ promotionCase }) => promotionCase.id === caseId) ?? null;
    const headline = caseAccess(record, context.role) === "open" ? scenarioHeadline(stored) : null;
    const summary = headline && summariseStored(id, stored, true);
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
}
