import { IT_FUNCTIONS } from "#app/domain/sourcing/functions.ts";
import { PRIORITIES, type Pricing, type QuoteDetails } from "#app/domain/sourcing/quote-terms.ts";
import { functionField } from "./quote-schema.ts";

const HUNDREDTHS = 100;
const MINUTES_AN_HOUR = 60;

/** Hundredths as a box takes them; empty for what was not said. */
const typed = (hundredths: number | null): string => (hundredths === null ? "" : String(hundredths / HUNDREDTHS));
const typedHours = (minutes: number | null): string => (minutes === null ? "" : String(minutes / MINUTES_AN_HOUR));

function pricingValues(pricing: Pricing): Record<string, string> {
  switch (pricing.kind) {
    case "per-user":
    case "per-device":
      return { price: typed(pricing.priceCents) };
    case "flat":
      return { price: typed(pricing.monthlyCents) };
    case "block-hours":
      return { price: typed(pricing.monthlyCents), blockHours: String(pricing.hoursPerMonth) };
    case "tiered":
      return {
        tierUnit: pricing.unit,
        tierCounting: pricing.counting,
        ...Object.fromEntries(
          pricing.tiers.flatMap(({ upTo, priceCents }, at) => [
            [`tierEnd${at + 1}`, upTo === null ? "" : String(upTo)],
            [`tierPrice${at + 1}`, typed(priceCents)],
          ]),
        ),
      };
  }
}

/** What the boxes of the form hold for a new quote. */
export const newQuoteValues = (today: string): Record<string, string> => ({
  ...{ scope: "managed", kind: "per-user", tierUnit: "user", tierCounting: "graduated" },
  ...{ termMonths: "36", receivedOn: today },
});

/** What the boxes of the form hold for a quote on file. */
export function quoteValues({ terms, pricing, ...quote }: QuoteDetails): Record<string, string> {
  return {
    ...newQuoteValues(quote.receivedOn),
    ...{ scope: quote.scope, kind: pricing.kind, ...pricingValues(pricing) },
    ...{ onboarding: typed(quote.onboardingCents), escalator: typed(quote.escalatorBasisPoints) },
    ...{ termMonths: String(quote.termMonths), validUntil: quote.validUntil ?? "", exclusions: quote.exclusions },
    ...{ minimum: typed(terms.minimumMonthlyCents), outsideRate: typed(terms.outsideRateCents) },
    ...{ earlyTermination: typed(terms.earlyTerminationBasisPoints), hours: terms.hours ?? "" },
    ...{ noticeDays: terms.noticeDays === null ? "" : String(terms.noticeDays) },
    ...{ resaleMargin: typed(terms.resaleMarginBasisPoints), conflicts: terms.conflicts },
    ...Object.fromEntries(
      PRIORITIES.flatMap((priority) => [
        [`response${priority}`, typedHours(terms.targets[priority]?.responseMinutes ?? null)],
        [`resolution${priority}`, typedHours(terms.targets[priority]?.resolutionMinutes ?? null)],
      ]),
    ),
    ...Object.fromEntries(IT_FUNCTIONS.map(({ code }) => [functionField(code), terms.functions[code] ?? ""])),
  };
}
