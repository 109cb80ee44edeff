import { US_FIGURES } from "#app/domain/cost/us-figures.ts";
import { summariseDiligence } from "#app/domain/sourcing/due-diligence.ts";
import { GAP_ITEMS, type GapItem, usualGapPrice } from "#app/domain/sourcing/gap-prices.ts";
import {
  type ComparedQuote,
  type EqualGround,
  MOST_COMPARED,
  normaliseQuotes,
  QuoteInputError,
} from "#app/domain/sourcing/normalise-quotes.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findOrganisation, type Organisation } from "#db/queries/organisations.ts";
import { listChecks } from "#db/queries/providers.ts";
import { listGapPrices, listQuotes, type ProviderQuote, type StoredGapPrice } from "#db/queries/quotes.ts";
import { gapTitle } from "./gap-title.ts";
import { gapPriceOf, pricingOf, termsOf } from "./stored-quote.ts";
import { SUPPORT_HOURS_PER_USER } from "./support-hours.ts";

/** What the address of the comparison asks; empty parts take what is usual. */
export interface ComparisonAsked {
  quoteIds: readonly string[];
  months: number | null;
  users: number | null;
  devices: number | null;
  /** Hours of support a month in all. */
  supportHours: number | null;
  /** What the firm does not want to buy. */
  without: readonly string[];
}

const USUAL_MONTHS = 36;
const CENTS = 100;

function groundOf(asked: ComparisonAsked, { itUsers, country, currency }: Organisation): EqualGround {
  const users = asked.users ?? itUsers;
  const isAmerican = country === "US" && currency === "USD";
  return {
    size: {
      users,
      devices: asked.devices ?? Math.round(users * US_FIGURES["devices-per-user"].value[1]),
      supportHours: asked.supportHours ?? users * SUPPORT_HOURS_PER_USER,
    },
    months: asked.months ?? USUAL_MONTHS,
    outsideHoursPerUser: US_FIGURES["outside-hours"].value[1],
    usualOutsideRateCents: isAmerican ? US_FIGURES["outside-rate"].value[1] * CENTS : null,
    without: GAP_ITEMS.filter((item) => asked.without.includes(item)),
  };
}

const comparedQuote = (quote: ProviderQuote, prices: readonly StoredGapPrice[]): ComparedQuote => ({
  ...{ id: quote.id, provider: quote.provider, pricing: pricingOf(quote), terms: termsOf(quote) },
  ...{ onboardingCents: quote.onboardingCents, escalatorBasisPoints: quote.escalatorBasisPoints },
  termMonths: quote.termMonths,
  gapPrices: Object.fromEntries(
    prices
      .filter(({ quoteId }) => quoteId === quote.id)
      .map((row): [GapItem, ReturnType<typeof gapPriceOf>] => [row.item, gapPriceOf(row)]),
  ),
});

/**
 * Quotes side by side at equal service, in the order of the address; at most five. Quotes that are not on file are
 * left out. `problem` names what makes no sense in the sizes asked for; then nothing is computed.
 */
export async function loadComparison(context: ServiceContext, asked: ComparisonAsked) {
  const { db } = context.database;
  const [organisation, onFile] = await Promise.all([
    findOrganisation(db, context.organisationId),
    listQuotes(db, context.organisationId),
  ]);
  if (!organisation) return null;
  const ids = [...new Set(asked.quoteIds)];
  const chosen = ids.flatMap((id) => onFile.find((quote) => quote.id === id) ?? []).slice(0, MOST_COMPARED);
  const providerIds = chosen.flatMap(({ providerId }) => (providerId === null ? [] : [providerId]));
  const [prices, checks] = await Promise.all([
    listGapPrices(
      db,
      context.organisationId,
      chosen.map(({ id }) => id),
    ),
    listChecks(db, context.organisationId, providerIds),
  ]);
  const ground = groundOf(asked, organisation);
  const quotes = chosen.map((quote) => comparedQuote(quote, prices));
  const today = todayOf(context);
  return {
    ground,
    ...computed(quotes, ground),
    leftOff: Math.max(0, ids.length - chosen.length),
    chosen: chosen.map((quote, at) => {
      const { states: _, ...diligence } = summariseDiligence(
        checks.filter(({ providerId }) => providerId === quote.providerId),
        today,
      );
      return {
        ...{ id: quote.id, providerId: quote.providerId, provider: quote.provider, scope: quote.scope, diligence },
        ...{ pricing: pricingOf(quote), terms: termsOf(quote), exclusions: quote.exclusions },
        ...{ termMonths: quote.termMonths, escalatorBasisPoints: quote.escalatorBasisPoints },
        ...{ onboardingCents: quote.onboardingCents, validUntil: quote.validUntil },
        hasEnded: quote.validUntil !== null && quote.validUntil < today,
        gapPrices: quotes[at]?.gapPrices ?? {},
      };
    }),
    onFile: onFile.map(({ id, provider, scope, receivedOn }) => ({ id, provider, scope, receivedOn })),
    usual: Object.fromEntries(GAP_ITEMS.map((item) => [item, usualGapPrice(item, organisation)])),
    titles: Object.fromEntries(GAP_ITEMS.map((item) => [item, gapTitle(item)])) as Record<GapItem, string>,
    mayChange: mayForAll(context.role, "providers:write"),
  };
}

function computed(quotes: readonly ComparedQuote[], ground: EqualGround) {
  try {
    return { compared: normaliseQuotes(quotes, ground), problem: null };
  } catch (error) {
    if (!(error instanceof QuoteInputError)) throw error;
    return { compared: null, problem: error.message };
  }
}

export type ComparisonPage = NonNullable<Awaited<ReturnType<typeof loadComparison>>>;
