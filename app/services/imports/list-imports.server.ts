import { IMPORT_KINDS, type ImportKind, type ImportState } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { countImports, listImports } from "#db/queries/imports.ts";
import { mayHandle } from "./import-access.ts";

const PAGE_SIZE = 25;

export interface ImportLogFilter {
  kind?: ImportKind | undefined;
  state?: ImportState | undefined;
  page: number;
}

/** The log of imports, newest first: what, when, by whom and what became of it. */
export async function listImportLog(context: ServiceContext, { kind, state, page }: ImportLogFilter) {
  const { db } = context.database;
  const filter = { kind, state };
  const [rows, total] = await Promise.all([
    listImports(db, context.organisationId, { ...filter, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    countImports(db, context.organisationId, filter),
  ]);
  return {
    imports: rows.map(({ createdAt, committedAt, cancelledAt, ...row }) => ({
      ...row,
      isCancelled: cancelledAt !== null,
      createdAt: createdAt.toISOString(),
    })),
    kinds: IMPORT_KINDS.filter((one) => mayHandle(context, one)),
    total,
    page,
    pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)),
  };
}
