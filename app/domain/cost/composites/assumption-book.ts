import type { ThreePoints } from "../../shared/distributions.ts";
import { type Estimate, estimateProblem, type OwnEstimate } from "../../shared/estimates.ts";
import { type Assumption, type AssumptionId, defaultsFor, type Firm } from "../defaults.ts";
import type { Correlation, Driver } from "../scenario.ts";

/**
 * Hands out assumptions as drivers, so that all options of a scenario meet the same draw of them, and notes which were
 * used, which are missing and which make no sense.
 */
export interface AssumptionBook {
  /** The value for a field of a line: a shared driver, or a plain number where there is no range. */
  estimate: (id: AssumptionId) => Estimate;
  /** Name of the driver, for lines that count units of it. */
  driver: (id: AssumptionId) => string;
  middle: (id: AssumptionId) => number;
  points: (id: AssumptionId) => ThreePoints;
  /** A driver that is not an assumption by itself, such as the number of users. */
  define: (name: string, title: string, driver: Driver) => string;
  drivers: () => Record<string, Driver>;
  titles: () => Record<string, string>;
  used: () => Assumption[];
  missing: () => Assumption[];
  problems: () => { id: string; problem: string }[];
  correlate: (pairs: readonly Correlation[]) => Correlation[];
}

const UNKNOWN: ThreePoints = [0, 0, 0];

/** A range as the model takes it: equal points become a number; what cannot be negative is cut at 0. */
export function asRange(points: ThreePoints, limits: { min?: number; max?: number } = { min: 0 }): OwnEstimate {
  return points[0] === points[2] ? points[1] : { range: points, ...limits };
}

const MAY_FALL: readonly AssumptionId[] = [
  "raise",
  "provider-escalator",
  "co-managed-escalator",
  "user-growth",
  "discount-rate",
];

function limitsOf({ id, unit }: Assumption): { min?: number; max?: number } {
  if (MAY_FALL.includes(id)) return {};
  return unit === "share" ? { min: 0, max: 1 } : { min: 0 };
}

export const scalePoints = ([low, middle, high]: ThreePoints, factor: number): ThreePoints => [
  low * factor,
  middle * factor,
  high * factor,
];

export function openAssumptionBook(
  firm: Firm,
  edited: Readonly<Partial<Record<AssumptionId, ThreePoints | null>>>,
): AssumptionBook {
  const known = new Map(
    defaultsFor(firm).map((assumption) => {
      const value = edited[assumption.id];
      return [assumption.id, value === undefined ? assumption : { ...assumption, value }];
    }),
  );
  const drivers = new Map<string, Driver>();
  const titles = new Map<string, string>();
  const used = new Map<AssumptionId, Assumption>();
  const problems = new Map<string, string>();

  function points(id: AssumptionId): ThreePoints {
    const assumption = known.get(id)!;
    used.set(id, assumption);
    if (assumption.value === null) return UNKNOWN;
    const problem = estimateProblem({ range: assumption.value });
    if (problem === null) return assumption.value;
    problems.set(id, problem);
    return UNKNOWN;
  }

  function define(name: string, title: string, driver: Driver): string {
    drivers.set(name, driver);
    titles.set(name, title);
    return name;
  }

  const boundedValue = (id: AssumptionId) => asRange(points(id), limitsOf(known.get(id)!));
  const driver = (id: AssumptionId) => define(id, known.get(id)!.title, { value: boundedValue(id) });
  const isUncertain = (name: string) => typeof drivers.get(name)?.value === "object";

  return {
    points,
    driver,
    define,
    middle: (id) => points(id)[1],
    estimate: (id) => {
      const value = boundedValue(id);
      return typeof value === "number" ? value : { driver: driver(id) };
    },
    drivers: () => Object.fromEntries(drivers),
    titles: () => Object.fromEntries(titles),
    used: () => [...used.values()],
    missing: () => [...used.values()].filter(({ value }) => value === null),
    problems: () => [...problems].map(([id, problem]) => ({ id, problem })),
    correlate: (pairs) => pairs.filter(({ a, b }) => isUncertain(a) && isUncertain(b)),
  };
}
