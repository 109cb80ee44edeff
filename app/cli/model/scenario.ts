import { z } from "zod";
import { ESTIMATE_FIELDS } from "#app/domain/cost/line-fields.ts";
import { runScenario } from "#app/domain/cost/run-scenario.ts";
import { type ScenarioInput, ScenarioInputError } from "#app/domain/cost/scenario.ts";
import { anyNumber, InputError, listOf, objectOf, oneOf, parseInput, someText, trueOrFalse } from "./input.ts";

const NOT_AN_ESTIMATE = "expected a number or an estimate";
const NOTES = ["title", "label", "name", "note", "notes", "description", "comment", "source", "component"];

const two = z.tuple([z.number(), z.number()]);
const three = z.tuple([z.number(), z.number(), z.number()]);

const estimate = z.union(
  [
    z.number(),
    z.strictObject({ fixed: z.number() }),
    z.strictObject({ range: three, min: z.number().optional(), max: z.number().optional() }),
    z.strictObject({ pert: three }),
    z.strictObject({ triangular: three }),
    z.strictObject({ uniform: two }),
    z.strictObject({ lognormal: two }),
    z.strictObject({ driver: z.string() }),
  ],
  NOT_AN_ESTIMATE,
);

/** A misspelt field would silently change a cost, so that only notes may stand beside the fields that are known. */
function exactly<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = new Set([...Object.keys(shape), ...NOTES]);
  return z.looseObject(shape, "expected an object").superRefine((value, context) => {
    for (const key of Object.keys(value)) {
      if (!known.has(key)) context.addIssue({ code: "custom", path: [key], message: "unknown field" });
    }
  });
}

const window = { id: someText(), startMonth: anyNumber().optional(), endMonth: anyNumber().optional() };

const line = z.discriminatedUnion(
  "kind",
  [
    exactly({
      ...window,
      kind: z.literal("staff"),
      fte: anyNumber(),
      salaryAnnual: estimate,
      burdenFactor: estimate,
      raiseAnnual: estimate.optional(),
      turnoverAnnual: estimate.optional(),
      replacementShare: estimate.optional(),
    }),
    exactly({
      ...window,
      kind: z.literal("per-unit"),
      driver: someText(),
      unitsPerDriver: estimate.optional(),
      price: estimate,
      minimumMonthly: estimate.optional(),
      escalatorAnnual: estimate.optional(),
    }),
    exactly({ ...window, kind: z.literal("monthly"), amount: estimate, escalatorAnnual: estimate.optional() }),
    exactly({ ...window, kind: z.literal("one-off"), amount: estimate, month: anyNumber() }),
    exactly({
      ...window,
      kind: z.literal("share"),
      of: listOf(someText()),
      share: estimate,
      floorMonthly: estimate.optional(),
    }),
    exactly({
      ...window,
      kind: z.literal("event"),
      ratePerYear: estimate,
      cost: estimate,
      once: trueOrFalse().optional(),
    }),
    exactly({
      ...window,
      kind: z.literal("step-staff"),
      driver: someText(),
      unitsPerDriver: estimate.optional(),
      unitsPerFte: anyNumber(),
      minimumFte: anyNumber().optional(),
      salaryCycle: listOf(anyNumber()),
      burdenFactor: estimate,
      extraPerFteAnnual: estimate.optional(),
      raiseAnnual: estimate.optional(),
    }),
  ],
  `expected a line of kind ${Object.keys(ESTIMATE_FIELDS).join(", ")}`,
);

/** Fields of a scenario as the commands read them. Unknown fields beside these are ignored, except within a line. */
export const scenarioFields = {
  currency: someText().optional(),
  horizonMonths: anyNumber(),
  discountRateAnnual: anyNumber(),
  timing: oneOf(["mid", "end"]).optional(),
  draws: anyNumber().optional(),
  seed: anyNumber().optional(),
  drivers: z
    .record(z.string(), exactly({ value: estimate, growthAnnual: estimate.optional() }), "expected an object")
    .optional(),
  correlations: listOf(objectOf({ a: someText(), b: someText(), rho: anyNumber() })).optional(),
  options: listOf(
    objectOf({
      id: someText(),
      lines: listOf(line),
      comparable: trueOrFalse().optional(),
      gaps: listOf(someText()).optional(),
    }),
  ),
} as const;

const scenarioInput = objectOf(scenarioFields) satisfies z.ZodType<ScenarioInput>;

/** Lets the domain's own refusals, which name the field too, end the command the same way. */
export function naming<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ScenarioInputError) throw new InputError(error.message);
    throw error;
  }
}

/** `scenario`: what each option costs, how sure that is and what would change the answer. */
export function runScenarioCommand(input: unknown): unknown {
  const scenario = parseInput(scenarioInput, input);
  return naming(() => runScenario(scenario));
}
