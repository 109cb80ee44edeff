import { and, eq, gt, lte } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { keptForms } from "../schema/accounts.ts";

/** Kept forms belong to no organisation: whose they are was not known when they came. */
export const insertKeptForm = (tx: Tx, form: typeof keptForms.$inferInsert) => tx.insert(keptForms).values(form);

export async function findKeptForm(db: Db, id: string, now: Date) {
  const [row] = await db
    .select()
    .from(keptForms)
    .where(and(eq(keptForms.id, id), gt(keptForms.expiresAt, now)))
    .limit(1);
  return row ?? null;
}

/** Takes the form out: whoever is second gets nothing. */
export async function takeKeptForm(tx: Tx, id: string, now: Date) {
  const [row] = await tx
    .delete(keptForms)
    .where(and(eq(keptForms.id, id), gt(keptForms.expiresAt, now)))
    .returning();
  return row ?? null;
}

export const deleteExpiredKeptForms = (tx: Tx, now: Date) => tx.delete(keptForms).where(lte(keptForms.expiresAt, now));
