import { z } from "zod";
import { OPERATED_FUNCTIONS, OPTION_KINDS } from "#app/domain/cost/composites/scenario-facts.ts";
import { QUOTE_SCOPES } from "#app/domain/shared/vocabulary.ts";
import { GAP_BASES } from "#app/domain/sourcing/gap-prices.ts";

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
  /** Account that put it there; absent in figures of before it was kept. */
  setBy: z.string().optional(),
});

const gapDecision = z.union([z.object({ priceMonthly: points }), z.object({ acceptedBecause: z.string() })]);

/** A quote whose figures were taken over, with what it left out at that time. */
const usedQuote = z.object({
  quoteId: z.string(),
  providerId: z.string().nullable(),
  /** As the sources of its figures name it. */
  provider: z.string(),
  priced: z.array(z.object({ code: z.string(), title: z.string(), basis: z.enum(GAP_BASES), points })),
  open: z.array(z.string()),
});

/**
 * All that a user chose and changed in a scenario. The model's input is built from it together with the people, their
 * pay, the organisation and the linked case, so that a change there reaches the costs by itself.
 */
export const choicesSchema = z.object({
  format: z.literal(2),
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
  quotes: z.partialRecord(z.enum(QUOTE_SCOPES), usedQuote),
});

export type ScenarioChoices = z.infer<typeof choicesSchema>;
export type ChangedFigure = z.infer<typeof changedFigure>;
export type ChosenFate = z.infer<typeof fate>;
export type UsedQuote = z.infer<typeof usedQuote>;

/** In the first form a managed and a co-managed provider shared these figures: each keeps what was set. */
const SHARED_ONCE = {
  "minimum-billing": "co-managed-minimum-billing",
  "provider-escalator": "co-managed-escalator",
  "onboarding-months": "co-managed-onboarding-months",
  "outside-rate": "co-managed-outside-rate",
} as const;

function fromFirstForm(stored: Record<string, unknown>): Record<string, unknown> {
  const figures = (stored.assumptions ?? {}) as Record<string, unknown>;
  const copied = Object.entries(SHARED_ONCE).flatMap(([from, to]) => (figures[from] ? [[to, figures[from]]] : []));
  return { ...stored, format: 2, quotes: {}, assumptions: { ...figures, ...Object.fromEntries(copied) } };
}

/** Choices as they are stored; an error for a form that this program does not know. */
export const readChoices = (stored: Record<string, unknown>): ScenarioChoices =>
  choicesSchema.parse(stored.format === 1 ? fromFirstForm(stored) : stored);
