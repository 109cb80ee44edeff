import { contractIds } from "#app/domain/cost/composites/provider-lines.ts";
import type { AssumptionId } from "#app/domain/cost/defaults.ts";
import { GAP_ITEMS, type GapPrice } from "#app/domain/sourcing/gap-prices.ts";
import { monthlyFeeCents } from "#app/domain/sourcing/quote-fee.ts";
import { gapTitle } from "#app/services/providers/gap-title.ts";
import { pricingOf, termsOf } from "#app/services/providers/stored-quote.ts";
import { SUPPORT_HOURS_PER_USER } from "#app/services/providers/support-hours.ts";
import type { ProviderQuote } from "#db/queries/quotes.ts";
import { sourceOfQuote } from "./quotes-in-use.ts";
import type { ChangedFigure, ScenarioChoices, UsedQuote } from "./scenario-choices.ts";

const CENTS = 100;
const BASIS_POINTS = 10_000;

export interface QuoteUse {
  fee: AssumptionId;
  figures: Partial<Record<AssumptionId, ChangedFigure>>;
  used: UsedQuote;
}

/** What a quote leaves out: priced beside it, or open. */
function leftOut(quote: ProviderQuote, prices: readonly (GapPrice & { item: string })[]) {
  const { functions } = termsOf(quote);
  const items = GAP_ITEMS.filter((item) => item !== "hours" && functions[item] === "excluded");
  const priceOf = (item: string) => prices.find((price) => price.item === item);
  const priced = GAP_ITEMS.flatMap((item) => {
    const price = priceOf(item);
    if (!price || (item !== "hours" && functions[item] === "included")) return [];
    const [low, middle, high] = price.cents;
    const points: [number, number, number] = [low / CENTS, middle / CENTS, high / CENTS];
    return [{ code: item, title: gapTitle(item), basis: price.basis, points }];
  });
  const unpriced = pricingOf(quote).kind === "block-hours" && termsOf(quote).outsideRateCents === null;
  return {
    priced,
    open: [...items.filter((item) => !priceOf(item)).map(gapTitle), ...(unpriced ? ["Hours beyond the block"] : [])],
  };
}

/**
 * The assumptions that a quote speaks to with its own figures, which of them is its fee, and what it leaves out. A
 * price of a quote is one number, not a range; one that is not per user counts as what a user costs at this size.
 */
export function figuresOfQuote(
  quote: ProviderQuote,
  prices: readonly (GapPrice & { item: string })[],
  { providerTier }: Pick<ScenarioChoices, "providerTier">,
  { users, devicesPerUser }: { users: number; devicesPerUser: number },
): QuoteUse {
  const ids = contractIds(quote.scope, providerTier);
  const pricing = pricingOf(quote);
  const { minimumMonthlyCents, outsideRateCents } = termsOf(quote);
  const figure = (value: number): ChangedFigure => ({
    value: [value, value, value],
    source: sourceOfQuote(quote.provider),
    date: quote.receivedOn,
    validUntil: quote.validUntil,
  });
  const size = { users, devices: Math.round(users * devicesPerUser), supportHours: users * SUPPORT_HOURS_PER_USER };
  const atSize = monthlyFeeCents(pricing, size, null) / CENTS;
  const overrun = pricing.kind === "block-hours" ? Math.max(0, size.supportHours - pricing.hoursPerMonth) : 0;
  const monthly = atSize + (overrun * (outsideRateCents ?? 0)) / CENTS;
  const fee = pricing.kind === "per-user" ? pricing.priceCents / CENTS : users > 0 ? monthly / users : 0;
  return {
    fee: ids.fee,
    figures: {
      [ids.fee]: figure(fee),
      [ids.escalator]: figure(quote.escalatorBasisPoints / BASIS_POINTS),
      ...(users * fee > 0 ? { [ids.onboarding]: figure(quote.onboardingCents / CENTS / (users * fee)) } : {}),
      ...(minimumMonthlyCents === null ? {} : { [ids.minimum]: figure(minimumMonthlyCents / CENTS) }),
      ...(outsideRateCents === null ? {} : { [ids.outsideRate]: figure(outsideRateCents / CENTS) }),
    },
    used: { quoteId: quote.id, providerId: quote.providerId, provider: quote.provider, ...leftOut(quote, prices) },
  };
}
