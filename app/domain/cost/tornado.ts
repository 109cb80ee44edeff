import { quantileOf } from "../shared/estimates.ts";
import type { CompiledEvent, CompiledOption, CompiledScenario } from "./compiled-scenario.ts";
import { fieldValue } from "./input-book.ts";
import { monthlyHazard, type Occurrence, presentValueAt } from "./point-estimate.ts";
import type { TornadoRow } from "./scenario.ts";

const LOW = 0.1;
const HIGH = 0.9;

/** Events that may happen once, with their option, where happening or not is really open. */
function openOnceEvents(
  options: readonly CompiledOption[],
  values: Float64Array,
): { option: string; line: CompiledEvent }[] {
  return options.flatMap(({ id, lines }) =>
    lines.flatMap((line) => {
      if (line.kind !== "event" || !line.once || line.end < line.start) return [];
      const hazard = monthlyHazard(fieldValue(line.rate, values));
      return hazard > 0 && hazard < 1 ? [{ option: id, line }] : [];
    }),
  );
}

/**
 * What drives the difference between two options: present value of the first minus the second with one input at its
 * 1-in-10 low and high, all others at their medians, leavers and events as expected; sorted by the swing, largest
 * first. `flips` marks an input whose low or high alone changes which of the two is cheaper. An event that may happen
 * once has a row too: low is that it does not happen, high that it does.
 */
export function tornado(scenario: CompiledScenario, first: CompiledOption, second: CompiledOption): TornadoRow[] {
  const medians = Float64Array.from(scenario.inputs, ({ estimate }) => quantileOf(estimate, 0.5));
  const difference = (values: Float64Array, occurrence?: Occurrence) =>
    presentValueAt(scenario, first, values, occurrence) - presentValueAt(scenario, second, values, occurrence);
  const usual = Math.sign(difference(medians));
  const row = (
    input: string,
    kind: TornadoRow["kind"],
    inputs: [number, number],
    [low, high]: [number, number],
  ): TornadoRow => ({
    input,
    low,
    high,
    flips: Math.sign(low) !== usual || Math.sign(high) !== usual,
    inputLow: inputs[0],
    inputHigh: inputs[1],
    kind,
  });

  const used = new Set([...first.inputs, ...second.inputs]);
  const estimates = scenario.inputs.flatMap(({ name, estimate }, position) => {
    if (!used.has(position)) return [];
    const ends: [number, number] = [quantileOf(estimate, LOW), quantileOf(estimate, HIGH)];
    if (ends[0] === ends[1]) return [];
    const at = (value: number) => difference(medians.map((median, i) => (i === position ? value : median)));
    return [row(name, "estimate", ends, [at(ends[0]), at(ends[1])])];
  });
  const events = openOnceEvents([first, second], medians).map(({ option, line }) => {
    const when = (happens: boolean) => difference(medians, { line, happens });
    return row(`${option}/${line.id}`, "once", [0, 1], [when(false), when(true)]);
  });
  // Rows of the same swing stand by name, so that the order of the input's keys changes nothing.
  return [...estimates, ...events].sort(
    (a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low) || (a.input < b.input ? -1 : 1),
  );
}
