import { NOTHING_SAID, type QuoteDetails, type QuoteTerms } from "#app/domain/sourcing/quote-terms.ts";
import { addQuote } from "#app/services/providers/change-quotes.server.ts";
import { addProvider } from "#app/services/providers/save-provider.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { granted } from "../scenarios/priced-team.ts";

/** A quote per user of a provider that runs everything, changed as told. */
export const quoteDetails = (
  details: Partial<Omit<QuoteDetails, "terms">> & { terms?: Partial<QuoteTerms> } = {},
): QuoteDetails => ({
  scope: "managed",
  pricing: { kind: "per-user", priceCents: 168_00 },
  onboardingCents: 10_080_00,
  escalatorBasisPoints: 450,
  termMonths: 36,
  receivedOn: "2026-11-10",
  validUntil: "2026-12-20",
  exclusions: "Scanners.",
  ...details,
  terms: { ...NOTHING_SAID, ...details.terms },
});

export const newProvider = (context: ServiceContext, name: string): Promise<string> =>
  addProvider(context, { name, contact: "", services: "", notes: "", state: "considered" }).then(granted);

/** A provider of this name with one quote; the ids of both. */
export async function quoteOf(context: ServiceContext, name: string, details: QuoteDetails = quoteDetails()) {
  const providerId = await newProvider(context, name);
  return { providerId, quoteId: granted(await addQuote(context, providerId, details)) };
}
