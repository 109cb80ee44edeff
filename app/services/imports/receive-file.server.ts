import { IMPORT_LIMITS } from "#app/domain/imports/table.ts";
import { usualTimeZone } from "#app/domain/imports/usual-time-zone.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { clearOldUploads, insertImport } from "#db/queries/imports.ts";
import { findOrganisation } from "#db/queries/organisations.ts";
import { insistOnKind } from "./import-access.ts";
import { guessedMapping, type ImportMapping } from "./import-mapping.ts";
import { inspectInWorker } from "./import-worker.server.ts";
import { packFile } from "./kept-file.server.ts";
import { ensureRequesterSecret } from "./load-ticket-record.server.ts";
import type { FileInspection } from "./planning/inspect-file.ts";
import { recallMapping } from "./remembered-mapping.server.ts";

const KEEP_MS = 24 * 60 * 60 * 1000;

interface ReceivedFile {
  kind: ImportKind;
  name: string;
  bytes: Uint8Array;
}

/**
 * Keeps the uploaded file for the preview, once it can be read as a table. Nothing of it counts yet. A file with the
 * headings of one that came before starts with the choices confirmed then.
 */
export async function receiveFile(context: ServiceContext, file: ReceivedFile): Promise<Verdict<string>> {
  insistOnKind(context, file.kind);
  if (file.bytes.byteLength === 0) return refused("The file is empty. Choose another.", "file");
  if (file.bytes.byteLength > IMPORT_LIMITS.bytes) return refused("The file is larger than 20 MB. Split it.", "file");
  const inspected = await inspectInWorker({ ...file, competencies: await competenciesFor(context, file.kind) });
  if (!inspected.ok) return refused(inspected.message, "file");
  const mapping =
    (await recallMapping(context, file.kind, inspected)) ?? (await guessFor(context, file.kind, inspected));
  const packed = await packFile(inspected.condensed ?? file.bytes);
  const importId = crypto.randomUUID();
  await write(context, "imports:write", async (tx, audit) => {
    await clearOldUploads(tx, context.organisationId, new Date(context.now.getTime() - KEEP_MS));
    await insertImport(tx, {
      id: importId,
      organisationId: context.organisationId,
      kind: file.kind,
      state: "uploaded",
      fileName: file.name.slice(0, 200),
      content: packed,
      mapping: { ...mapping },
      createdBy: context.accountId,
      createdAt: context.now,
      rowsTotal: inspected.rowsTotal,
    });
    if (file.kind === "tickets") await ensureRequesterSecret(tx, context.organisationId);
    await audit({
      action: "import.upload",
      subjectKind: "import",
      subjectId: importId,
      after: { kind: file.kind, rows: inspected.rowsTotal },
    });
  });
  return { ok: true, value: importId };
}

/** Their names tell which columns hold levels. */
export const competenciesFor = async (context: ServiceContext, kind: ImportKind) =>
  kind === "levels" ? listCompetencies(context.database.db, context.organisationId) : [];

/** The guess; of tickets with the clock that usually hangs on the wall in the firm's country. */
export async function guessFor(
  context: ServiceContext,
  kind: ImportKind,
  inspected: FileInspection,
): Promise<ImportMapping> {
  const guessed = guessedFor(inspected);
  if (kind !== "tickets") return guessed;
  const organisation = await findOrganisation(context.database.db, context.organisationId);
  return { ...guessed, timeZone: usualTimeZone(organisation?.country ?? "") };
}

function guessedFor({ mapping, dates, sheet, list }: FileInspection): ImportMapping {
  const columns: Record<string, number> = {};
  for (const [field, index] of Object.entries(mapping)) if (index !== undefined) columns[field] = index;
  const guessed = guessedMapping({ columns, dateOrder: dates?.order ?? "dmy", sheet });
  return list ? { ...guessed, list } : guessed;
}
