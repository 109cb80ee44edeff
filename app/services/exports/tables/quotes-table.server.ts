import type { ServiceContext } from "#app/services/shared/context.ts";
import { listQuotes } from "#db/queries/scenarios.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

/** Quotes of providers on file. Nothing in them is about a person. */
export async function quotesTable(context: ServiceContext): Promise<ExportTable> {
  const rows = await listQuotes(context.database.db, context.organisationId);
  return tableOf(
    [
      ["Provider", ({ provider }) => provider],
      ["Scope", ({ scope }) => scope],
      ["Fee per user and month", ({ feePerUserMonthCents }) => feePerUserMonthCents / 100],
      ["Onboarding", ({ onboardingCents }) => onboardingCents / 100],
      ["Yearly rise, %", ({ escalatorBasisPoints }) => escalatorBasisPoints / 100],
      ["Term, months", ({ termMonths }) => termMonths],
      ["Received on", ({ receivedOn }) => receivedOn],
      ["Valid until", ({ validUntil }) => validUntil],
      ["Exclusions", ({ exclusions }) => exclusions],
    ],
    rows,
    ({ id }) => id,
  );
}
