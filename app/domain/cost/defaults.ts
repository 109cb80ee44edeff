import type { ThreePoints } from "../shared/distributions.ts";
import {
  OCCUPATION_IDS,
  OCCUPATIONS,
  type OccupationId,
  upperQuartile,
  WAGE_DATE,
  WAGE_SOURCE,
} from "./occupations.ts";
import { BURDEN_BY_SIZE, type Figure, US_FIGURES } from "./us-figures.ts";

export type AssumptionId =
  | keyof typeof US_FIGURES
  | `wage-${OccupationId}`
  | "manager-pay"
  | "backfill-pay"
  | "burden-factor"
  | "discount-rate";

/** Changes with every change of a figure or of what a ready option is made of. */
export const DEFAULTS_VERSION = "2026-11c";

/** One assumption of a scenario as a firm meets it first. */
export interface Assumption extends Omit<Figure, "value" | "isModelChoice"> {
  id: AssumptionId;
  /** Null where the figure is about the United States and the firm is not, or does not count in dollars. */
  value: ThreePoints | null;
  /** The dated US figure, to be shown beside an empty field. */
  usFigure: ThreePoints;
}

export interface Firm {
  /** ISO code, as in `US`. */
  country: string;
  /** ISO code, as in `USD`. */
  currency: string;
  /** People employed, which sets the burden factor and what a hired manager is paid. */
  headcount: number;
}

const SMALL_FIRM_BELOW = 100;

const toHundreds = (value: number) => Math.round(value / 100) * 100;

function managerPay(headcount: number): Figure {
  const shared = {
    title: "Pay of a hired IT manager",
    unit: "money a year",
    source: WAGE_SOURCE,
    date: WAGE_DATE,
    mark: "P",
  } as const;
  if (headcount >= SMALL_FIRM_BELOW) return { ...shared, value: OCCUPATIONS["it-manager"].wages };
  const [, median, high] = OCCUPATIONS.administrator.wages;
  return {
    ...shared,
    value: [median, toHundreds(upperQuartile("administrator")), toHundreds(high)],
    note: "Below 100 people an IT manager is paid nearer the upper quartile of an administrator (interpolated) than the national manager.",
  };
}

function burdenFactor(headcount: number): Figure {
  const { factor } = BURDEN_BY_SIZE.find(({ below }) => headcount < below)!;
  return {
    title: "Employer's cost on an annual salary",
    unit: "factor",
    value: [factor, factor, factor],
    source: "US Bureau of Labor Statistics, employer costs by establishment size, computed on salary with paid leave",
    date: "2026-03",
    mark: "P",
    note: "An annual salary already pays leave, which total over wage would count twice.",
  };
}

function discountRate(headcount: number): Figure {
  return {
    title: "Nominal discount rate",
    unit: "share a year",
    value: headcount < SMALL_FIRM_BELOW ? [0.1, 0.12, 0.15] : [0.08, 0.1, 0.12],
    source: "our judgement",
    date: "2026-11",
    mark: "J",
  };
}

function figuresFor(headcount: number): Record<AssumptionId, Figure> {
  const wages = OCCUPATION_IDS.map((id): [AssumptionId, Figure] => {
    const { title, wages: value } = OCCUPATIONS[id];
    return [
      `wage-${id}`,
      { title: `Pay: ${title}`, unit: "money a year", value, source: WAGE_SOURCE, date: WAGE_DATE, mark: "P" },
    ];
  });
  const backfill: Figure = {
    title: "Pay of the person who fills in",
    unit: "money a year",
    value: OCCUPATIONS.administrator.wages,
    source: WAGE_SOURCE,
    date: WAGE_DATE,
    mark: "P",
    note: "National range of network and systems administrators.",
  };
  return {
    ...(Object.fromEntries(wages) as Record<`wage-${OccupationId}`, Figure>),
    ...US_FIGURES,
    "manager-pay": managerPay(headcount),
    "backfill-pay": backfill,
    "burden-factor": burdenFactor(headcount),
    "discount-rate": discountRate(headcount),
  };
}

/**
 * The assumptions that a scenario of this firm starts from, each dated and marked. A firm outside the United States, or
 * one that does not count in US dollars, gets empty fields with the US figure beside them, never dollars under another
 * name; only our own modelling choices are filled in for everybody.
 * @example defaultsFor({ country: "US", currency: "USD", headcount: 60 }).find(({ id }) => id === "burden-factor")?.value // [1.249, 1.249, 1.249]
 */
export function defaultsFor({ country, currency, headcount }: Firm): Assumption[] {
  const isAmerican = country === "US" && currency === "USD";
  return Object.entries(figuresFor(headcount)).map(([id, { value, isModelChoice, ...figure }]) => ({
    ...figure,
    id: id as AssumptionId,
    value: isAmerican || isModelChoice ? value : null,
    usFigure: value,
  }));
}
