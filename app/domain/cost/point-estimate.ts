import { pointValue } from "../shared/estimates.ts";
import { compileScenario } from "./compile-scenario.ts";
import type {
  CompiledEvent,
  CompiledLine,
  CompiledOption,
  CompiledPerUnit,
  CompiledScenario,
  CompiledShare,
  CompiledStaff,
  CompiledStepStaff,
} from "./compiled-scenario.ts";
import { fieldValue } from "./input-book.ts";
import type { PointResult, ScenarioInput } from "./scenario.ts";

/** Fixes whether an event that may happen once does, in place of its expectation. */
export interface Occurrence {
  line: CompiledLine;
  happens: boolean;
}

export const yearOf = (month: number): number => Math.floor((month - 1) / 12);

/** Chance per month of an event whose yearly chance is `rate`, while it has not happened. */
export const monthlyHazard = (rate: number): number => 1 - (1 - rate) ** (1 / 12);

/** People that a number of units needs; the tiny slack keeps 76/75 two people and 75/75 one in spite of rounding. */
export const peopleFor = (units: number, unitsPerFte: number, minimumFte: number): number =>
  Math.max(minimumFte, Math.ceil(units / unitsPerFte - 1e-9));

/** Running totals of the salary cycle, for paying n people in turn; a part of a person is paid in part. */
export function salaryTotals(cycle: readonly number[]): Float64Array {
  const totals = new Float64Array(cycle.length + 1);
  cycle.forEach((salary, i) => {
    totals[i + 1] = totals[i]! + salary;
  });
  return totals;
}

export function salariesOf(people: number, totals: Float64Array): number {
  const length = totals.length - 1;
  const rounds = Math.floor(people / length);
  const rest = people - rounds * length;
  const whole = Math.floor(rest);
  const partial = rest > whole ? (rest - whole) * (totals[whole + 1]! - totals[whole]!) : 0;
  return rounds * totals[length]! + totals[whole]! + partial;
}

type MonthCost = (month: number) => number;

function unitsOf(
  line: CompiledPerUnit | CompiledStepStaff,
  scenario: CompiledScenario,
  values: Float64Array,
): MonthCost {
  const driver = scenario.drivers[line.driver]!;
  const start = fieldValue(driver.value, values) * fieldValue(line.unitsPerDriver, values);
  const growth = 1 + fieldValue(driver.growth, values);
  return (month) => start * growth ** ((month - 1) / 12);
}

function staffCost(line: CompiledStaff, values: Float64Array): MonthCost {
  const salary = fieldValue(line.salary, values);
  const growth = 1 + fieldValue(line.raise, values);
  const pay = (line.fte * salary * fieldValue(line.burden, values)) / 12;
  const leavers = (line.fte * fieldValue(line.turnover, values)) / 12;
  const replacing = leavers * fieldValue(line.replacement, values) * salary;
  return (month) => (pay + replacing) * growth ** yearOf(month);
}

function perUnitCost(line: CompiledPerUnit, scenario: CompiledScenario, values: Float64Array): MonthCost {
  const units = unitsOf(line, scenario, values);
  const price = fieldValue(line.price, values);
  const minimum = fieldValue(line.minimum, values);
  const growth = 1 + fieldValue(line.escalator, values);
  return (month) => Math.max(minimum, units(month) * price) * growth ** yearOf(month);
}

function stepStaffCost(line: CompiledStepStaff, scenario: CompiledScenario, values: Float64Array): MonthCost {
  const units = unitsOf(line, scenario, values);
  const totals = salaryTotals(line.salaryCycle);
  const burden = fieldValue(line.burden, values);
  const extra = fieldValue(line.extra, values);
  const growth = 1 + fieldValue(line.raise, values);
  return (month) => {
    const people = peopleFor(units(month), line.unitsPerFte, line.minimumFte);
    return (salariesOf(people, totals) * burden * growth ** yearOf(month) + people * extra) / 12;
  };
}

