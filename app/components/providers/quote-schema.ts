import { z } from "zod";
import { QUOTE_SCOPES } from "#app/domain/shared/vocabulary.ts";
import { IT_FUNCTIONS, type ItFunctionCode } from "#app/domain/sourcing/functions.ts";
import {
  COVERAGES,
  type Coverage,
  PRICING_KINDS,
  PRIORITIES,
  type PriceTier,
  type Pricing,
  type QuoteDetails,
  SERVICE_HOURS,
  TIER_COUNTINGS,
} from "#app/domain/sourcing/quote-terms.ts";
import { neededCents, optionalCents, optionalNumber, optionalPercent } from "./typed-amounts.ts";

/** More steps than these no price list has that anybody reads. */
export const TIER_ROWS = [1, 2, 3, 4] as const;
const MOST_HOURS = 100_000;
const MINUTES_AN_HOUR = 60;

export const functionField = (code: ItFunctionCode) => `function-${code}` as const;

const hours = optionalNumber({ from: 0, to: MOST_HOURS }, "Enter hours, such as 0.5 or 4.");
const coverage = z.enum(COVERAGES).optional();
const tierEnd = z.number("Enter a whole number.").int("Enter a whole number.").min(1, "At least 1.").optional();

const rows = <T>(name: (row: number) => string, schema: T): Record<string, T> =>
  Object.fromEntries(TIER_ROWS.map((row) => [name(row), schema]));

/** Boxes that come in rows: a tier, a priority, a function each. */
const REPEATED = {
  ...rows((row) => `tierEnd${row}`, tierEnd),
  ...rows((row) => `tierPrice${row}`, optionalCents("120")),
  ...rows((row) => `response${row}`, hours),
  ...rows((row) => `resolution${row}`, hours),
  ...Object.fromEntries(IT_FUNCTIONS.map(({ code }) => [functionField(code), coverage])),
};
/** Their names are made, so that the type of the whole does not know them: they are read by name. */
const UNNAMED: Record<never, never> = REPEATED;

const fields = z.object({
  scope: z.enum(QUOTE_SCOPES, "Choose what the quote covers."),
  kind: z.enum(PRICING_KINDS, "Choose how it is priced."),
  price: optionalCents("168 or 94.50"),
  blockHours: hours,
  tierUnit: z.enum(["user", "device"]).default("user"),
  tierCounting: z.enum(TIER_COUNTINGS).default("graduated"),
  onboarding: neededCents("31,000, or 0"),
  escalator: optionalPercent({ from: -100, to: 100 }, "Enter the yearly rise in per cent, such as 4 or 4.5."),
  minimum: optionalCents("1,500"),
  outsideRate: optionalCents("165"),
  termMonths: z
    .number("Enter the term in months.")
    .int("Enter whole months.")
    .min(1, "At least 1 month.")
    .max(120, "At most 120 months."),
  noticeDays: z.number("Enter whole days.").int("Enter whole days.").min(0, "0 or more.").max(1_000).optional(),
  earlyTermination: optionalPercent({ from: -0.001, to: 100 }, "Enter a share from 0 to 100 per cent."),
  hours: z.enum(SERVICE_HOURS).optional(),
  resaleMargin: optionalPercent({ from: -0.001, to: 100 }, "Enter a share from 0 to 100 per cent."),
  conflicts: z.string().trim().max(2000, "At most 2,000 characters.").default(""),
  receivedOn: z.iso.date("Enter the day on which it arrived."),
  validUntil: z.iso
    .date("Enter a date, or leave it empty.")
    .optional()
    .transform((day) => day ?? null),
  exclusions: z.string().trim().max(2000, "At most 2,000 characters.").default(""),
  version: z.coerce.number().int().optional(),
  ...UNNAMED,
});

type Typed = z.output<typeof fields>;
type Repeated = Record<string, number | string | null | undefined>;

const numberIn = (typed: Repeated, name: string): number | null => {
  const value = typed[name];
  return typeof value === "number" ? value : null;
};

/** The tiers that were filled in; the last of them has no end. */
const readTiers = (typed: Repeated): PriceTier[] =>
  TIER_ROWS.flatMap((row) => {
    const priceCents = numberIn(typed, `tierPrice${row}`);
    return priceCents === null ? [] : [{ upTo: numberIn(typed, `tierEnd${row}`), priceCents }];
  });

function readTargets(typed: Repeated): QuoteDetails["terms"]["targets"] {
  const minutes = (name: string) => {
    const value = numberIn(typed, name);
    return value === null ? null : Math.round(value * MINUTES_AN_HOUR);
  };
  return Object.fromEntries(
    PRIORITIES.flatMap((priority) => {
      const responseMinutes = minutes(`response${priority}`);
      const resolutionMinutes = minutes(`resolution${priority}`);
      const isSaid = responseMinutes !== null || resolutionMinutes !== null;
      return isSaid ? [[priority, { responseMinutes, resolutionMinutes }]] : [];
    }),
  );
}

function readPricing(typed: Typed & Repeated, context: z.RefinementCtx): Pricing {
  const missing = (path: string, message: string): never => {
    context.addIssue({ code: "custom", path: [path], message });
    return z.NEVER;
  };
  if (typed.kind === "tiered") {
    const tiers = readTiers(typed);
    if (tiers.length === 0) return missing("tierPrice1", "Enter the price of at least one tier.");
    return { kind: "tiered", unit: typed.tierUnit, counting: typed.tierCounting, tiers };
  }
  const { price } = typed;
  if (price === null) return missing("price", "Enter an amount, such as 168 or 94.50.");
  if (typed.kind === "flat") return { kind: "flat", monthlyCents: price };
  if (typed.kind !== "block-hours") return { kind: typed.kind, priceCents: price };
  if (typed.blockHours === null) return missing("blockHours", "Enter how many hours a month it holds.");
  return { kind: "block-hours", hoursPerMonth: typed.blockHours, monthlyCents: price };
}

function readFunctions(typed: Repeated): QuoteDetails["terms"]["functions"] {
  return Object.fromEntries(
    IT_FUNCTIONS.flatMap(({ code }): [ItFunctionCode, Coverage][] => {
      const said = COVERAGES.find((one) => one === typed[functionField(code)]);
      return said ? [[code, said]] : [];
    }),
  );
}

/** A quote as its form sends it, read into what is kept. */
export const quoteSchema = fields.transform((typed, context): { version: number | null; details: QuoteDetails } => {
  const all = typed as Typed & Repeated;
  const pricing = readPricing(all, context);
  const { scope, onboarding, escalator, termMonths, receivedOn, validUntil, exclusions } = typed;
  return {
    version: typed.version ?? null,
    details: {
      ...{ scope, pricing, termMonths, receivedOn, validUntil, exclusions },
      ...{ onboardingCents: onboarding, escalatorBasisPoints: escalator ?? 0 },
      terms: {
        ...{ functions: readFunctions(all), targets: readTargets(all), hours: typed.hours ?? null },
        ...{ minimumMonthlyCents: typed.minimum, noticeDays: typed.noticeDays ?? null },
        ...{ earlyTerminationBasisPoints: typed.earlyTermination, outsideRateCents: typed.outsideRate },
        ...{ resaleMarginBasisPoints: typed.resaleMargin, conflicts: typed.conflicts },
      },
    },
  };
});
