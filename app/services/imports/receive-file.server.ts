import { IMPORT_LIMITS } from "#app/domain/imports/table.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { clearOldUploads, insertImport } from "#db/queries/imports.ts";
import { inspectInWorker } from "./import-worker.server.ts";

const KEEP_MS = 24 * 60 * 60 * 1000;

/** Keeps the uploaded file for the preview, once it can be read as a table. Nothing of it counts yet. */
export async function receiveFile(
  context: ServiceContext,
  file: { kind: ImportKind; name: string; bytes: Uint8Array },
): Promise<Verdict<string>> {
  if (file.bytes.byteLength === 0) return refused("Choose a file that is not empty.", "file");
  if (file.bytes.byteLength > IMPORT_LIMITS.bytes) return refused("The file is larger than 20 MB. Split it.", "file");
  const inspected = await inspectInWorker({ bytes: file.bytes, kind: file.kind });
  if (!inspected.ok) return refused(inspected.message, "file");
  const importId = crypto.randomUUID();
  await write(context, "imports:write", async (tx, audit) => {
    await clearOldUploads(tx, context.organisationId, new Date(context.now.getTime() - KEEP_MS));
    await insertImport(tx, {
      id: importId,
      organisationId: context.organisationId,
      kind: file.kind,
      state: "uploaded",
      fileName: file.name.slice(0, 200),
      content: file.bytes,
      mapping: { columns: inspected.mapping, dateOrder: inspected.dates?.order ?? "dmy" },
      createdBy: context.accountId,
      createdAt: context.now,
      rowsTotal: inspected.rowsTotal,
    });
    await audit({
      action: "import.upload",
      subjectKind: "import",
      subjectId: importId,
      after: { kind: file.kind, rows: inspected.rowsTotal },
    });
  });
  return { ok: true, value: importId };
}
