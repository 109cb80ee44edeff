import { and, asc, count, eq, or } from "drizzle-orm";
import type { SavedViewPage } from "#app/domain/shared/vocabulary.ts";
import type { Db, Tx } from "../connection/types.ts";
import { accounts, savedViews } from "../schema/accounts.ts";

export type SavedView = typeof savedViews.$inferSelect;
export type NewSavedView = typeof savedViews.$inferInsert;

/** Views of a page that an account sees: its own and shared ones, by name. */
export function listSavedViews(db: Db, organisationId: string, accountId: string, page: SavedViewPage) {
  return db
    .select({ view: savedViews, ownerName: accounts.name })
    .from(savedViews)
    .innerJoin(
      accounts,
      and(eq(accounts.organisationId, savedViews.organisationId), eq(accounts.id, savedViews.accountId)),
    )
    .where(
      and(
        eq(savedViews.organisationId, organisationId),
        eq(savedViews.page, page),
        or(eq(savedViews.accountId, accountId), eq(savedViews.isShared, true)),
      ),
    )
    .orderBy(asc(savedViews.name), asc(savedViews.id));
}

/** One of the account's own views. */
export async function findOwnView(
  db: Db,
  organisationId: string,
  accountId: string,
  viewId: string,
): Promise<SavedView | null> {
  const [row] = await db
    .select()
    .from(savedViews)
    .where(
      and(
        eq(savedViews.organisationId, organisationId),
        eq(savedViews.accountId, accountId),
        eq(savedViews.id, viewId),
      ),
    )
    .limit(1);
  return row ?? null;
}

export async function countOwnViews(db: Db, organisationId: string, accountId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(savedViews)
    .where(and(eq(savedViews.organisationId, organisationId), eq(savedViews.accountId, accountId)));
  return row?.n ?? 0;
}

/** False where the account has a view of this page under this name already. */
export async function insertSavedView(tx: Tx, view: NewSavedView): Promise<boolean> {
  const rows = await tx.insert(savedViews).values(view).onConflictDoNothing().returning({ id: savedViews.id });
  return rows.length > 0;
}

/** Whether the account has another view of this page under this name. */
export async function viewNameIsTaken(
  db: Db,
  view: Pick<SavedView, "organisationId" | "accountId" | "page" | "id">,
  name: string,
) {
  const rows = await db
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.organisationId, view.organisationId),
        eq(savedViews.accountId, view.accountId),
        eq(savedViews.page, view.page),
        eq(savedViews.name, name),
      ),
    );
  return rows.some(({ id }) => id !== view.id);
}

export const updateSavedView = (
  tx: Tx,
  organisationId: string,
  viewId: string,
  change: { name: string; isShared: boolean },
) =>
  tx
    .update(savedViews)
    .set(change)
    .where(and(eq(savedViews.organisationId, organisationId), eq(savedViews.id, viewId)));

export const deleteSavedView = (tx: Tx, organisationId: string, viewId: string) =>
  tx.delete(savedViews).where(and(eq(savedViews.organisationId, organisationId), eq(savedViews.id, viewId)));
