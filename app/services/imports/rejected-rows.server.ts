import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { findImport } from "#db/queries/imports.ts";
import { mayHandle } from "./import-access.ts";
import { unpackFile } from "./kept-file.server.ts";
import { planStoredImport } from "./plan-stored-import.server.ts";

/** The rows that are not imported, with their reasons, to correct and bring again. Null when there are none to give. */
export async function rejectedRows(context: ServiceContext, importId: string): Promise<string | Uint8Array | null> {
  if (!isRecordId(importId)) return null;
  const found = await findImport(context.database.db, context.organisationId, importId);
  if (!found?.content || !mayHandle(context, found.kind)) return null;
  if (found.state === "committed") return unpackFile(found.content);
  if (found.state !== "uploaded") return null;
  const { plan } = await planStoredImport(context, found, found.content, "writes");
  return plan.ok ? plan.rejectedCsv : null;
}
