import type { RowVerdict } from "#app/domain/imports/table.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { commitImport } from "#app/services/imports/commit-import.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";

export const peopleCsv = (lines: string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);

export const choosingIs = (verdict: RowVerdict | "all") => ({ verdict, page: 1 });

/** Uploads a file and confirms what its preview shows, as a person would. */
export async function importFile(context: ServiceContext, kind: ImportKind, bytes: Uint8Array) {
  const received = await receiveFile(context, { kind, name: `${kind}.csv`, bytes });
  if (!received.ok) throw new Error(received.reason);
  const importId = received.value;
  const loaded = await loadImport(context, importId, choosingIs("all"));
  if (!loaded?.preview) throw new Error("The preview is missing.");
  const { counts } = loaded.preview;
  return { importId, counts, verdict: await commitImport(context, importId, counts) };
}
