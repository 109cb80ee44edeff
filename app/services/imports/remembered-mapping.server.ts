import { createHash } from "node:crypto";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Tx } from "#db/connection/types.ts";
import { listMappings, rememberMapping } from "#db/queries/imports.ts";
import { type ImportMapping, readRemembered } from "./import-mapping.ts";
import type { FileInspection } from "./planning/inspect-file.ts";

/** Files whose headings agree in order and spelling come from the same source. */
const sourceKey = (headings: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(headings)).digest("hex");

/**
 * The choices that were confirmed for the last file from the same source, with the sheet of this workbook that has
 * those headings; null when no such file came before.
 */
export async function recallMapping(
  context: ServiceContext,
  kind: ImportKind,
  file: Pick<FileInspection, "headings" | "sheets" | "list">,
): Promise<ImportMapping | null> {
  const sheets = file.sheets.length > 0 ? file.sheets : [{ name: null, headings: file.headings }];
  const sheetOf = new Map(sheets.map(({ name, headings }) => [sourceKey(headings), name] as const).reverse());
  const known = await listMappings(context.database.db, context.organisationId, kind, [...sheetOf.keys()]);
  for (const { headings, mapping, usedAt } of known) {
    const remembered = readRemembered(mapping);
    if (remembered)
      return {
        ...remembered,
        ...(file.list ? { list: { ...remembered.list, release: file.list.release } } : {}),
        sheet: sheetOf.get(headings) ?? null,
        rememberedFrom: usedAt.toISOString().slice(0, 10),
      };
  }
  return null;
}

/** Keeps the confirmed choices for the next file with these headings. */
export async function keepMapping(
  tx: Tx,
  context: ServiceContext,
  kind: ImportKind,
  headings: readonly string[],
  mapping: ImportMapping,
): Promise<void> {
  await rememberMapping(tx, {
    organisationId: context.organisationId,
    kind,
    headings: sourceKey(headings),
    // The day of the assessments and the release of a list belong to one file, not to its source.
    mapping: {
      ...mapping,
      fixed: mapping.fixed.source ? { source: mapping.fixed.source } : {},
      list: { ...mapping.list, release: "" },
      archive: [],
      rememberedFrom: null,
    },
    usedAt: context.now,
  });
}
