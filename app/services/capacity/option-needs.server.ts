import { type OptionFacts, optionNeed, STAFFING_WAYS, type StaffingWay } from "#app/domain/capacity/option-need.ts";
import { OPTION_TITLES, type OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { gatherScenario } from "#app/services/scenarios/gather-scenario.server.ts";
import { listScenarios } from "#app/services/scenarios/list-scenarios.server.ts";
import { staffing } from "#app/services/scenarios/staffing.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";

const WAY_OF: Record<OptionKind, StaffingWay> = {
  "stay-as-is": "in-house",
  "specialist-track": "in-house",
  "lead-trial": "in-house",
  "promote-and-backfill": "in-house",
  "promote-other": "in-house",
  "raise-and-provider": "co-managed",
  "hire-manager": "hire",
  "co-managed": "co-managed",
  "fully-managed": "managed",
};

const WAY_TITLES: Record<StaffingWay, string> = {
  "in-house": "In house, as today",
  hire: "Hire one more",
  "co-managed": "Co-managed",
  managed: "Managed services",
};

const hired = (way: StaffingWay) => (way === "hire" ? 1 : 0);

/**
 * People of one's own that each way of staffing needs against those who are there: of a scenario its options with who
 * stays in each, without one the four ways with today's team. Scenarios are offered to whoever may read all of them.
 */
export async function loadOptionNeeds(context: ServiceContext, facts: OptionFacts, scenarioId: string | null) {
  const mayChoose = mayForAll(context.role, "scenarios:read");
  const [listed, gathered] = await Promise.all([
    mayChoose ? listScenarios(context) : null,
    mayChoose && scenarioId ? gatherScenario(context, scenarioId) : null,
  ]);
  const scenarios = (listed ?? []).filter(({ isWithheld }) => !isWithheld).map(({ id, name }) => ({ id, name }));
  const chosen = scenarios.find(({ id }) => id === scenarioId) ?? null;
  if (!chosen || !gathered) {
    const needs = STAFFING_WAYS.map((way) => ({
      ...optionNeed(way, facts, facts.members + hired(way)),
      title: WAY_TITLES[way],
      going: 0,
    }));
    return { scenarios, chosen: null, needs };
  }
  const { choices, members } = gathered;
  const needs = staffing(choices, members, choices.options).map(({ option, staying, going }) => ({
    ...optionNeed(WAY_OF[option], facts, staying + hired(WAY_OF[option])),
    title: OPTION_TITLES[option],
    going: going.length,
  }));
  return { scenarios, chosen, needs };
}
