import type { OwnEstimate } from "../shared/estimates.ts";
import type { FieldDomain } from "./line-fields.ts";

/** One estimate that is drawn by itself: a driver, a driver's growth or a field of a line. */
export interface Input {
  /** As the tornado and the value of information name it. */
  name: string;
  /** Name of its random stream, which never clashes with another input's. */
  stream: string;
  estimate: OwnEstimate;
}

/** A place that takes a value: a constant, or the draw of an input. */
export interface Field {
  name: string;
  domain: FieldDomain;
  constant: number;
  /** Position in `inputs`, or −1 for the constant. */
  input: number;
}

export interface CompiledDriver {
  name: string;
  value: Field;
  growth: Field;
}

interface Window {
  id: string;
  /** First and last month within the horizon; start > end: never runs. */
  start: number;
  end: number;
}

export interface CompiledStaff extends Window {
  kind: "staff";
  fte: number;
  salary: Field;
  burden: Field;
  raise: Field;
  turnover: Field;
  replacement: Field;
}

export interface CompiledPerUnit extends Window {
  kind: "per-unit";
  driver: number;
  unitsPerDriver: Field;
  price: Field;
  minimum: Field;
  escalator: Field;
}

export interface CompiledMonthly extends Window {
  kind: "monthly";
  amount: Field;
  escalator: Field;
}

/** Runs in one month, so start equals end. */
export interface CompiledOneOff extends Window {
  kind: "one-off";
  amount: Field;
}

export interface CompiledShare extends Window {
  kind: "share";
  of: readonly number[];
  share: Field;
  floor: Field;
}

export interface CompiledEvent extends Window {
  kind: "event";
  rate: Field;
  cost: Field;
  once: boolean;
}

export interface CompiledStepStaff extends Window {
  kind: "step-staff";
  driver: number;
  unitsPerDriver: Field;
  unitsPerFte: number;
  minimumFte: number;
  salaryCycle: readonly number[];
  burden: Field;
  extra: Field;
  raise: Field;
}

export type CompiledLine =
  | CompiledStaff
  | CompiledPerUnit
  | CompiledMonthly
  | CompiledOneOff
  | CompiledShare
  | CompiledEvent
  | CompiledStepStaff;

export interface CompiledOption {
  id: string;
  comparable: boolean;
  gaps: readonly string[] | undefined;
  lines: readonly CompiledLine[];
  /** Positions of the lines in an order in which shares come after what they are a share of. */
  order: readonly number[];
  /** Positions of the inputs and drivers that this option's cost depends on. */
  inputs: ReadonlySet<number>;
  drivers: ReadonlySet<number>;
}

/** Drivers tied by a Gaussian copula: z = factor · independent normals, in this order. */
export interface Copula {
  inputs: readonly number[];
  factor: readonly (readonly number[])[];
}

export interface CompiledScenario {
  horizon: number;
  discountFactors: Float64Array;
  draws: number;
  seed: number;
  inputs: readonly Input[];
  drivers: readonly CompiledDriver[];
  copula: Copula;
  options: readonly CompiledOption[];
}
