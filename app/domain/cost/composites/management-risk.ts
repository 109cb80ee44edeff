import type { Estimate } from "../../shared/estimates.ts";
import { normalQuantile } from "../../shared/normal.ts";
import type { AssumptionBook } from "./assumption-book.ts";
import type { ExplainedLine } from "./scenario-facts.ts";

const FIRST_MONTH_OF_STRUGGLE = 4;
const LAST_MONTH_OF_STRUGGLE = 24;
const MONTHS_TO_REVERSE = 12;

/** Somebody new in a manager's job: how likely it goes well and what the team has at stake. */
export interface NewManager {
  id: string;
  probability: number;
  /** Variance of managerial competence that the evidence leaves. */
  variance: number;
  /** Month before the first in the job: 0 for a start in month 1. */
  after: number;
  /** Yearly salary times the share that a reversal costs. */
  reversalCost: Estimate;
  /** Posts a year per standard deviation of competence; without it the loss of a struggle is not known. */
  valueFte: number | undefined;
  typicalSalary: Estimate;
}

/**
 * How far below the bar competence lies on average if it lies below: E[c − M | M < c] for M normal with the given
 * variance and P(M ≥ c) = probability. In standard deviations of competence; a probability of 1 gives 0.
 * @example expectedShortfall(0.6, 1) // 0.7125
 */
export function expectedShortfall(probability: number, variance: number): number {
  if (probability >= 1) return 0;
  const failure = 1 - Math.max(probability, 1e-9);
  const bar = normalQuantile(failure);
  const density = Math.exp(-0.5 * bar * bar) / Math.sqrt(2 * Math.PI);
  return Math.sqrt(variance) * (bar + density / failure);
}

/**
 * What a new manager costs if it does not go well. Either it is reversed within a year, once, at a share of the
 * salary: chance (1 − p)·ρ in total, not compounded by years. Or the person struggles and stays: chance (1 − p)(1 − ρ)
 * times the expected shortfall times its value in posts, in months 4 to 24 of the job, at the cost of a colleague.
 */
export function managementRiskLines(manager: NewManager, book: AssumptionBook): ExplainedLine[] {
  const { id, probability, variance, after, valueFte, typicalSalary } = manager;
  const failure = 1 - probability;
  const reversed = book.middle("reversal-share");
  const lines: ExplainedLine[] = [
    {
      label: "It is reversed",
      component: "risk",
      formula:
        "chance that it does not go well × share of those that are reversed, within a year, once; × part of a year's salary",
      line: {
        id: `${id}-reversal`,
        kind: "event",
        once: true,
        ratePerYear: failure * reversed,
        cost: manager.reversalCost,
        startMonth: after + 1,
        endMonth: after + MONTHS_TO_REVERSE,
      },
    },
  ];
  if (valueFte === undefined) return lines;
  const fte = failure * (1 - reversed) * expectedShortfall(probability, variance) * valueFte;
  lines.push({
    label: "It goes badly and stays so",
    component: "risk",
    formula:
      "chance that it does not go well and is not reversed × expected shortfall in competence × posts that competence is worth × cost of a colleague",
    line: {
      id: `${id}-struggle`,
      kind: "staff",
      fte,
      salaryAnnual: typicalSalary,
      burdenFactor: book.estimate("burden-factor"),
      raiseAnnual: book.estimate("raise"),
      startMonth: after + FIRST_MONTH_OF_STRUGGLE,
      endMonth: after + LAST_MONTH_OF_STRUGGLE,
    },
  });
  return lines;
}
