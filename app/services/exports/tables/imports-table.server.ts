import type { ServiceContext } from "#app/services/shared/context.ts";
import { listImports } from "#db/queries/imports.ts";
import { type ExportTable, tableOf } from "../export-table.ts";

const ALL = 100_000;

/** The log of imports, newest first. */
export async function importsTable(context: ServiceContext): Promise<ExportTable> {
  const rows = await listImports(context.database.db, context.organisationId, { limit: ALL });
  return tableOf(
    [
      ["File", ({ fileName }) => fileName],
      ["Holds", ({ kind }) => kind],
      ["State", ({ state }) => state],
      ["Brought on", ({ createdAt }) => createdAt.toISOString()],
      ["Committed on", ({ committedAt }) => committedAt?.toISOString() ?? null],
      ["Brought by", ({ accountName }) => accountName],
      ...["created", "changed", "unchanged", "rejected"].map(
        (verdict): [string, (row: (typeof rows)[number]) => number | null] => [
          `Rows ${verdict}`,
          ({ counts }) => counts?.[verdict] ?? null,
        ],
      ),
    ],
    rows,
    ({ id }) => id,
  );
}
