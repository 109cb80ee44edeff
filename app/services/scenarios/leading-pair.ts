import { breakEven } from "#app/domain/cost/break-even.ts";
import { type CheaperCell, cheaperMap } from "#app/domain/cost/cheaper-map.ts";
import { compileScenario } from "#app/domain/cost/compile-scenario.ts";
import { presentValueAt } from "#app/domain/cost/point-estimate.ts";
import type { BreakEvenResult, ScenarioInput, ScenarioResult, Sweep } from "#app/domain/cost/scenario.ts";
import { pointValue, quantileOf } from "#app/domain/shared/estimates.ts";

const DOWN_TO = 1 / 3;
const UP_TO = 16 / 9;
/** More would hold up whoever waits for the same thread: then the strip shows the numbers around today's. */
const MOST_SWEPT = 600;

export interface SweptPair {
  sweep: Sweep;
  intervals: BreakEvenResult;
}

function rangeAround(today: number): { from: number; to: number } {
  const from = Math.max(1, Math.floor(today * DOWN_TO));
  const to = Math.max(10, Math.ceil(today * UP_TO));
  if (to - from < MOST_SWEPT) return { from, to };
  const start = Math.round(today - (MOST_SWEPT * (today - from)) / (to - from));
  return { from: start, to: start + MOST_SWEPT - 1 };
}

/**
 * Where each of the two leading options is cheaper, from a third of today's users to nearly twice as many, at most
 * 600 numbers around today's. Null without a pair.
 */
export function sweepUsers(input: ScenarioInput, pair: ScenarioResult["pair"]): SweptPair | null {
  const users = input.drivers?.users;
  if (!pair || !users || (typeof users.value === "object" && "driver" in users.value)) return null;
  const today = pointValue(users.value);
  const sweep: Sweep = {
    driver: "users",
    ...rangeAround(today),
    a: pair[0],
    b: pair[1],
  };
  return { sweep, intervals: breakEven(input, sweep) };
}

export interface FeeMap {
  a: string;
  b: string;
  /** Numbers of users. */
  users: { values: number[]; today: number };
  /** A fee that the pair pays, money per user and month. */
  fee: { id: string; values: number[]; today: number };
  /** A row for each fee, in it a cell for each number of users. */
  cells: CheaperCell[][];
}

const COLUMNS = 21;
const ROWS = 13;

/** Evenly spread values that hold `middle` itself, with its place among them. */
function valuesAround(middle: number, [low, high]: readonly [number, number], count: number) {
  const step = (high - low) / (count - 1);
  const today = Math.min(count - 1, Math.max(0, Math.round((middle - low) / step)));
  const values = Array.from({ length: count }, (_, place) => middle + (place - today) * step);
  return { values, today };
}

/**
 * Which of the two leading options is cheaper by users and by the fee that one of them pays, around today's middle
 * values: users from a third to nearly twice as many, the fee from half to one and a half. Null without a pair, and
 * where neither pays a fee that is uncertain.
 */
export function mapUsersByFee(input: ScenarioInput, pair: ScenarioResult["pair"]): FeeMap | null {
  const usersEstimate = input.drivers?.users?.value;
  if (!pair || usersEstimate === undefined || (typeof usersEstimate === "object" && "driver" in usersEstimate))
    return null;
  const scenario = compileScenario(input);
  const used = scenario.options.filter(({ id }) => pair.includes(id)).flatMap(({ inputs }) => [...inputs]);
  const fee = scenario.drivers.find(({ name, value }) => name.startsWith("fee-") && used.includes(value.input));
  const estimate = fee && scenario.inputs[fee.value.input]?.estimate;
  if (!estimate) return null;
  const today = Math.round(pointValue(usersEstimate));
  const { from, to } = rangeAround(today);
  const middleFee = pointValue(estimate);
  const across = valuesAround(today, [from, to], COLUMNS);
  const users = { ...across, values: across.values.map((value) => Math.max(1, Math.round(value))) };
  const down = valuesAround(middleFee, [middleFee * 0.5, middleFee * 1.5], ROWS);
  const [a, b] = pair;
  const x = { driver: "users", values: users.values };
  const y = { driver: fee.name, values: down.values };
  return { a, b, users, fee: { id: fee.name, ...down }, cells: cheaperMap(input, { a, b, x, y }) };
}

/** Present value of the first of the pair less the second with every input at its middle; null without a pair. */
export function middleDifference(input: ScenarioInput, pair: ScenarioResult["pair"]): number | null {
  const scenario = compileScenario(input);
  const [a, b] = (pair ?? []).map((id) => scenario.options.find((option) => option.id === id));
  if (!a || !b) return null;
  const middles = Float64Array.from(scenario.inputs, ({ estimate }) => quantileOf(estimate, 0.5));
  return presentValueAt(scenario, a, middles) - presentValueAt(scenario, b, middles);
}
