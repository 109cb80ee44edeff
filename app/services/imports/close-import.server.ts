import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, refused, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { uniqueViolation } from "#db/connection/errors.ts";
import { cancelClaimedImport, findImport, updateImport } from "#db/queries/imports.ts";
import { dropTicketsInBackground } from "./drop-tickets.server.ts";
import { foldInBackground } from "./fold-imports.server.ts";
import { mayHandle } from "./import-access.ts";
import { showNow } from "./show-now.server.ts";
import { undoCatalogue } from "./undo-catalogue.server.ts";
import { undoPay } from "./undo-pay.server.ts";
import { undoPeople } from "./undo-people.server.ts";

const NOT_HERE = "This import is not here.";

/** Throws an upload away that was never carried out. */
export async function discardImport(context: ServiceContext, importId: string): Promise<void> {
  await write(context, "imports:write", async (tx, audit) => {
    const found = await findImport(tx, context.organisationId, importId);
    if (found?.state === "uploaded" && mayHandle(context, found.kind)) {
      await updateImport(tx, context.organisationId, importId, { state: "discarded", content: null });
    }
    await audit({ action: "import.discard", subjectKind: "import", subjectId: importId });
  });
}

/** Asks whoever writes the rows of an import to stop before the next batch; nothing of it will count. */
export async function cancelImport(context: ServiceContext, importId: string): Promise<Verdict> {
  return refusalOf(() =>
    write(context, "imports:write", async (tx, audit) => {
      const found = await findImport(tx, context.organisationId, importId);
      if (!found || !mayHandle(context, found.kind)) return stopped(NOT_HERE);
      const isAsked = await cancelClaimedImport(tx, context.organisationId, importId, context.now);
      if (!isAsked) return stopped("This import is not being carried out any longer.");
      await audit({ action: "import.ask-to-cancel", subjectKind: "import", subjectId: importId });
      return { ok: true as const, value: undefined };
    }),
  );
}

/**
 * Takes an import back, all of it or nothing. Levels stay on record and count no longer; tickets are deleted afterwards; people whom it created are
 * removed and those whom it changed put back, unless something depends on them, which is then listed; pay and
 * competencies likewise.
 * Decisions keep their own copy of what they rested on.
 */
export async function undoImport(context: ServiceContext, importId: string): Promise<Verdict> {
  const verdict = await refusalOf(() =>
    write(context, "imports:write", async (tx, audit) => {
      const { organisationId } = context;
      const found = await findImport(tx, organisationId, importId);
      if (found?.state !== "committed" || !mayHandle(context, found.kind))
        return stopped("This import cannot be taken back.");
      let after: Record<string, unknown> = { kind: found.kind };
      if (found.kind === "people") after = { ...after, ...(await undoPeople(tx, context, importId)) };
      if (found.kind === "pay") after = { ...after, ...(await undoPay(tx, context, found)) };
      if (found.kind === "competencies" || found.kind === "occupations")
        after = { ...after, ...(await undoCatalogue(tx, context, importId)) };
      const folding = found.kind === "levels" ? { foldedAt: null } : {};
      await updateImport(tx, organisationId, importId, {
        state: "undone",
        undoneAt: context.now,
        content: null,
        ...folding,
      });
      await audit({ action: "import.undo", subjectKind: "import", subjectId: importId, after });
      return { ok: true as const, value: undefined };
    }),
  );
  if (!verdict.ok) return verdict;
  foldInBackground(context.database);
  dropTicketsInBackground(context.database);
  await showNow(context, importId);
  return verdict;
}

async function refusalOf(work: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    if (uniqueViolation(error))
      return refused("Somebody else has an e-mail or number by now that this would give back. Nothing was taken back.");
    throw error;
  }
}
