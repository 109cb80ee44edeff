import { buildScenario } from "#app/domain/cost/ready-options.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { isOpenNeed } from "./decide-gap.server.ts";
import { type GatheredScenario, gatherScenario } from "./gather-scenario.server.ts";
import { scenarioQuestion } from "./load-scenario.server.ts";
import { withDefaultsFilled } from "./scenario-assumptions.ts";
import { staffing } from "./staffing.ts";

/** The gaps of the chosen options, open or decided; they do not depend on any price. */
function listGaps({ facts, choices }: GatheredScenario) {
  const built = buildScenario(withDefaultsFilled(facts));
  if (!built.ok) return [];
  return built.equalService.flatMap(({ row, title, cells }) =>
    built.options.flatMap(({ option }) => {
      const cell = cells[option];
      const decision = choices.gaps[`${option}/${row}`] ?? null;
      if (!cell || (cell.state !== "open" && decision === null)) return [];
      return [{ option, row, title, words: cell.words, decision, isOpenNeed: isOpenNeed(option, row) }];
    }),
  );
}

/** Options, who stays in each, and their gaps, to be changed. Null as for the scenario itself. */
export async function loadScenarioOptions(context: ServiceContext, scenarioId: string) {
  const gathered = await gatherScenario(context, scenarioId);
  if (!gathered) return null;
  const { choices, members, organisation } = gathered;
  return {
    question: scenarioQuestion(gathered),
    choices,
    itUsers: organisation.itUsers,
    people: members.map(({ id, name, title }) => ({ id, name, title })),
    staffing: staffing(choices, members, choices.options),
    gaps: gathered.isWithheld ? [] : listGaps(gathered),
    mayChange: mayForAll(context.role, "scenarios:write"),
  };
}

export type ScenarioOptionsPage = NonNullable<Awaited<ReturnType<typeof loadScenarioOptions>>>;
