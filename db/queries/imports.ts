import { and, count, desc, eq, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { importMappings, imports } from "../schema/imports.ts";

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

export interface ImportFilter {
  kind?: Import["kind"] | undefined;
  state?: Import["state"] | undefined;
  limit?: number;
  offset?: number;
}

const matching = (organisationId: string, { kind, state }: ImportFilter) =>
  and(
    eq(imports.organisationId, organisationId),
    kind ? eq(imports.kind, kind) : undefined,
    state ? eq(imports.state, state) : undefined,
  );

/** Newest first, without the uploaded bytes. */
export function listImports(db: Db, organisationId: string, filter: ImportFilter = {}) {
  return db
    .select({
      id: imports.id,
      kind: imports.kind,
      state: imports.state,
      fileName: imports.fileName,
      listName: imports.listName,
      listRelease: imports.listRelease,
      counts: imports.counts,
      createdAt: imports.createdAt,
      committedAt: imports.committedAt,
      cancelledAt: imports.cancelledAt,
      accountName: accounts.name,
    })
    .from(imports)
    .leftJoin(accounts, and(eq(accounts.organisationId, imports.organisationId), eq(accounts.id, imports.createdBy)))
    .where(matching(organisationId, filter))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(filter.limit ?? 50)
    .offset(filter.offset ?? 0);
}

export async function countImports(db: Db, organisationId: string, filter: ImportFilter): Promise<number> {
  const [row] = await db.select({ n: count() }).from(imports).where(matching(organisationId, filter));
  return row?.n ?? 0;
}

export const updateImport = (
  tx: Tx,
  organisationId: string,
  importId: string,
  change: Partial<
    Pick<Import, "state" | "mapping" | "counts" | "content" | "committedAt" | "foldedAt" | "undoneAt" | "rowsTotal">
  >,
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

/** Takes an uploaded import for carrying out, with the number of rows to write; false when somebody else has it already. */
export async function claimImport(
  tx: Tx,
  organisationId: string,
  importId: string,
  rowsTotal: number,
): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set({ state: "staging", rowsTotal, rowsDone: 0, cancelledAt: null })
    .where(and(eq(imports.organisationId, organisationId), eq(imports.id, importId), eq(imports.state, "uploaded")))
    .returning({ id: imports.id });
  return rows.length === 1;
}

/** Ends the carrying out of a claimed import that does not count; false when it counts after all, or has ended already. */
export async function leaveClaimedImport(
  tx: Tx,
  organisationId: string,
  importId: string,
  change: { state: "uploaded" } | { state: "discarded"; content: null },
): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set(change)
    .where(and(eq(imports.organisationId, organisationId), eq(imports.id, importId), eq(imports.state, "staging")))
    .returning({ id: imports.id });
  return rows.length === 1;
}

/** Makes a claimed import count; false when it was cancelled meanwhile, or is not being carried out. */
export async function commitClaimedImport(
  tx: Tx,
  organisationId: string,
  importId: string,
  change: Pick<Import, "state" | "committedAt" | "counts" | "content" | "listName" | "listRelease">,
): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set(change)
    .where(
      and(
        eq(imports.organisationId, organisationId),
        eq(imports.id, importId),
        eq(imports.state, "staging"),
        isNull(imports.cancelledAt),
      ),
    )
    .returning({ id: imports.id });
  return rows.length === 1;
}

/** Notes how many rows are written; false when somebody wants it stopped. */
export async function recordProgress(
  tx: Tx,
  organisationId: string,
  importId: string,
  rowsDone: number,
): Promise<boolean> {
  const [row] = await tx
    .update(imports)
    .set({ rowsDone })
    .where(and(eq(imports.organisationId, organisationId), eq(imports.id, importId)))
    .returning({ cancelledAt: imports.cancelledAt });
  return row?.cancelledAt === null;
}

/** Asks the writer of an import to stop; false when it is not being carried out. */
export async function cancelClaimedImport(
  tx: Tx,
  organisationId: string,
  importId: string,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set({ cancelledAt: now })
    .where(and(eq(imports.organisationId, organisationId), eq(imports.id, importId), eq(imports.state, "staging")))
    .returning({ id: imports.id });
  return rows.length === 1;
}

/** The choices that were used for a file of this kind with one of these rows of headings, the newest first. */
export const listMappings = (db: Db, organisationId: string, kind: Import["kind"], headings: string[]) =>
  db
    .select({ headings: importMappings.headings, mapping: importMappings.mapping, usedAt: importMappings.usedAt })
    .from(importMappings)
    .where(
      and(
        eq(importMappings.organisationId, organisationId),
        eq(importMappings.kind, kind),
        inArray(importMappings.headings, headings),
      ),
    )
    .orderBy(desc(importMappings.usedAt));

export const rememberMapping = (tx: Tx, row: typeof importMappings.$inferInsert) =>
  tx
    .insert(importMappings)
    .values(row)
    .onConflictDoUpdate({
      target: [importMappings.organisationId, importMappings.kind, importMappings.headings],
      set: { mapping: row.mapping, usedAt: row.usedAt },
    });

/** Raw uploads and rejected rows are kept for a day, whatever became of the import. */
export const clearOldUploads = (tx: Tx, organisationId: string, before: Date) =>
  tx
    .update(imports)
    .set({ content: null })
    .where(and(eq(imports.organisationId, organisationId), isNotNull(imports.content), lt(imports.createdAt, before)));
