import { MOST_CENTS, pricingProblem } from "#app/domain/sourcing/quote-fee.ts";
import type { QuoteDetails } from "#app/domain/sourcing/quote-terms.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { refusalVerdict } from "#app/services/promotion/refusal-verdict.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { refused, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findProvider } from "#db/queries/providers.ts";
import { deleteQuote, findQuote, insertQuote, updateQuote } from "#db/queries/quotes.ts";
import { storedPricing } from "./stored-quote.ts";

/** What makes no sense in a quote, at the field that says it. */
function problemOf(details: QuoteDetails, today: string) {
  const { pricing, terms, receivedOn, validUntil } = details;
  const price = pricingProblem(pricing);
  if (price !== null) {
    return refused(`This price makes no sense: ${price}.`, pricing.kind === "tiered" ? "tiers" : "price");
  }
  const amounts = [details.onboardingCents, terms.minimumMonthlyCents ?? 0, terms.outsideRateCents ?? 0];
  if (amounts.some((cents) => cents < 0 || cents > MOST_CENTS)) return refused("An amount is 0 or more.");
  if (receivedOn > today) return refused("A quote on file has been received already.", "receivedOn");
  if (validUntil !== null && validUntil < receivedOn) {
    return refused("The quote ends before it was received.", "validUntil");
  }
  return null;
}

const stored = ({ pricing, ...details }: QuoteDetails) => ({ ...details, ...storedPricing(pricing) });

const forTrail = ({ exclusions: _, terms, ...rest }: QuoteDetails) => {
  const { conflicts: __, ...said } = terms;
  return { ...rest, terms: said };
};

/** Puts a provider's quote on file. Returns its id. */
export async function addQuote(
  context: ServiceContext,
  providerId: string,
  details: QuoteDetails,
): Promise<Verdict<string>> {
  const problem = problemOf(details, todayOf(context));
  if (problem) return problem;
  const quoteId = crypto.randomUUID();
  const { organisationId } = context;
  return write(context, "providers:write", async (tx, audit) => {
    const provider = isRecordId(providerId) ? await findProvider(tx, organisationId, providerId) : null;
    if (!provider) return unseen("This provider");
    await insertQuote(tx, {
      ...stored(details),
      ...{ id: quoteId, organisationId, providerId, provider: provider.name, createdAt: context.now },
    });
    await audit({
      action: "quote.add",
      subjectKind: "provider-quote",
      subjectId: quoteId,
      after: { provider: provider.name, ...forTrail(details) },
    });
    return { ok: true as const, value: quoteId };
  });
}

/** Changes what a quote on file says. Scenarios that use it keep the figures that they took. */
export async function changeQuote(
  context: ServiceContext,
  quoteId: string,
  version: number,
  details: QuoteDetails,
): Promise<Verdict> {
  const problem = problemOf(details, todayOf(context));
  if (problem) return problem;
  const change = write(context, "providers:write", async (tx, audit) => {
    const before = isRecordId(quoteId) ? await findQuote(tx, context.organisationId, quoteId) : null;
    if (!before) return unseen("This quote");
    const kept = await updateQuote(tx, context.organisationId, quoteId, version, stored(details));
    if (!kept)
      return stopped("Somebody else changed this quote meanwhile. What you typed is kept; compare and save again.");
    const { scope, feePerUserMonthCents, pricing, onboardingCents, escalatorBasisPoints, termMonths } = before;
    await audit({
      action: "quote.change",
      subjectKind: "provider-quote",
      subjectId: quoteId,
      before: { scope, feePerUserMonthCents, pricing, onboardingCents, escalatorBasisPoints, termMonths },
      after: forTrail(details),
    });
    return { ok: true as const, value: undefined };
  });
  return change.catch(refusalVerdict);
}

/** Takes a quote off the file. Scenarios that use it keep its figures and say where they came from. */
export async function removeQuote(context: ServiceContext, quoteId: string): Promise<Verdict> {
  if (!isRecordId(quoteId)) return refused("This quote is not on file.");
  return write(context, "providers:write", async (tx, audit) => {
    const removed = await deleteQuote(tx, context.organisationId, quoteId);
    await audit({ action: "quote.remove", subjectKind: "provider-quote", subjectId: quoteId, after: { removed } });
    return removed ? { ok: true as const, value: undefined } : refused("This quote is no longer on file.");
  });
}
