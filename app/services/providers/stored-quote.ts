import type { GapItem, GapPrice } from "#app/domain/sourcing/gap-prices.ts";
import { NOTHING_SAID, type Pricing, type QuoteTerms } from "#app/domain/sourcing/quote-terms.ts";
import type { ProviderQuote, StoredGapPrice } from "#db/queries/quotes.ts";

/** How a quote on file prices a month: per user unless it says otherwise. */
export const pricingOf = ({ pricing, feePerUserMonthCents }: ProviderQuote): Pricing =>
  pricing ?? { kind: "per-user", priceCents: feePerUserMonthCents ?? 0 };

/** What a quote on file says besides its price. */
export const termsOf = ({ terms }: Pick<ProviderQuote, "terms">): QuoteTerms => ({ ...NOTHING_SAID, ...terms });

/** A stored price of a gap as the reasoning takes it. */
export const gapPriceOf = (row: StoredGapPrice): GapPrice & { item: GapItem } => ({
  item: row.item,
  basis: row.basis,
  cents: [row.lowCents, row.middleCents, row.highCents],
  source: row.source,
  date: row.date,
});

/** How a price is kept: one per user has a column of its own. */
export const storedPricing = (pricing: Pricing) =>
  pricing.kind === "per-user"
    ? { feePerUserMonthCents: pricing.priceCents, pricing: null }
    : { feePerUserMonthCents: null, pricing };
