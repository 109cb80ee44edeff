import type { QuoteScope } from "#app/domain/shared/vocabulary.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { insertQuote } from "#db/queries/scenarios.ts";

export interface QuoteDetails {
  provider: string;
  scope: QuoteScope;
  feePerUserMonthCents: number;
  onboardingCents: number;
  /** Yearly rise of the fee in basis points. */
  escalatorBasisPoints: number;
  termMonths: number;
  receivedOn: string;
  validUntil: string | null;
  exclusions: string;
}

/** Puts a provider's quote on file. Returns its id. */
export async function addQuote(context: ServiceContext, details: QuoteDetails): Promise<Verdict<string>> {
  if (details.receivedOn > todayOf(context)) return refused("A quote on file has been received already.", "receivedOn");
  if (details.validUntil !== null && details.validUntil < details.receivedOn) {
    return refused("The quote ends before it was received.", "validUntil");
  }
  const quoteId = crypto.randomUUID();
  return write(context, "scenarios:write", async (tx, audit) => {
    await insertQuote(tx, {
      ...details,
      id: quoteId,
      organisationId: context.organisationId,
      createdAt: context.now,
    });
    const { exclusions: _, ...terms } = details;
    await audit({ action: "quote.add", subjectKind: "provider-quote", subjectId: quoteId, after: terms });
    return { ok: true as const, value: quoteId };
  });
}
