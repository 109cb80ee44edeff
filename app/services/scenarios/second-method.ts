import { openAssumptionBook } from "#app/domain/cost/composites/assumption-book.ts";
import type { ScenarioFacts } from "#app/domain/cost/composites/scenario-facts.ts";
import type { BuiltOption } from "#app/domain/cost/ready-options.ts";
import type { ScenarioResult } from "#app/domain/cost/scenario.ts";
import { type SecondOpinion, secondOpinion } from "#app/domain/cost/second-method.ts";

/**
 * Each option by the second method. Null where its figures do not hold: they are about the United States, in dollars.
 */
export function secondMethod(
  facts: ScenarioFacts,
  options: readonly BuiltOption[],
  result: ScenarioResult,
): SecondOpinion[] | null {
  const { country, currency, headcount, users } = facts.organisation;
  if (country !== "US" || currency !== "USD") return null;
  const book = openAssumptionBook(facts.organisation, facts.assumptions);
  const benchmark = {
    ...{ headcount, users: typeof users === "number" ? users : users[1], horizonMonths: facts.horizonMonths ?? 36 },
    ...{ salaryAnnual: book.middle("wage-administrator"), burdenFactor: book.middle("burden-factor") },
    ...{ toolsPerDevice: book.middle("tools-per-device"), devicesPerUser: book.middle("devices-per-user") },
  };
  return options.flatMap(({ option }) => {
    const point = result.options.find(({ id }) => id === option)?.point;
    return (point && secondOpinion(option, point.total, benchmark)) ?? [];
  });
}
