import { formatMoneyExact } from "#app/components/providers/money-exact.ts";
import type { ProviderState } from "#app/domain/shared/vocabulary.ts";
import type { DiligenceAnswer, DiligenceState } from "#app/domain/sourcing/due-diligence.ts";
import type { Coverage, Pricing, PricingKind, ServiceHours, TierCounting } from "#app/domain/sourcing/quote-terms.ts";
import { formatNumber, type MoneyFormat } from "#app/lib/format.ts";

export const PROVIDER_STATE_WORDS: Readonly<Record<ProviderState, { title: string; detail: string }>> = {
  considered: { title: "Considered", detail: "quotes are being compared" },
  engaged: { title: "At work", detail: "there is a contract" },
  former: { title: "No longer", detail: "left, or turned down" },
};

export const PRICING_WORDS: Readonly<Record<PricingKind, { title: string; detail: string }>> = {
  "per-user": { title: "Per user", detail: "a price per user and month" },
  "per-device": { title: "Per device", detail: "a price per device and month" },
  tiered: { title: "Tiered", detail: "the price of one falls with the number" },
  flat: { title: "Flat", detail: "one price a month for everything" },
  "block-hours": { title: "Block hours", detail: "so many hours a month, the rest by the hour" },
};

export const COUNTING_WORDS: Readonly<Record<TierCounting, { title: string; detail: string }>> = {
  graduated: { title: "Step by step", detail: "each one at the price of its own tier" },
  whole: { title: "All at once", detail: "all at the price of the tier they reach" },
};

export const HOURS_WORDS: Readonly<Record<ServiceHours, string>> = {
  "8x5": "8 hours on working days",
  "12x5": "12 hours on working days",
  "24x7": "around the clock",
};

export const COVERAGE_WORDS: Readonly<Record<Coverage, string>> = {
  included: "in the price",
  excluded: "left out",
  "not-asked": "was not asked for",
};

export const DILIGENCE_STATE_WORDS: Readonly<Record<DiligenceState, string>> = {
  met: "in order",
  "runs-out": "runs out soon",
  expired: "expired",
  "not-met": "not in order",
  missing: "nobody has looked",
  "does-not-apply": "does not apply",
};

export const ANSWER_WORDS: Readonly<Record<DiligenceAnswer, { title: string; detail: string }>> = {
  met: { title: "In order", detail: "there is evidence, with its day" },
  "not-met": { title: "Not in order", detail: "it was looked at and is not as it should be" },
  "does-not-apply": { title: "Does not apply", detail: "with the reason in the note" },
};

/** A price in words: "$94.00 per user and month". */
export function pricingWords(pricing: Pricing, reader: MoneyFormat): string {
  const money = (cents: number) => formatMoneyExact(cents, reader);
  switch (pricing.kind) {
    case "per-user":
      return `${money(pricing.priceCents)} per user and month`;
    case "per-device":
      return `${money(pricing.priceCents)} per device and month`;
    case "flat":
      return `${money(pricing.monthlyCents)} a month`;
    case "block-hours":
      return `${money(pricing.monthlyCents)} a month for ${formatNumber(pricing.hoursPerMonth, reader.locale)} hours`;
    case "tiered": {
      const tiers = pricing.tiers.map(({ upTo, priceCents }) =>
        upTo === null ? `${money(priceCents)} above` : `${money(priceCents)} up to ${upTo}`,
      );
      return `per ${pricing.unit} and month: ${tiers.join(", ")}`;
    }
  }
}

const MINUTES_AN_HOUR = 60;

/** Minutes as people say them: "30 min", "4 h"; "none promised" for null. */
export function durationWords(minutes: number | null): string {
  if (minutes === null) return "none promised";
  if (minutes % MINUTES_AN_HOUR === 0) return `${minutes / MINUTES_AN_HOUR} h`;
  return minutes < MINUTES_AN_HOUR
    ? `${minutes} min`
    : `${Math.floor(minutes / MINUTES_AN_HOUR)} h ${minutes % MINUTES_AN_HOUR} min`;
}
