import { and, desc, eq, isNotNull, lt, or } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { imports } from "../schema/imports.ts";

export type Import = typeof imports.$inferSelect;

export const insertImport = (tx: Tx, row: typeof imports.$inferInsert) => tx.insert(imports).values(row);

export async function findImport(db: Db, organisationId: string, importId: string): Promise<Import | null> {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.organisationId, organisationId), eq(imports.id, importId)))
    .limit(1);
  return row ?? null;
}

/** Newest first, without the uploaded bytes. */
export function listImports(db: Db, organisationId: string, limit = 50) {
  return db
    .select({
      id: imports.id,
      kind: imports.kind,
      state: imports.state,
      fileName: imports.fileName,
      counts: imports.counts,
      createdAt: imports.createdAt,
      committedAt: imports.committedAt,
      accountName: accounts.name,
    })
    .from(imports)
    .leftJoin(accounts, and(eq(accounts.organisationId, imports.organisationId), eq(accounts.id, imports.createdBy)))
    .where(eq(imports.organisationId, organisationId))
    .orderBy(desc(imports.createdAt))
    .limit(limit);
}

export const updateImport = (
  tx: Tx,
  organisationId: string,
  importId: string,
  change: Partial<Pick<Import, "state" | "mapping" | "counts" | "content" | "committedAt" | "foldedAt" | "rowsTotal">>,
) =>
  tx
    .update(imports)
    .set(change)
    .where(and(eq(imports.organisationId, organisationId), eq(imports.id, importId)));

/** Of every organisation: run once at start. */
export const discardStaleUploads = (
  tx: Tx,
  { uploadedBefore, stagedBefore }: { uploadedBefore: Date; stagedBefore: Date },
) =>
  tx
    .update(imports)
    .set({ state: "discarded", content: null })
    .where(
      or(
        and(eq(imports.state, "staging"), lt(imports.createdAt, stagedBefore)),
        and(eq(imports.state, "uploaded"), lt(imports.createdAt, uploadedBefore)),
      ),
    );

/** Takes an uploaded import for carrying out; false when somebody else has it already. */
export async function claimImport(tx: Tx, organisationId: string, importId: string): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set({ state: "staging" })
    .where(and(eq(imports.organisationId, organisationId), eq(imports.id, importId), eq(imports.state, "uploaded")))
    .returning({ id: imports.id });
  return rows.length === 1;
}

/** Raw uploads and rejected rows are kept for a day, whatever became of the import. */
export const clearOldUploads = (tx: Tx, organisationId: string, before: Date) =>
  tx
    .update(imports)
    .set({ content: null })
    .where(and(eq(imports.organisationId, organisationId), isNotNull(imports.content), lt(imports.createdAt, before)));
