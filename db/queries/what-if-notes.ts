import { and, desc, eq, inArray } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { whatIfNotes } from "../schema/what-if-notes.ts";

export const insertWhatIfNote = (tx: Tx, row: typeof whatIfNotes.$inferInsert) => tx.insert(whatIfNotes).values(row);

/** Notes of these cases with their authors, the newest first. */
export function listWhatIfNotes(db: Db, organisationId: string, caseIds: string[]) {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .select({ note: whatIfNotes, authorName: accounts.name })
    .from(whatIfNotes)
    .leftJoin(
      accounts,
      and(eq(accounts.organisationId, whatIfNotes.organisationId), eq(accounts.id, whatIfNotes.createdBy)),
    )
    .where(and(eq(whatIfNotes.organisationId, organisationId), inArray(whatIfNotes.caseId, caseIds)))
    .orderBy(desc(whatIfNotes.createdAt), desc(whatIfNotes.id));
}
