import { COMPONENTS } from "#app/domain/cost/composites/scenario-facts.ts";
import { type BuiltScenario, componentTotals } from "#app/domain/cost/ready-options.ts";
import type { ScenarioResult } from "#app/domain/cost/scenario.ts";

type Built = Extract<BuiltScenario, { ok: true }>;

export const ROUNDED_TO = 10_000;
/** An amount over fewer people would be nearly somebody's salary. */
const LEAST_PEOPLE = 5;

export interface RoundedOption {
  id: string;
  name: string;
  /** Undiscounted totals over the horizon in whole currency units, rounded to 10,000. */
  p10: number;
  p50: number;
  p90: number;
  /** Of the middle, what goes to people and to everything else; null where too few people stand behind it. */
  people: number | null;
  rest: number | null;
  /** Share of futures in which it is the cheapest; null where it is not compared. */
  share: number | null;
}

const rounded = (amount: number): number => Math.round(amount / ROUNDED_TO) * ROUNDED_TO;

/**
 * What a reader without the permission to read pay learns of a scenario: totals rounded to 10,000, whatever the size of
 * the team. Two options often differ by one person alone, so that exact totals side by side would give their pay away.
 */
export function roundedOptions({ options, input }: Built, result: ScenarioResult, members: number): RoundedOption[] {
  return options.flatMap(({ option, title, lines }) => {
    const found = result.options.find(({ id }) => id === option);
    if (!found) return [];
    const at = (values: readonly number[]) => rounded(values[input.horizonMonths - 1] ?? 0);
    const totals = componentTotals(lines, found.point.byLine);
    const rest = COMPONENTS.filter((component) => component !== "people").reduce((sum, one) => sum + totals[one], 0);
    const isSplit = members >= LEAST_PEOPLE;
    return [
      {
        id: option,
        name: title,
        p10: at(found.cumulative.p10),
        p50: at(found.cumulative.p50),
        p90: at(found.cumulative.p90),
        people: isSplit ? rounded(totals.people) : null,
        rest: isSplit ? rounded(rest) : null,
        share: found.probabilityCheapest,
      },
    ];
  });
}
