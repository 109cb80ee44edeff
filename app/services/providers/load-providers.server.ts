import { DILIGENCE_ITEMS, summariseDiligence } from "#app/domain/sourcing/due-diligence.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { providerRead, recordRead } from "#app/services/audit/record-read.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findCheckFile, findProvider, listChecks, listProviders } from "#db/queries/providers.ts";
import { findQuote, listGapPrices, listQuotes, type ProviderQuote } from "#db/queries/quotes.ts";
import { isDiligenceCode } from "./change-checks.server.ts";
import { gapTitle } from "./gap-title.ts";
import { pricingOf, termsOf } from "./stored-quote.ts";

const mayChange = (context: ServiceContext) => mayForAll(context.role, "providers:write");

/** A quote as lists show it. */
const shownQuote = (today: string) => (quote: ProviderQuote) => ({
  ...{ id: quote.id, scope: quote.scope, provider: quote.provider, pricing: pricingOf(quote) },
  ...{ onboardingCents: quote.onboardingCents, escalatorBasisPoints: quote.escalatorBasisPoints },
  ...{ termMonths: quote.termMonths, receivedOn: quote.receivedOn, validUntil: quote.validUntil },
  hasEnded: quote.validUntil !== null && quote.validUntil < today,
  terms: termsOf(quote),
  exclusions: quote.exclusions,
});

export type ShownQuote = ReturnType<ReturnType<typeof shownQuote>>;

/** Every provider with its quotes and where its due diligence stands. */
export async function loadProviders(context: ServiceContext) {
  const { db } = context.database;
  const today = todayOf(context);
  const [providers, quotes, checks] = await Promise.all([
    listProviders(db, context.organisationId),
    listQuotes(db, context.organisationId),
    listChecks(db, context.organisationId, null),
  ]);
  return {
    mayChange: mayChange(context),
    providers: providers.map(({ id, name, services, state }) => {
      const { states: _, ...diligence } = summariseDiligence(
        checks.filter(({ providerId }) => providerId === id),
        today,
      );
      return {
        ...{ id, name, services, state, diligence },
        quotes: quotes.filter(({ providerId }) => providerId === id).map(shownQuote(today)),
      };
    }),
  };
}

export type ProvidersPage = Awaited<ReturnType<typeof loadProviders>>;

/** One provider with its quotes and its due-diligence list; null where there is none. */
export async function loadProvider(context: ServiceContext, providerId: string) {
  const { db } = context.database;
  if (!isRecordId(providerId)) return null;
  const today = todayOf(context);
  const [provider, quotes, checks] = await Promise.all([
    findProvider(db, context.organisationId, providerId),
    listQuotes(db, context.organisationId),
    listChecks(db, context.organisationId, [providerId]),
  ]);
  if (!provider) return null;
  const { states, ...diligence } = summariseDiligence(checks, today);
  const { id, name, contact, services, notes, state, version } = provider;
  return {
    provider: { id, name, contact, services, notes, state, version },
    quotes: quotes.filter((quote) => quote.providerId === providerId).map(shownQuote(today)),
    diligence,
    items: states.map((item) => {
      const check = checks.find((one) => one.item === item.code);
      return {
        ...item,
        evidenceOn: check?.evidenceOn ?? null,
        note: check?.note ?? "",
        file: check?.fileName ? { name: check.fileName, bytes: check.fileBytes ?? 0 } : null,
      };
    }),
    mayChange: mayChange(context),
  };
}

export type ProviderPage = NonNullable<Awaited<ReturnType<typeof loadProvider>>>;

/** One item of a provider's list, to be looked at. */
export async function loadCheck(context: ServiceContext, providerId: string, item: string) {
  if (!isRecordId(providerId) || !isDiligenceCode(item)) return null;
  const { db } = context.database;
  const [provider, checks] = await Promise.all([
    findProvider(db, context.organisationId, providerId),
    listChecks(db, context.organisationId, [providerId]),
  ]);
  const asked = DILIGENCE_ITEMS.find(({ code }) => code === item);
  if (!provider || !asked) return null;
  const check = checks.find((one) => one.item === item);
  return {
    provider: { id: provider.id, name: provider.name },
    item: asked,
    check: check
      ? {
          ...{ answer: check.answer, evidenceOn: check.evidenceOn, expiresOn: check.expiresOn, note: check.note },
          fileName: check.fileName,
        }
      : null,
  };
}

export type CheckPage = NonNullable<Awaited<ReturnType<typeof loadCheck>>>;

/** The evidence of an item; a look at it is on the trail, because such reports are often confidential. */
export async function readCheckFile(context: ServiceContext, providerId: string, item: string) {
  if (!isRecordId(providerId) || !isDiligenceCode(item)) return null;
  const file = await findCheckFile(context.database.db, context.organisationId, providerId, item);
  if (file) await recordRead(context, providerRead(providerId));
  return file;
}

/** A quote to be changed, with its provider. */
export async function loadQuote(context: ServiceContext, providerId: string, quoteId: string) {
  if (!isRecordId(providerId) || !isRecordId(quoteId)) return null;
  const { db } = context.database;
  const [provider, quote, prices] = await Promise.all([
    findProvider(db, context.organisationId, providerId),
    findQuote(db, context.organisationId, quoteId),
    listGapPrices(db, context.organisationId, [quoteId]),
  ]);
  if (!provider || quote?.providerId !== providerId) return null;
  return {
    provider: { id: provider.id, name: provider.name },
    quote: { ...shownQuote(todayOf(context))(quote), version: quote.version },
    priced: prices.map(({ item }) => gapTitle(item)),
  };
}
