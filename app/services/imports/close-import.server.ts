import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findImport, updateImport } from "#db/queries/imports.ts";
import { foldInBackground } from "./fold-imports.server.ts";

/** Throws an upload away that was never carried out. */
export async function discardImport(context: ServiceContext, importId: string): Promise<void> {
  await write(context, "imports:write", async (tx, audit) => {
    const found = await findImport(tx, context.organisationId, importId);
    if (found?.state === "uploaded") {
      await updateImport(tx, context.organisationId, importId, { state: "discarded", content: null });
    }
    await audit({ action: "import.discard", subjectKind: "import", subjectId: importId });
  });
}

/** Takes an import of levels back: its rows stay on record and count no longer. Decisions keep their own copy. */
export async function undoImport(context: ServiceContext, importId: string): Promise<Verdict> {
  const verdict = await undo(context, importId);
  if (verdict.ok) foldInBackground(context.database);
  return verdict;
}

const undo = (context: ServiceContext, importId: string): Promise<Verdict> =>
  write(context, "imports:write", async (tx, audit) => {
    await audit({ action: "import.undo", subjectKind: "import", subjectId: importId });
    const found = await findImport(tx, context.organisationId, importId);
    if (found?.state !== "committed" || found.kind !== "levels") return refused("This import cannot be taken back.");
    await updateImport(tx, context.organisationId, importId, { state: "undone", content: null, foldedAt: null });
    return { ok: true as const, value: undefined };
  });
