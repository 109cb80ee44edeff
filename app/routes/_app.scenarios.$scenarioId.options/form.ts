import { z } from "zod";
import { readNumber } from "#app/components/scenario/read-number.ts";
import { OPERATED_FUNCTIONS, OPTION_KINDS } from "#app/domain/cost/composites/scenario-facts.ts";

const months = (most: number) =>
  z.number("Enter whole months.").int("Enter whole months.").min(1, "At least 1.").max(most, `At most ${most}.`);

const amount = z.string("Enter an amount.").transform((text, context) => {
  const value = readNumber(text, "amount");
  if (value !== null && value >= 0) return value;
  context.addIssue({ code: "custom", message: "Enter an amount of 0 or more, such as 12,000." });
  return z.NEVER;
});

export const optionsSchema = z.object({
  version: z.coerce.number().int(),
  name: z
    .string("Give the scenario a name.")
    .trim()
    .min(1, "Give the scenario a name.")
    .max(120, "At most 120 characters."),
  horizonMonths: months(60).min(12, "At least 12 months."),
  options: z.array(z.enum(OPTION_KINDS)).min(1, "Choose at least one option.").max(4, "At most four side by side."),
  managementNeed: z.enum(["open", "none"], "Say whether somebody is needed to lead the team."),
  technicalTime: z.enum(["backfill", "provider-hours", "uncovered"], "Choose who does the work."),
  nights: z
    .enum(["as-needed", "yes", "no"], "Choose the hours.")
    .transform((nights) => (nights === "as-needed" ? null : nights === "yes")),
  providerTier: z.enum(["basic", "standard", "premium"], "Choose a tier."),
  coManagedFunctions: z.array(z.enum(OPERATED_FUNCTIONS)).default([]),
  headcount: z
    .number("Enter a whole number.")
    .int("Enter a whole number.")
    .min(1, "At least 1.")
    .optional()
    .transform((count) => count ?? null),
});

export const optionsLabels = {
  name: "Name",
  horizonMonths: "Months to look ahead",
  options: "Options",
  managementNeed: "Is somebody needed to lead the team?",
  technicalTime: "Technical work that a promoted person gives up",
  nights: "Answered around the clock",
  providerTier: "What a managed service includes",
  coManagedFunctions: "What the provider runs when co-managed",
  headcount: "People employed",
};

const whoOf = (person: string) => (person === "everybody" ? ("everybody" as const) : { personId: person });

export const fateSchema = z
  .object({
    options: z.array(z.enum(OPTION_KINDS)).min(1, "Choose the options in which this happens."),
    person: z.string("Choose a person."),
    fate: z.enum(["leaves", "moves"], "Choose what happens."),
    lastMonth: months(60),
    severance: amount.default(0),
  })
  .transform(({ options, person, fate, lastMonth, severance }) => ({
    options,
    who: whoOf(person),
    fate: fate === "leaves" ? { kind: fate, lastMonth, severance } : { kind: fate, lastMonth },
  }));

export const fateLabels = {
  options: "In which options",
  person: "Who",
  fate: "What happens",
  lastMonth: "Last month in the team",
  severance: "Severance",
};

const ROWS = ["quote", "hours", "relief", "security", "projects", "management", "expert", "seat"] as const;

export const gapSchema = z
  .object({
    option: z.enum(OPTION_KINDS),
    row: z.enum(ROWS),
    answer: z.enum(["open", "accepted", "priced"], "Choose what to do about the gap."),
    reason: z.string().trim().max(500, "At most 500 characters.").default(""),
    low: amount.optional(),
    middle: amount.optional(),
    high: amount.optional(),
  })
  .transform(({ option, row, answer, reason, low, middle, high }, context) => {
    if (answer === "open") return { option, row, answer: { kind: "open" as const } };
    if (answer === "accepted") return { option, row, answer: { kind: "accepted" as const, reason } };
    if (low !== undefined && middle !== undefined && high !== undefined) {
      return { option, row, answer: { kind: "priced" as const, monthly: [low, middle, high] as const } };
    }
    context.addIssue({ code: "custom", path: ["middle"], message: "Enter low, middle and high a month." });
    return z.NEVER;
  });

/** Sent by buttons alone; whatever does not fit names no option and is refused like any other empty choice. */
export const staySchema = z
  .object({
    option: z.preprocess((value) => [value], z.array(z.enum(OPTION_KINDS)).catch([])),
    person: z.string().catch(""),
  })
  .transform(({ option, person }) => ({ option, who: whoOf(person) }));
