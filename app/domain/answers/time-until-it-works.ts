import { US_FIGURES } from "../cost/us-figures.ts";
import type { ThreePoints } from "../shared/distributions.ts";
import type { AnswerKind } from "./answer-kinds.ts";

/** A dated figure in months: 1 in 10 sooner, as often sooner as later, 1 in 10 later. */
export interface TimeFigure {
  title: string;
  months: ThreePoints;
  source: string;
  /** Year or year and month of the source. */
  date: string;
  /** P: published. J: our judgement. */
  mark: "P" | "J";
}

const judged = (title: string, months: ThreePoints): TimeFigure => ({
  title,
  months,
  source: "our judgement",
  date: "2026-11",
  mark: "J",
});

const { "fill-months": fill, "parallel-months": parallel } = US_FIGURES;

/** The steps that answers are made of. */
export const TIME_FIGURES = {
  settle: judged("Settling into leading, from inside the team", [3, 6, 9]),
  fill: { title: "Finding somebody from outside", months: fill.value, source: fill.source, date: fill.date, mark: "P" },
  ramp: {
    title: "Until somebody from outside is fully productive",
    months: [3, 5, 9],
    source: "Oxford Economics: 28 weeks; the ends from surveys of employers",
    date: "2014",
    mark: "P",
  },
  agree: judged("Agreeing title, pay and scope", [0.5, 1, 2]),
  decide: judged("Deciding after the final review", [0.25, 0.5, 1]),
  choose: judged("Choosing a provider and signing", [1, 2, 3]),
  transfer: {
    title: "Handing over what the provider has to know, per area",
    months: [0.9, 1.2, 2.8],
    source: "plans of providers for servers, storage and networks: 4 to 6 weeks, up to 12",
    date: "2013",
    mark: "P",
  },
  parallel: {
    title: "Running side by side",
    months: parallel.value,
    source: "our judgement",
    date: "2026-11",
    mark: "J",
  },
} as const satisfies Record<string, TimeFigure>;
export type TimeStep = keyof typeof TIME_FIGURES;

/** Steps one after the other; where an answer has two ways, they run side by side and the later one counts. */
const WAYS: Readonly<Record<Exclude<AnswerKind, "lead-trial">, readonly (readonly TimeStep[])[]>> = {
  "promote-with-backfill": [["settle"], ["fill", "ramp"]],
  "promote-without-backfill": [["settle"]],
  "specialist-track": [["agree"]],
  "other-candidate": [["settle"], ["fill", "ramp"]],
  "hire-manager": [["fill", "ramp"]],
  "co-managed": [["choose", "transfer"]],
  managed: [["choose", "transfer", "parallel"]],
};

/**
 * Steps that follow each other and vary by themselves: middles add up, and distances to the ends as squares do, so that
 * the end of the sum is not the sum of the ends.
 * @example addSteps([[1.2, 1.5, 2.1], [3, 5, 9]]) // [4.48, 6.5, 10.54]
 */
export function addSteps(steps: readonly ThreePoints[]): ThreePoints {
  const middle = steps.reduce((sum, [, mid]) => sum + mid, 0);
  const below = Math.sqrt(steps.reduce((sum, [low, mid]) => sum + (mid - low) ** 2, 0));
  const above = Math.sqrt(steps.reduce((sum, [, mid, high]) => sum + (high - mid) ** 2, 0));
  return [middle - below, middle, middle + above];
}

export interface TimeUntilItWorks {
  months: ThreePoints;
  steps: TimeStep[];
}

/**
 * Months until an answer works: until somebody leads who has settled in and the work they gave up is done again; for a
 * trial, until it is known. `trialMonths` is the length of the trial.
 * @example timeUntilItWorks("lead-trial", 6).months // [6.25, 6.5, 7]
 */
export function timeUntilItWorks(kind: AnswerKind, trialMonths: number): TimeUntilItWorks {
  if (kind === "lead-trial") {
    const [low, middle, high] = TIME_FIGURES.decide.months;
    return { months: [trialMonths + low, trialMonths + middle, trialMonths + high], steps: ["decide"] };
  }
  const ways = WAYS[kind];
  const sums = ways.map((steps) => addSteps(steps.map((step) => TIME_FIGURES[step].months)));
  const latest = (place: 0 | 1 | 2) => Math.max(...sums.map((points) => points[place]));
  return { months: [latest(0), latest(1), latest(2)], steps: ways.flat() };
}
