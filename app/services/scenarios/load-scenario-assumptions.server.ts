import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { gatherScenario } from "./gather-scenario.server.ts";
import { scenarioQuestion } from "./load-scenario.server.ts";
import { scenarioAssumptions } from "./scenario-assumptions.ts";

/** Every assumption of a scenario, to be changed. Null as for the scenario itself. */
export async function loadScenarioAssumptions(context: ServiceContext, scenarioId: string) {
  const gathered = await gatherScenario(context, scenarioId);
  if (!gathered) return null;
  const { choices, facts, organisation } = gathered;
  return {
    question: scenarioQuestion(gathered),
    users: { itUsers: organisation.itUsers, changed: choices.users },
    assumptions: scenarioAssumptions(facts, choices),
    mayChange: mayForAll(context.role, "scenarios:write"),
  };
}

export type ScenarioAssumptionsPage = NonNullable<Awaited<ReturnType<typeof loadScenarioAssumptions>>>;
