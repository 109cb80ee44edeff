import { isCheaper } from "./break-even.ts";
import { LEAST_SAVING } from "./compare-options.ts";
import { compileScenario } from "./compile-scenario.ts";
import type { CompiledScenario } from "./compiled-scenario.ts";
import { pointValues, presentValueAt } from "./point-estimate.ts";
import { type ScenarioInput, ScenarioInputError } from "./scenario.ts";

/** A driver and the values at which it is looked at, rising. */
export interface MapAxis {
  driver: string;
  values: readonly number[];
}

/** Which of the two is cheaper; close: by 3 % of the dearer one or less, so that neither may be named. */
export type CheaperCell = "a" | "b" | "close";

function inputOf(scenario: CompiledScenario, { driver }: MapAxis, field: string): number {
  const found = scenario.drivers.find(({ name }) => name === driver);
  if (found === undefined) throw new ScenarioInputError(field, `no driver named "${driver}"`);
  return found.value.input;
}

/**
 * Which of two options is cheaper for every pair of values of two drivers, by present value of the point estimate; a row
 * for each value of y, in it a cell for each value of x. Everything else is at its point value. The limit of "close" is
 * that of the verdict: it names an option only if it saves more than 3 % of the other.
 * @example cheaperMap(workedExample, { a: "in-house", b: "managed", x: { driver: "users", values: [120] }, y: { driver: "fee", values: [100, 250] } }) // [["b"], ["a"]]
 */
export function cheaperMap(
  input: ScenarioInput,
  { a, b, x, y }: { a: string; b: string; x: MapAxis; y: MapAxis },
): CheaperCell[][] {
  const scenario = compileScenario(input);
  const options = [a, b].map((id, place) => {
    const option = scenario.options.find((candidate) => candidate.id === id);
    if (option === undefined) throw new ScenarioInputError("ab"[place]!, `no option "${id}"`);
    return option;
  });
  const values = pointValues(scenario);
  const [across, down] = [inputOf(scenario, x, "x.driver"), inputOf(scenario, y, "y.driver")];
  return y.values.map((atY) =>
    x.values.map((atX): CheaperCell => {
      values[down] = atY;
      values[across] = atX;
      const [costA, costB] = options.map((option) => presentValueAt(scenario, option, values)) as [number, number];
      if (Math.abs(costA - costB) <= LEAST_SAVING * Math.max(Math.abs(costA), Math.abs(costB))) return "close";
      return isCheaper(costA, costB) ? "a" : "b";
    }),
  );
}
