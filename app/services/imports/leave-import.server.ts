import { isDatabaseDown } from "#app/lib/database-down.server.ts";
import { log } from "#app/lib/log.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { type Import, leaveClaimedImport } from "#db/queries/imports.ts";

const AGAIN_MS = 1_000;
/** As long as an outage may last before the sweep at the next start is left to tidy up. */
const TRIES = 600;

/** Ends an import that does not count, and says so in the audit trail; one that counts after all is left alone. */
export const leaveImport = (
  context: ServiceContext,
  importId: string,
  action: "import.cancel" | "import.fail",
  state: "uploaded" | "discarded",
): Promise<void> =>
  write(context, "imports:write", async (tx, audit) => {
    const change = state === "uploaded" ? { state } : { state, content: null };
    if (!(await leaveClaimedImport(tx, context.organisationId, importId, change))) return;
    await audit({ action, subjectKind: "import", subjectId: importId });
  });

/**
 * Ends an import that failed. People and pay are written in one transaction, so the file waits to be tried again; of
 * levels and tickets some rows are there that never count, so the file has to be brought again. When the database is away, the end
 * is noted as soon as it is back, and nobody waits for that.
 */
export async function leaveFailed(context: ServiceContext, importId: string, kind: Import["kind"], cause: unknown) {
  const leave = () =>
    leaveImport(context, importId, "import.fail", kind === "levels" || kind === "tickets" ? "discarded" : "uploaded");
  if (!isDatabaseDown(cause)) return leave();
  onceAnswered(leave).catch((error: unknown) => log().error({ err: error, importId }, "An import was left half-way."));
}

/** Tries again while the database is away. */
async function onceAnswered(work: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseDown(error) || tries === TRIES) throw error;
      await new Promise((again) => setTimeout(again, AGAIN_MS).unref());
    }
  }
}
