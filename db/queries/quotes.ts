import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { providerQuotes, quoteGapPrices } from "../schema/providers.ts";

export type ProviderQuote = typeof providerQuotes.$inferSelect;
export type NewProviderQuote = typeof providerQuotes.$inferInsert;
export type StoredGapPrice = typeof quoteGapPrices.$inferSelect;

/** Quotes on file, the newest first. */
export function listQuotes(db: Db, organisationId: string): Promise<ProviderQuote[]> {
  return db
    .select()
    .from(providerQuotes)
    .where(eq(providerQuotes.organisationId, organisationId))
    .orderBy(desc(providerQuotes.receivedOn), asc(providerQuotes.provider), asc(providerQuotes.id));
}

const isQuote = (organisationId: string, quoteId: string) =>
  and(eq(providerQuotes.organisationId, organisationId), eq(providerQuotes.id, quoteId));

export async function findQuote(db: Db, organisationId: string, quoteId: string): Promise<ProviderQuote | null> {
  const [row] = await db.select().from(providerQuotes).where(isQuote(organisationId, quoteId)).limit(1);
  return row ?? null;
}

export const insertQuote = (tx: Tx, row: NewProviderQuote) => tx.insert(providerQuotes).values(row);

/** Changes a quote, only when the row still has the version that the form was made from. */
export async function updateQuote(
  tx: Tx,
  organisationId: string,
  quoteId: string,
  version: number,
  change: Partial<NewProviderQuote>,
): Promise<boolean> {
  const rows = await tx
    .update(providerQuotes)
    .set({ ...change, version: version + 1 })
    .where(and(isQuote(organisationId, quoteId), eq(providerQuotes.version, version)))
    .returning({ id: providerQuotes.id });
  return rows.length === 1;
}

export async function deleteQuote(tx: Tx, organisationId: string, quoteId: string): Promise<boolean> {
  const rows = await tx
    .delete(providerQuotes)
    .where(isQuote(organisationId, quoteId))
    .returning({ id: providerQuotes.id });
  return rows.length === 1;
}

/** What closing the gaps of these quotes costs. */
export function listGapPrices(db: Db, organisationId: string, quoteIds: readonly string[]): Promise<StoredGapPrice[]> {
  if (quoteIds.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(quoteGapPrices)
    .where(and(eq(quoteGapPrices.organisationId, organisationId), inArray(quoteGapPrices.quoteId, [...quoteIds])))
    .orderBy(asc(quoteGapPrices.quoteId), asc(quoteGapPrices.item));
}

/** Every priced gap of the organisation, for files that hold everything. */
export const listAllGapPrices = (db: Db, organisationId: string): Promise<StoredGapPrice[]> =>
  db
    .select()
    .from(quoteGapPrices)
    .where(eq(quoteGapPrices.organisationId, organisationId))
    .orderBy(asc(quoteGapPrices.quoteId), asc(quoteGapPrices.item));

/** Puts a price in the place of the one before. */
export async function putGapPrice(tx: Tx, row: typeof quoteGapPrices.$inferInsert): Promise<void> {
  await tx
    .insert(quoteGapPrices)
    .values(row)
    .onConflictDoUpdate({ target: [quoteGapPrices.quoteId, quoteGapPrices.item], set: row });
}

export async function deleteGapPrice(
  tx: Tx,
  organisationId: string,
  quoteId: string,
  item: StoredGapPrice["item"],
): Promise<boolean> {
  const rows = await tx
    .delete(quoteGapPrices)
    .where(
      and(
        eq(quoteGapPrices.organisationId, organisationId),
        eq(quoteGapPrices.quoteId, quoteId),
        eq(quoteGapPrices.item, item),
      ),
    )
    .returning({ item: quoteGapPrices.item });
  return rows.length === 1;
}
