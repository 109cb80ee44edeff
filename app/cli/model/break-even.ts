import { breakEven } from "#app/domain/cost/break-even.ts";
import { anyNumber, objectOf, parseInput, someText } from "./input.ts";
import { naming, scenarioFields } from "./scenario.ts";

const breakEvenInput = objectOf({
  ...scenarioFields,
  sweep: objectOf({ driver: someText(), from: anyNumber(), to: anyNumber(), a: someText(), b: someText() }),
});

/** `break-even`: for which whole numbers of a driver one option is cheaper than another. */
export function runBreakEvenCommand(input: unknown): unknown {
  const { sweep, ...scenario } = parseInput(breakEvenInput, input);
  return naming(() => breakEven(scenario, sweep));
}