function eventCost(line: CompiledEvent, values: Float64Array, occurrence: Occurrence | undefined): MonthCost {
  const rate = fieldValue(line.rate, values);
  const cost = fieldValue(line.cost, values);
  if (!line.once) return () => (rate / 12) * cost;
  const hazard = monthlyHazard(rate);
  const months = line.end - line.start + 1;
  const scale = occurrence?.line !== line ? 1 : occurrence.happens ? 1 / (1 - (1 - hazard) ** months) : 0;
  return (month) => scale * cost * hazard * (1 - hazard) ** (month - line.start);
}

function shareCost(line: CompiledShare, values: Float64Array, costs: readonly Float64Array[]): MonthCost {
  const share = fieldValue(line.share, values);
  const floor = fieldValue(line.floor, values);
  return (month) => {
    let sum = 0;
    for (const part of line.of) sum += costs[part]![month - 1]!;
    return Math.max(floor, share * sum);
  };
}

/** Monthly cost of every line of an option when each input has the given value, leavers and events as expected. */
export function lineCosts(
  scenario: CompiledScenario,
  option: CompiledOption,
  values: Float64Array,
  occurrence?: Occurrence,
): Float64Array[] {
  const costs = option.lines.map(() => new Float64Array(scenario.horizon));
  for (const position of option.order) {
    const line = option.lines[position]!;
    const cost = costOf(line, scenario, values, costs, occurrence);
    const monthly = costs[position]!;
    for (let month = line.start; month <= line.end; month++) monthly[month - 1] = cost(month);
  }
  return costs;
}

function costOf(
  line: CompiledLine,
  scenario: CompiledScenario,
  values: Float64Array,
  costs: readonly Float64Array[],
  occurrence: Occurrence | undefined,
): MonthCost {
  switch (line.kind) {
    case "staff":
      return staffCost(line, values);
    case "per-unit":
      return perUnitCost(line, scenario, values);
    case "step-staff":
      return stepStaffCost(line, scenario, values);
    case "event":
      return eventCost(line, values, occurrence);
    case "share":
      return shareCost(line, values, costs);
    case "monthly": {
      const amount = fieldValue(line.amount, values);
      const growth = 1 + fieldValue(line.escalator, values);
      return (month) => amount * growth ** yearOf(month);
    }
    case "one-off": {
      const amount = fieldValue(line.amount, values);
      return () => amount;
    }
  }
}

/** Present value of an option when each input has the given value. */
export function presentValueAt(
  scenario: CompiledScenario,
  option: CompiledOption,
  values: Float64Array,
  occurrence?: Occurrence,
): number {
  let sum = 0;
  for (const monthly of lineCosts(scenario, option, values, occurrence)) {
    for (let i = 0; i < scenario.horizon; i++) sum += monthly[i]! * scenario.discountFactors[i]!;
  }
  return sum;
}

/** The inputs' point values, in the order of the compiled scenario's inputs. */
export const pointValues = (scenario: CompiledScenario): Float64Array =>
  Float64Array.from(scenario.inputs, ({ estimate }) => pointValue(estimate));

export function pointOfOption(scenario: CompiledScenario, option: CompiledOption, values: Float64Array): PointResult {
  const costs = lineCosts(scenario, option, values);
  const monthly = Array.from({ length: scenario.horizon }, (_, i) => costs.reduce((sum, line) => sum + line[i]!, 0));
  const byLine = Object.fromEntries(
    option.lines.map(({ id }, position) => [id, costs[position]!.reduce((sum, cost) => sum + cost, 0)]),
  );
  return {
    total: monthly.reduce((sum, cost) => sum + cost, 0),
    presentValue: monthly.reduce((sum, cost, i) => sum + cost * scenario.discountFactors[i]!, 0),
    monthly,
    byLine,
  };
}

/**
 * Every option's cost with each estimate at its point value (p50 of a range, else the mean) and leavers and events as
 * expected: total, present value, month by month, and total by line. Totals and months are undiscounted; amounts are
 * in the scenario's currency units, unrounded. Input that does not fit throws a ScenarioInputError.
 * @example pointEstimate(workedExample)["in-house"].total // 903,615.55, with a present value of 805,501.69
 */
export function pointEstimate(input: ScenarioInput): Record<string, PointResult> {
  const scenario = compileScenario(input);
  const values = pointValues(scenario);
  return Object.fromEntries(scenario.options.map((option) => [option.id, pointOfOption(scenario, option, values)]));
}
