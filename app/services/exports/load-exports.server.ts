import { EXPORT_KINDS, type ExportFilter, MOST_ROWS_IN_WORKBOOK } from "#app/domain/exports/export-kinds.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { loadExportScope } from "./export-scope.server.ts";
import { makeTable, mayExport } from "./make-table.server.ts";
import { mayHaveAmounts } from "./visible-scenarios.server.ts";

/** What can be taken out with this filter, and how many rows each file will have. */
export async function loadExports(context: ServiceContext, filter: ExportFilter) {
  const scope = await loadExportScope(context, filter);
  const kinds = EXPORT_KINDS.filter((kind) => mayExport(context, kind));
  const tables = await Promise.all(
    kinds.map(async (kind) => {
      const { total } = await makeTable(context, kind, scope);
      return { kind, rows: total, fitsWorkbook: total <= MOST_ROWS_IN_WORKBOOK };
    }),
  );
  return {
    tables,
    people: scope.people.length,
    departments: scope.departments,
    managers: scope.managers,
    isWholeOrganisation: scope.reach === "all",
    withPay: mayHaveAmounts(context),
  };
}

export type ExportsPage = Awaited<ReturnType<typeof loadExports>>;
