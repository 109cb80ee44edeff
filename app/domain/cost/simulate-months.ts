import type { CompiledOption, CompiledScenario } from "./compiled-scenario.ts";
import type { FieldDraws } from "./draw-inputs.ts";
import { type Draws, mapDraws, sumOf } from "./draws.ts";
import { type LineProgram, programOf } from "./line-program.ts";
import { openPercentileReader } from "./percentiles.ts";
import { yearOf } from "./point-estimate.ts";
import { SimulationCancelled } from "./scenario.ts";
import { accumulate, addPart, multiplyBy } from "./trial-loops.ts";

const PERCENTILES = [0.1, 0.5, 0.9];

export interface SimulationHooks {
  /** Share done, 0–1, after each month. */
  onProgress?: (done: number) => void;
  /** Asked before each month; true stops with SimulationCancelled. */
  isCancelled?: () => boolean;
}

/** What the trials give for one option: a present value per trial and the cumulative percentiles per month. */
export interface SimulatedOption {
  presentValues: Float64Array;
  cumulative: { p10: number[]; p50: number[]; p90: number[] };
}

interface RunningOption extends SimulatedOption {
  addMonth: (month: number, out: Float64Array) => void;
  total: Float64Array;
}

/** Growth factors of the drivers since month 1, computed once a month for all lines of all options. */
function driverGrowth(scenario: CompiledScenario, draws: FieldDraws): (driver: number, month: number) => Draws {
  const states = scenario.drivers.map(({ growth }) => {
    const yearly = draws.of(growth);
    if (typeof yearly === "number") return { yearly, reached: 1, monthly: null, factor: new Float64Array(0) };
    const monthly = mapDraws(yearly, (value) => (1 + value) ** (1 / 12)) as Float64Array;
    return { yearly, reached: 1, monthly, factor: new Float64Array(monthly.length).fill(1) };
  });
  return (driver, month) => {
    const state = states[driver]!;
    if (typeof state.yearly === "number") return (1 + state.yearly) ** ((month - 1) / 12);
    const { monthly, factor } = state;
    for (; state.reached < month; state.reached++) multiplyBy(factor, monthly!);
    return factor;
  };
}

function startOption(
  scenario: CompiledScenario,
  option: CompiledOption,
  draws: FieldDraws,
  growthOf: (driver: number, month: number) => Draws,
): RunningOption {
  const { draws: count } = scenario;
  const sharedLines = new Set(option.lines.flatMap((line) => (line.kind === "share" ? line.of : [])));
  const ownCosts = new Map([...sharedLines].map((position) => [position, new Float64Array(count)]));
  const context = { scenario, draws, growthOf, costOf: (position: number) => ownCosts.get(position)! };
  const programs = option.lines.map((line) => programOf(line, context));
  const runs = (position: number, month: number) => {
    const { start, end } = option.lines[position]!;
    return month >= start && month <= end;
  };
  const changes = new Set(option.lines.flatMap(({ start, end }) => [start, end + 1]));
  let steady: Draws = 0;

  return {
    presentValues: new Float64Array(count),
    cumulative: { p10: [], p50: [], p90: [] },
    total: new Float64Array(count),
    addMonth: (month, out) => {
      if ((month - 1) % 12 === 0 || changes.has(month)) {
        const running = programs.filter((_, position) => !ownCosts.has(position) && runs(position, month));
        steady = running.reduce<Draws>((sum, { steady: part }) => (part ? sumOf(sum, part(yearOf(month))) : sum), 0);
      }
      if (typeof steady === "number") out.fill(steady);
      else out.set(steady);
      for (const position of option.order) {
        const own = ownCosts.get(position);
        if (own) runOwn(programs[position]!, runs(position, month), month, own, out);
        else if (runs(position, month)) programs[position]!.add?.(month, out);
      }
    },
  };
}

/** A line that a share refers to keeps its own cost of the month beside adding it to the option's. */
function runOwn(program: LineProgram, runs: boolean, month: number, own: Float64Array, out: Float64Array): void {
  const steady = runs ? (program.steady?.(yearOf(month)) ?? 0) : 0;
  if (typeof steady === "number") own.fill(steady);
  else own.set(steady);
  if (runs) program.add?.(month, own);
  addPart(own, out);
}

/**
 * Runs all options month by month over all trials. Memory stays flat: one running total and one present value per
 * trial and option, whatever the horizon; the percentiles of the running total are read off after every month.
 */
export function simulateMonths(
  scenario: CompiledScenario,
  draws: FieldDraws,
  hooks: SimulationHooks,
): SimulatedOption[] {
  const { horizon, draws: count, discountFactors } = scenario;
  const growthOf = driverGrowth(scenario, draws);
  const options = scenario.options.map((option) => startOption(scenario, option, draws, growthOf));
  const percentiles = openPercentileReader(count);
  const cost = new Float64Array(count);
  const extent = { low: 0, high: 0 };
  for (let month = 1; month <= horizon; month++) {
    if (hooks.isCancelled?.()) throw new SimulationCancelled();
    for (const { addMonth, total, presentValues, cumulative } of options) {
      addMonth(month, cost);
      accumulate(cost, discountFactors[month - 1]!, total, presentValues, extent);
      const [p10, p50, p90] = percentiles.read(total, extent, PERCENTILES);
      cumulative.p10.push(p10!);
      cumulative.p50.push(p50!);
      cumulative.p90.push(p90!);
    }
    hooks.onProgress?.(month / horizon);
  }
  return options.map(({ presentValues, cumulative }) => ({ presentValues, cumulative }));
}
