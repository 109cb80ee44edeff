import { z } from "zod";
import { DRAW_RULES, type PyramidInput, STRATEGIES, TRANSFERS } from "#app/domain/pyramid/pyramid-input.ts";
import { runPyramid } from "#app/domain/pyramid/run-pyramid.ts";
import { listOf, numberBetween, numberFrom, objectOf, oneOf, parseInput, wholeNumberBetween } from "./input.ts";

const MOST_LEVELS = 1_000;
const MOST_SEATS = 10_000_000;
const MOST_YEARS = 1_000_000;
const MOST_RUNS = 100_000;

const seed = z.number("expected a whole number").int("expected a whole number");

const pyramidInput = objectOf({
  levels: listOf(wholeNumberBetween(1, MOST_SEATS))
    .min(1, "expected at least one level")
    .max(MOST_LEVELS, `expected at most ${MOST_LEVELS} levels`)
    .refine((levels) => levels.reduce((sum, seats) => sum + seats, 0) <= MOST_SEATS, {
      error: `expected at most ${MOST_SEATS} seats in all`,
      abort: true,
    }),
  responsibility: listOf(numberFrom(0)).refine((weights) => weights.some((weight) => weight > 0), {
    error: "expected at least one number above 0",
  }),
  transfer: oneOf(TRANSFERS),
  tau: numberBetween(-1, 1).default(0),
  strategy: oneOf(STRATEGIES),
  share: numberBetween(0, 1).default(0.5),
  validity: numberBetween(0, 1).default(0.5),
  years: wholeNumberBetween(1, MOST_YEARS),
  runs: wholeNumberBetween(1, MOST_RUNS),
  seed: seed.default(1),
  draws: oneOf(DRAW_RULES).default("truncated"),
}).superRefine(({ levels, responsibility }, context) => {
  if (levels.length === responsibility.length) return;
  context.addIssue({
    code: "custom",
    path: ["responsibility"],
    message: `expected one number for each of the ${levels.length} levels`,
  });
}) satisfies z.ZodType<PyramidInput>;

/** `pyramid`: what becomes of a whole organisation under one rule of promotion. */
export function runPyramidCommand(input: unknown): unknown {
  return runPyramid(parseInput(pyramidInput, input));
}
