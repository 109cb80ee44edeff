import type { ServiceContext } from "#app/services/shared/context.ts";
import { listImports } from "#db/queries/imports.ts";

/** The log of imports, newest first: what, when, by whom and what became of it. */
export async function listImportLog(context: ServiceContext) {
  const rows = await listImports(context.database.db, context.organisationId);
  return rows.map(({ createdAt, committedAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() }));
}
