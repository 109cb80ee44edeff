import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { Import } from "#db/queries/imports.ts";
import { readMapping } from "./import-mapping.ts";
import { planInWorker } from "./import-worker.server.ts";
import { unpackFile } from "./kept-file.server.ts";
import { loadRecord } from "./load-record.server.ts";
import type { PlanRequest, PlanResult } from "./planning/plan-import.ts";
import type { ImportRecord } from "./planning/plans-by-kind.ts";

/** Plans an uploaded file with the choices kept for it and the record as it stands now. */
export async function planStoredImport(
  context: ServiceContext,
  found: Pick<Import, "kind" | "mapping">,
  content: Uint8Array,
  want: PlanRequest["want"],
  search = "",
): Promise<{ plan: PlanResult; record: ImportRecord }> {
  const { columns, dateOrder, sheet, filter, fixed, leaveOutStrangers, list, archive, chosen, timeZone } = readMapping(
    found.mapping,
  );
  const record = await loadRecord(context.database.db, context.organisationId, found.kind);
  const plan = await planInWorker({
    bytes: await unpackFile(content),
    record,
    mapping: columns,
    dateOrder,
    sheet,
    filter,
    fixed: { ...(fixed.date ? { date: fixed.date } : {}), ...(fixed.source ? { source: fixed.source } : {}) },
    ...{ leaveOutStrangers, list, archive, chosen, search, timeZone },
    today: todayOf(context),
    want,
  });
  return { plan, record };
}
