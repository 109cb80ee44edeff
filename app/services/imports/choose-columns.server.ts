import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findImport, type Import, updateImport } from "#db/queries/imports.ts";
import { mayHandle } from "./import-access.ts";
import { type ImportMapping, readMapping } from "./import-mapping.ts";
import { inspectInWorker } from "./import-worker.server.ts";
import { unpackFile } from "./kept-file.server.ts";
import { competenciesFor, guessFor } from "./receive-file.server.ts";

/** What the forms of the preview choose; what a form does not ask for stays as it is. */
export type MappingChoice = Partial<Omit<ImportMapping, "rememberedFrom">>;

const FINISHED = "This import is finished already.";

async function openImport(context: ServiceContext, importId: string): Promise<Import | null> {
  const found = await findImport(context.database.db, context.organisationId, importId);
  return found?.state === "uploaded" && mayHandle(context, found.kind) ? found : null;
}

async function keepChoice(context: ServiceContext, importId: string, mapping: ImportMapping): Promise<void> {
  await write(context, "imports:write", async (tx, audit) => {
    await updateImport(tx, context.organisationId, importId, { mapping: { ...mapping } });
    const { columns, dateOrder, sheet, filter, list, archive, chosen: elements } = mapping;
    // Departments and titles are words of the file: the trail says how many were chosen, not which.
    const chosen = { departments: filter.departments.length, titles: filter.titles.length };
    const ofList = list.name
      ? { list: list.name, release: list.release, archived: archive.length, elements: elements.length }
      : {};
    await audit({
      action: "import.choose-columns",
      subjectKind: "import",
      subjectId: importId,
      after: { columns, dateOrder, hasSheet: sheet !== null, ...chosen, ...ofList },
    });
  });
}

/** Keeps which column goes to which field, how dates are read, and which rows are wanted. */
export async function chooseColumns(
  context: ServiceContext,
  importId: string,
  choice: MappingChoice,
): Promise<Verdict> {
  const found = await openImport(context, importId);
  if (!found) return refused(FINISHED);
  await keepChoice(context, importId, { ...readMapping(found.mapping), ...choice });
  return { ok: true, value: undefined };
}

/** Of a large list: what was shown and is not ticked goes, what is ticked comes; what was not shown stays as it was. */
export async function chooseElements(
  context: ServiceContext,
  importId: string,
  { shown, ticked }: { shown: readonly string[]; ticked: readonly string[] },
): Promise<Verdict> {
  const found = await openImport(context, importId);
  if (!found) return refused(FINISHED);
  const { chosen } = readMapping(found.mapping);
  const kept = chosen.filter((key) => !shown.includes(key));
  return chooseColumns(context, importId, { chosen: [...new Set([...kept, ...ticked])] });
}

/** Starts anew from the guess, for another sheet or because what was remembered does not fit. */
export async function guessAgain(context: ServiceContext, importId: string, sheet?: string): Promise<Verdict> {
  const found = await openImport(context, importId);
  if (!found?.content || found.kind === "occupations") return refused(FINISHED);
  const inspected = await inspectInWorker({
    bytes: await unpackFile(found.content),
    kind: found.kind,
    sheet: sheet ?? readMapping(found.mapping).sheet,
    competencies: await competenciesFor(context, found.kind),
  });
  if (!inspected.ok) return refused(inspected.message);
  await keepChoice(context, importId, await guessFor(context, found.kind, inspected));
  return { ok: true, value: undefined };
}
