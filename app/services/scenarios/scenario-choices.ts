import { z } from "zod";
import { OPERATED_FUNCTIONS, OPTION_KINDS } from "#app/domain/cost/composites/scenario-facts.ts";

const points = z.tuple([z.number(), z.number(), z.number()]);

const fate = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("moves"), lastMonth: z.number().int().min(1) }),
  z.object({ kind: z.literal("leaves"), lastMonth: z.number().int().min(1), severance: z.number().min(0) }),
]);

/** A figure that somebody put in the place of a default, with where it comes from. */
const changedFigure = z.object({
  value: points,
  source: z.string(),
  /** ISO date or part of one. */
  date: z.string(),
  /** Of a quote: the last day on which it holds. */
  validUntil: z.string().nullable().optional(),
});

const gapDecision = z.union([z.object({ priceMonthly: points }), z.object({ acceptedBecause: z.string() })]);

/**
 * All that a user chose and changed in a scenario. The model's input is built from it together with the people, their
 * pay, the organisation and the linked case, so that a change there reaches the costs by itself.
 */
export const choicesSchema = z.object({
  format: z.literal(1),
  horizonMonths: z.number().int().min(12).max(60),
  seed: z.number().int(),
  options: z.array(z.enum(OPTION_KINDS)).min(1).max(4),
  managementNeed: z.enum(["open", "none"]),
  technicalTime: z.enum(["backfill", "provider-hours", "uncovered"]),
  /** Null: as soon as a provider in the comparison answers at night, everybody has to. */
  aroundTheClock: z.boolean().nullable(),
  providerTier: z.enum(["basic", "standard", "premium"]),
  coManagedFunctions: z.array(z.enum(OPERATED_FUNCTIONS)),
  /** People who use IT; null takes the organisation's number. */
  users: changedFigure.nullable(),
  /** People employed; null takes the number of those who use IT. */
  headcount: z.number().int().min(1).nullable(),
  assumptions: z.partialRecord(z.string(), changedFigure),
  /** By option and person; whoever is not in it stays. */
  fates: z.partialRecord(z.enum(OPTION_KINDS), z.record(z.string(), fate)),
  /** By `option/row` of the equal-service list. */
  gaps: z.record(z.string(), gapDecision),
});

export type ScenarioChoices = z.infer<typeof choicesSchema>;
export type ChangedFigure = z.infer<typeof changedFigure>;
export type ChosenFate = z.infer<typeof fate>;

/** Choices as they are stored; an error for a form that this program does not know. */
export const readChoices = (stored: Record<string, unknown>): ScenarioChoices => choicesSchema.parse(stored);
