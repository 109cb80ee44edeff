import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { findImport } from "#db/queries/imports.ts";
import { readMapping } from "./import-mapping.ts";
import { planInWorker } from "./import-worker.server.ts";
import { loadRecord } from "./load-record.server.ts";

/** The rows that are not imported, with their reasons, to correct and bring again. Null when there are none to give. */
export async function rejectedRows(context: ServiceContext, importId: string): Promise<string | Uint8Array | null> {
  if (!isRecordId(importId)) return null;
  const { db } = context.database;
  const found = await findImport(db, context.organisationId, importId);
  if (!found?.content) return null;
  if (found.state === "committed") return found.content;
  if (found.state !== "uploaded") return null;
  const { columns, dateOrder } = readMapping(found.mapping);
  const record = await loadRecord(db, context.organisationId, found.kind);
  const task = { bytes: found.content, record, mapping: columns, dateOrder, today: todayOf(context) };
  const plan = await planInWorker({ ...task, want: "writes" });
  return plan.ok ? plan.rejectedCsv : null;
}
