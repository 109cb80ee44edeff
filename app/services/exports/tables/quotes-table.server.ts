import { IT_FUNCTIONS } from "#app/domain/sourcing/functions.ts";
import type { Coverage } from "#app/domain/sourcing/quote-terms.ts";
import { pricingOf, termsOf } from "#app/services/providers/stored-quote.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listQuotes, type ProviderQuote } from "#db/queries/quotes.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

const inUnits = (hundredths: number | null) => (hundredths === null ? null : hundredths / 100);

const functionsOf = (quote: ProviderQuote, coverage: Coverage): string =>
  IT_FUNCTIONS.filter(({ code }) => termsOf(quote).functions[code] === coverage)
    .map(({ name }) => name)
    .join("; ");

/** Quotes of providers on file. Nothing in them is about a person. */
export async function quotesTable(context: ServiceContext): Promise<ExportTable> {
  const rows = await listQuotes(context.database.db, context.organisationId);
  return tableOf(
    [
      ["Provider", ({ provider }) => provider],
      ["Scope", ({ scope }) => scope],
      ["Pricing", (quote) => pricingOf(quote).kind],
      ["Fee per user and month", ({ feePerUserMonthCents }) => inUnits(feePerUserMonthCents)],
      ["Onboarding", ({ onboardingCents }) => onboardingCents / 100],
      ["Yearly rise, %", ({ escalatorBasisPoints }) => escalatorBasisPoints / 100],
      ["Term, months", ({ termMonths }) => termMonths],
      ["Received on", ({ receivedOn }) => receivedOn],
      ["Valid until", ({ validUntil }) => validUntil],
      ["Hours", (quote) => termsOf(quote).hours],
      ["In the price", (quote) => functionsOf(quote, "included")],
      ["Left out", (quote) => functionsOf(quote, "excluded")],
      ["Least bill a month", (quote) => inUnits(termsOf(quote).minimumMonthlyCents)],
      ["Hour outside the contract", (quote) => inUnits(termsOf(quote).outsideRateCents)],
      ["Notice, days", (quote) => termsOf(quote).noticeDays],
      ["Earned on resold licences, %", (quote) => inUnits(termsOf(quote).resaleMarginBasisPoints)],
      ["Exclusions", ({ exclusions }) => exclusions],
    ],
    rows,
    ({ id }) => id,
  );
}
