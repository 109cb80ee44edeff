import type {
  CompiledEvent,
  CompiledLine,
  CompiledPerUnit,
  CompiledScenario,
  CompiledShare,
  CompiledStaff,
  CompiledStepStaff,
} from "./compiled-scenario.ts";
import type { FieldDraws } from "./draw-inputs.ts";
import { type Draws, mapDraws, productOf, spread } from "./draws.ts";
import { onceOccurrences, poissonOccurrences } from "./occurrences.ts";
import { peopleFor, salariesOf, salaryTotals, yearOf } from "./point-estimate.ts";
import { addFloored, addPart, addProducts, addScaled, multiplyBy } from "./trial-loops.ts";

/** How one line costs in all trials at once. Months are asked for in order. */
export interface LineProgram {
  /** The part that stays the same within a year. */
  steady: ((year: number) => Draws) | null;
  /** Adds the part that changes from month to month. */
  add: ((month: number, out: Float64Array) => void) | null;
}

export interface ProgramContext {
  scenario: CompiledScenario;
  draws: FieldDraws;
  /** Growth of a driver since month 1, per trial. */
  growthOf: (driver: number, month: number) => Draws;
  /** Cost of a line of the same option in the current month, per trial. */
  costOf: (position: number) => Float64Array;
}

/** (1 + rate)^year for years asked for in order. */
function yearlyFactors(rate: Draws): (year: number) => Draws {
  if (typeof rate === "number") return (year) => (1 + rate) ** year;
  let reached = 0;
  const yearly = rate.map((value) => 1 + value);
  const factor = new Float64Array(rate.length).fill(1);
  return (year) => {
    for (; reached < year; reached++) multiplyBy(factor, yearly);
    return factor;
  };
}

function eachYear(compute: (year: number) => Draws): (year: number) => Draws {
  let computed = -1;
  let draws: Draws = 0;
  return (year) => {
    if (year !== computed) draws = compute(year);
    computed = year;
    return draws;
  };
}

const at = (draws: Draws, trial: number): number => (typeof draws === "number" ? draws : draws[trial]!);

function happening(line: CompiledLine, { scenario }: ProgramContext) {
  return { name: line.id, seed: scenario.seed, count: scenario.draws, start: line.start, end: line.end };
}

function staffProgram(line: CompiledStaff, context: ProgramContext): LineProgram {
  const { of } = context.draws;
  const salary = of(line.salary);
  const raise = yearlyFactors(of(line.raise));
  const pay = productOf(salary, of(line.burden), line.fte / 12);
  const perLeaver = productOf(salary, of(line.replacement));
  const leavers = poissonOccurrences(productOf(of(line.turnover), line.fte / 12), happening(line, context));
  return {
    steady: (year) => productOf(pay, raise(year)),
    add:
      perLeaver === 0
        ? null
        : (month, out) => {
            const factor = raise(yearOf(month));
            leavers(month, (trial, times) => {
              out[trial] = out[trial]! + times * at(perLeaver, trial) * at(factor, trial);
            });
          },
  };
}

function perUnitProgram(line: CompiledPerUnit, context: ProgramContext): LineProgram {
  const { of } = context.draws;
  const driver = context.scenario.drivers[line.driver]!;
  const escalator = yearlyFactors(of(line.escalator));
  const start = productOf(of(driver.value), of(line.unitsPerDriver), of(line.price));
  const minimum = of(line.minimum);
  const value = eachYear((year) => productOf(start, escalator(year)));
  const floor = eachYear((year) => productOf(minimum, escalator(year)));
  return {
    steady: null,
    add: (month, out) => {
      const year = yearOf(month);
      addLargerOf(floor(year), value(year), context.growthOf(line.driver, month), out);
    },
  };
}

function addLargerOf(floor: Draws, value: Draws, growth: Draws, out: Float64Array): void {
  const values = spread(value, out.length);
  if (typeof floor !== "number") addFloored(values, spread(growth, out.length), floor, out);
  else if (typeof growth === "number") addScaled(values, growth, floor, out);
  else addProducts(values, growth, floor, out);
}

function stepStaffProgram(line: CompiledStepStaff, context: ProgramContext): LineProgram {
  const { of } = context.draws;
  const driver = context.scenario.drivers[line.driver]!;
  const raise = yearlyFactors(of(line.raise));
  const start = productOf(of(driver.value), of(line.unitsPerDriver));
  const burden = of(line.burden);
  const pay = eachYear((year) => productOf(burden, raise(year), 1 / 12));
  const extra = mapDraws(of(line.extra), (value) => value / 12);
  const totals = salaryTotals(line.salaryCycle);
  return {
    steady: null,
    add: (month, out) => {
      const growth = context.growthOf(line.driver, month);
      const paid = pay(yearOf(month));
      for (let i = 0; i < out.length; i++) {
        const people = peopleFor(at(start, i) * at(growth, i), line.unitsPerFte, line.minimumFte);
        out[i] = out[i]! + salariesOf(people, totals) * at(paid, i) + people * at(extra, i);
      }
    },
  };
}

function eventProgram(line: CompiledEvent, context: ProgramContext): LineProgram {
  const { of } = context.draws;
  const rate = of(line.rate);
  const cost = of(line.cost);
  const occurrences = line.once
    ? onceOccurrences(rate, happening(line, context))
    : poissonOccurrences(
        mapDraws(rate, (value) => value / 12),
        happening(line, context),
      );
  return {
    steady: null,
    add: (month, out) => {
      occurrences(month, (trial, times) => {
        out[trial] = out[trial]! + times * at(cost, trial);
      });
    },
  };
}

function shareProgram(line: CompiledShare, context: ProgramContext): LineProgram {
  const { of } = context.draws;
  const share = of(line.share);
  const floor = of(line.floor);
  const sum = new Float64Array(context.scenario.draws);
  return {
    steady: null,
    add: (_, out) => {
      let base: Float64Array = sum;
      if (line.of.length === 1) base = context.costOf(line.of[0]!);
      else {
        sum.fill(0);
        for (const part of line.of) addPart(context.costOf(part), sum);
      }
      addLargerOf(floor, base, share, out);
    },
  };
}

/** Prepares a line for all trials; the same rule as the point estimate, with leavers and events as drawn. */
export function programOf(line: CompiledLine, context: ProgramContext): LineProgram {
  const { of } = context.draws;
  switch (line.kind) {
    case "staff":
      return staffProgram(line, context);
    case "per-unit":
      return perUnitProgram(line, context);
    case "step-staff":
      return stepStaffProgram(line, context);
    case "event":
      return eventProgram(line, context);
    case "share":
      return shareProgram(line, context);
    case "monthly": {
      const amount = of(line.amount);
      const escalator = yearlyFactors(of(line.escalator));
      return { steady: (year) => productOf(amount, escalator(year)), add: null };
    }
    case "one-off": {
      const amount = of(line.amount);
      return { steady: () => amount, add: null };
    }
  }
}
