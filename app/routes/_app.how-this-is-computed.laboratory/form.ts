import { readNumber } from "#app/components/scenario/read-number.ts";
import {
  DRAW_RULES,
  type DrawRule,
  PUBLISHED_PYRAMID,
  TRANSFERS,
  type Transfer,
} from "#app/domain/pyramid/pyramid-input.ts";
import type { StudyInput } from "#app/domain/pyramid/study-pyramid.ts";

export const MOST_LEVELS = 12;
const MOST_SEATS = 20_000;

/** What the fields hold, as typed. */
export interface TypedStudy {
  seats: string[];
  responsibility: string[];
  transfer: string;
  draws: string;
  tau: string;
  share: string;
  validity: string;
  years: string;
  runs: string;
  seed: string;
}

export interface AskedStudy {
  typed: TypedStudy;
  /** What is asked for; of a field that does not fit, the usual value. */
  input: StudyInput;
  /** By the id of the field. */
  errors: Record<string, string>;
}

const USUAL = { tau: 0.3, share: 0.5, validity: 0.4, years: 600, runs: 16, seed: 1 };

const NUMBERS = {
  tau: { low: -1, high: 1, whole: false },
  share: { low: 0, high: 1, whole: false },
  validity: { low: 0, high: 1, whole: false },
  years: { low: 20, high: 1000, whole: true },
  runs: { low: 1, high: 64, whole: true },
  seed: { low: -1_000_000_000, high: 1_000_000_000, whole: true },
} as const;
type NumberName = keyof typeof NUMBERS;

function numberOf(text: string, { low, high, whole }: { low: number; high: number; whole: boolean }): number | string {
  const value = readNumber(text, whole ? "amount" : "ratio");
  const fits = value !== null && value >= low && value <= high && (!whole || Number.isInteger(value));
  if (fits) return value;
  return whole ? `Enter a whole number from ${low} to ${high}.` : `Enter a number from ${low} to ${high}.`;
}

function readLevels({ seats, responsibility }: TypedStudy, errors: AskedStudy["errors"]) {
  const levels: number[] = [];
  const weights: number[] = [];
  seats.forEach((text, i) => {
    const count = numberOf(text, { low: 1, high: MOST_SEATS, whole: true });
    const weight = numberOf(responsibility[i] ?? "", { low: 0, high: 1, whole: false });
    if (typeof count === "string") errors[`seats-${i}`] = count;
    else levels.push(count);
    if (typeof weight === "string") errors[`responsibility-${i}`] = weight;
    else weights.push(weight);
  });
  const total = levels.reduce((sum, count) => sum + count, 0);
  if (levels.length === 0) errors["seats-0"] ??= "Enter the seats of one level at least.";
  if (total > MOST_SEATS) errors["seats-0"] ??= `All levels together: at most ${MOST_SEATS} seats.`;
  if (weights.every((weight) => weight === 0)) errors["responsibility-0"] ??= "One level has to count more than 0.";
  return { levels, responsibility: weights };
}

const oneOf = <Value extends string>(values: readonly Value[], text: string, usual: Value): Value =>
  values.find((value) => value === text) ?? usual;

/** Seats and weight of each level as typed, without the empty rows. */
function rowsOf(values: URLSearchParams): [string, string][] {
  const { levels, responsibility } = PUBLISHED_PYRAMID;
  if (!values.has("seats")) return levels.map((seats, i) => [String(seats), String(responsibility[i])]);
  const weights = values.getAll("responsibility");
  const rows = values.getAll("seats").map((seats, i): [string, string] => [seats, weights[i] ?? ""]);
  return rows.filter((row) => row.some((text) => text.trim() !== "")).slice(0, MOST_LEVELS);
}

/** The study that the address or the form asks for; what is left out has its usual value. */
export function readStudy(values: URLSearchParams): AskedStudy {
  const rows = rowsOf(values);
  const text = (name: NumberName) => values.get(name) ?? String(USUAL[name]);
  const typed: TypedStudy = {
    seats: rows.map(([seats]) => seats),
    responsibility: rows.map(([, weight]) => weight),
    transfer: oneOf<Transfer>(TRANSFERS, values.get("transfer") ?? "", "peter"),
    draws: oneOf<DrawRule>(DRAW_RULES, values.get("draws") ?? "", "truncated"),
    tau: text("tau"),
    share: text("share"),
    validity: text("validity"),
    years: text("years"),
    runs: text("runs"),
    seed: text("seed"),
  };
  const errors: AskedStudy["errors"] = {};
  const numbers: Record<NumberName, number> = { ...USUAL };
  for (const name of Object.keys(NUMBERS) as NumberName[]) {
    const value = numberOf(typed[name], NUMBERS[name]);
    if (typeof value === "string") errors[name] = value;
    else numbers[name] = value;
  }
  const pyramid = readLevels(typed, errors);
  const levelsFit = !Object.keys(errors).some((id) => /^(seats|responsibility)-/.test(id));
  return {
    typed,
    errors,
    input: {
      ...(levelsFit
        ? pyramid
        : { levels: [...PUBLISHED_PYRAMID.levels], responsibility: [...PUBLISHED_PYRAMID.responsibility] }),
      ...numbers,
      transfer: typed.transfer as Transfer,
      draws: typed.draws as DrawRule,
    },
  };
}
