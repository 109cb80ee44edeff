import {
  EXPORT_KINDS,
  type ExportFilter,
  type ExportFormat,
  MOST_ROWS_IN_WORKBOOK,
} from "#app/domain/exports/export-kinds.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { loadExportScope } from "./export-scope.server.ts";
import { makeTable, mayExport } from "./make-table.server.ts";
import { csvOf, workbookOf } from "./write-table.server.ts";

export interface ExportedFile {
  name: string;
  body: AsyncIterable<string> | Uint8Array;
}

/** "Tidewell Insurance", "people", "csv" → "Tidewell-Insurance-people-2026-11-22.csv". Letters of any script stay. */
export const exportFileName = (organisation: string, what: string, day: string, ending: string): string =>
  `${organisation.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "organisation"}-${what}-${day}.${ending}`;

/** Records who took what out. Words looked for may name a person: only that there were any is kept. */
export async function recordDownload(
  context: ServiceContext,
  what: { kind: string; format: string; rows: number | null; filter?: ExportFilter },
): Promise<void> {
  const { filter, ...rest } = what;
  await write(context, "exports:read", async (_tx, audit) => {
    await audit({
      action: "export.download",
      subjectKind: "export",
      subjectId: null,
      after: {
        ...rest,
        ...(filter && {
          show: filter.include,
          manager: filter.managerId || null,
          department: filter.department || null,
          withSearch: filter.text !== "",
        }),
      },
    });
  });
}

/** One table as a file. Null for an unknown one, where the role does not get it, and for a workbook that would be too long. */
export async function exportFile(
  context: ServiceContext,
  asked: string,
  format: ExportFormat,
  filter: ExportFilter,
): Promise<ExportedFile | null> {
  const kind = EXPORT_KINDS.find((known) => known === asked);
  if (!kind || !mayExport(context, kind)) return null;
  const [scope, organisation] = await Promise.all([
    loadExportScope(context, filter),
    findOrganisation(context.database.db, context.organisationId),
  ]);
  const table = await makeTable(context, kind, scope);
  if (format === "xlsx" && table.total > MOST_ROWS_IN_WORKBOOK) return null;
  await recordDownload(context, { kind, format, rows: table.total, filter });
  return {
    name: exportFileName(organisation?.name ?? "", kind, todayOf(context), format),
    body: format === "csv" ? csvOf(table) : await workbookOf(table, kind),
  };
}
