import type { Estimate } from "../shared/estimates.ts";
import type { DifferenceSpread } from "./difference-spread.ts";

/** First and last month in which a line runs, counted from 1; left out: the whole horizon. */
interface LineWindow {
  id: string;
  startMonth?: number;
  endMonth?: number;
}

/** People employed at a yearly salary, with raises, leavers and the cost of replacing them. */
export interface StaffLine extends LineWindow {
  kind: "staff";
  fte: number;
  salaryAnnual: Estimate;
  burdenFactor: Estimate;
  raiseAnnual?: Estimate;
  turnoverAnnual?: Estimate;
  replacementShare?: Estimate;
}

/** A price per unit of a driver and month: a fee per user, a tool per device. */
export interface PerUnitLine extends LineWindow {
  kind: "per-unit";
  driver: string;
  unitsPerDriver?: Estimate;
  price: Estimate;
  minimumMonthly?: Estimate;
  escalatorAnnual?: Estimate;
}

/** The same amount every month; negative for a credit. */
export interface MonthlyLine extends LineWindow {
  kind: "monthly";
  amount: Estimate;
  escalatorAnnual?: Estimate;
}

/** One amount in one month; negative for a credit. */
export interface OneOffLine extends LineWindow {
  kind: "one-off";
  amount: Estimate;
  month: number;
}

/** A share of other lines of the same option, never less than a floor. */
export interface ShareLine extends LineWindow {
  kind: "share";
  of: readonly string[];
  share: Estimate;
  floorMonthly?: Estimate;
}

/** Something that may happen, again and again or once. */
export interface EventLine extends LineWindow {
  kind: "event";
  ratePerYear: Estimate;
  cost: Estimate;
  once?: boolean;
}

/** Whole people hired as a driver grows, paid from a repeating list of salaries. */
export interface StepStaffLine extends LineWindow {
  kind: "step-staff";
  driver: string;
  unitsPerDriver?: Estimate;
  unitsPerFte: number;
  minimumFte?: number;
  salaryCycle: readonly number[];
  burdenFactor: Estimate;
  extraPerFteAnnual?: Estimate;
  raiseAnnual?: Estimate;
}

export type Line = StaffLine | PerUnitLine | MonthlyLine | OneOffLine | ShareLine | EventLine | StepStaffLine;
export type LineKind = Line["kind"];

/** A quantity that several lines share, drawn once per trial; it may grow from its starting value. */
export interface Driver {
  value: Estimate;
  growthAnnual?: Estimate;
}

export interface Correlation {
  a: string;
  b: string;
  /** On the normal scale, −1 to 1. */
  rho: number;
}

export interface ScenarioOption {
  id: string;
  lines: readonly Line[];
  /** False: drawn, but takes no part in cheapest, regret, value of information, pair or verdict. Default true. */
  comparable?: boolean;
  /** What this option does not cover, in words. */
  gaps?: readonly string[];
}

/** Amounts are in plain units of one currency, not in cents. */
export interface ScenarioInput {
  currency?: string;
  horizonMonths: number;
  discountRateAnnual: number;
  timing?: "mid" | "end";
  draws?: number;
  seed?: number;
  drivers?: Readonly<Record<string, Driver>>;
  correlations?: readonly Correlation[];
  options: readonly ScenarioOption[];
}

export interface PointResult {
  total: number;
  presentValue: number;
  monthly: number[];
  byLine: Record<string, number>;
}

export interface Spread {
  mean: number;
  sd: number;
  p10: number;
  p50: number;
  p90: number;
}

export interface OptionResult {
  id: string;
  comparable: boolean;
  gaps?: readonly string[];
  point: PointResult;
  presentValue: Spread;
  /** Undiscounted, one value per month. */
  cumulative: { p10: number[]; p50: number[]; p90: number[] };
  /** Null for an option that is not comparable. */
  probabilityCheapest: number | null;
  expectedRegret: number | null;
  /** Share of the trials (0–1) whose present value lies below the point estimate's. */
  pointPercentile: number;
}

/** One bar of the tornado: present value of pair[0] − pair[1] with this input low and high. */
export interface TornadoRow {
  /** A driver, `driver.growthAnnual`, `option/line.field`, or `option/line` for an event that may happen once. */
  input: string;
  low: number;
  high: number;
  flips: boolean;
  /** The input's own values behind the bar; for an event that may happen once: 0 does not happen, 1 happens. */
  inputLow: number;
  inputHigh: number;
  kind: "estimate" | "once";
}

export interface ScenarioResult {
  options: OptionResult[];
  /** The two comparable options of lowest mean present value, lower first; null with fewer than two. */
  pair: [string, string] | null;
  /** Present value of pair[0] − pair[1] over the trials; null without a pair, absent in results of before 2026-11-27. */
  difference?: DifferenceSpread | null;
  tornado: TornadoRow[];
  evpi: number | null;
  evppi: { input: string; value: number }[];
  /** Id of the option that may be named cheapest, or `too-close-to-call`. */
  verdict: string;
  /** Draws that had to be moved into the domain of their field. */
  warnings: { field: string; clampedDraws: number }[];
  seed: number;
  draws: number;
  /** Changes with every change of the formulas, so that a stored result can be recomputed by the same rules. */
  engineVersion: string;
}

export interface Sweep {
  driver: string;
  from: number;
  to: number;
  a: string;
  b: string;
}

/** Closed intervals of whole numbers; a tie belongs to b. */
export interface BreakEvenResult {
  aCheaper: [number, number][];
  bCheaper: [number, number][];
}

export const COST_ENGINE_VERSION = "1";

export const TOO_CLOSE_TO_CALL = "too-close-to-call";

/** Input that does not fit; `field` is its path, as in `options[1].lines[0].price`. */
export class ScenarioInputError extends Error {
  readonly field: string;
  readonly problem: string;

  constructor(field: string, problem: string) {
    super(`${field}: ${problem}`);
    this.name = "ScenarioInputError";
    this.field = field;
    this.problem = problem;
  }
}

/** Thrown when the caller's `isCancelled` says so between two months. */
export class SimulationCancelled extends Error {
  constructor() {
    super("the simulation was cancelled");
    this.name = "SimulationCancelled";
  }
}
