import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { estimateProblem } from "#app/domain/shared/estimates.ts";
import { GAP_ITEMS, type GapBasis, type GapItem, usualGapPrice } from "#app/domain/sourcing/gap-prices.ts";
import { MOST_CENTS } from "#app/domain/sourcing/quote-fee.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { refused, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { deleteGapPrice, findQuote, putGapPrice } from "#db/queries/quotes.ts";

export interface OwnGapPrice {
  basis: GapBasis;
  /** Whole cents. */
  cents: ThreePoints;
  source: string;
}

export const isGapItem = (text: string): text is GapItem => GAP_ITEMS.some((item) => item === text);

async function keepPrice(
  context: ServiceContext,
  quoteId: string,
  item: GapItem,
  price: OwnGapPrice & { date: string },
): Promise<Verdict> {
  const { organisationId, accountId, now } = context;
  const [lowCents, middleCents, highCents] = price.cents;
  return write(context, "providers:write", async (tx, audit) => {
    if (!isRecordId(quoteId) || !(await findQuote(tx, organisationId, quoteId))) return unseen("This quote");
    const { basis, source, date } = price;
    const row = { organisationId, quoteId, item, basis, lowCents, middleCents, highCents, source, date };
    await putGapPrice(tx, { ...row, pricedBy: accountId, pricedAt: now });
    await audit({
      action: "quote.price-gap",
      subjectKind: "provider-quote",
      subjectId: quoteId,
      after: { item, basis, lowCents, middleCents, highCents, date },
    });
    return { ok: true as const, value: undefined };
  });
}

/** Prices what a quote leaves out with a figure of one's own, dated today. */
export async function priceGap(
  context: ServiceContext,
  quoteId: string,
  item: string,
  { basis, cents, source }: OwnGapPrice,
): Promise<Verdict> {
  if (!isGapItem(item)) return unseen("This gap");
  const [low, , high] = cents;
  if (low < 0 || high > MOST_CENTS) return refused("The price of a gap is 0 or more.", "middle");
  const problem = estimateProblem({ range: cents });
  if (problem !== null) return refused(`The price of this gap: ${problem}.`, "middle");
  return keepPrice(context, quoteId, item, {
    ...{ basis, cents },
    source: source.trim() || "own figure, source not said",
    date: todayOf(context),
  });
}

/** Prices it with the dated figure, where one is known for the organisation's country and currency. */
export async function priceGapAsUsual(context: ServiceContext, quoteId: string, item: string): Promise<Verdict> {
  if (!isGapItem(item)) return unseen("This gap");
  const organisation = await findOrganisation(context.database.db, context.organisationId);
  const usual = organisation ? usualGapPrice(item, organisation) : null;
  if (!usual) return refused("No dated figure is known for this gap. Enter one of your own.");
  const { basis, cents, source, date } = usual;
  return keepPrice(context, quoteId, item, { basis, cents, source, date });
}

/** Opens a gap again. */
export async function openGap(context: ServiceContext, quoteId: string, item: string): Promise<Verdict> {
  if (!isGapItem(item) || !isRecordId(quoteId)) return unseen("This gap");
  return write(context, "providers:write", async (tx, audit) => {
    if (!(await deleteGapPrice(tx, context.organisationId, quoteId, item))) return unseen("This gap");
    await audit({ action: "quote.open-gap", subjectKind: "provider-quote", subjectId: quoteId, after: { item } });
    return { ok: true as const, value: undefined };
  });
}
