import { log } from "#app/lib/log.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { beginImport, type SeenCounts } from "./commit-import.server.ts";

/** As long as a page may take: what is not done by then goes on while the page shows how far it is. */
const PATIENCE_MS = 4_000;

/**
 * Starts carrying out an import and waits a little: most are done by then. A longer one goes on by itself; its page
 * shows the progress, and a process that stops leaves nothing of it that counts.
 */
export async function runImport(
  context: ServiceContext,
  importId: string,
  seen: SeenCounts,
): Promise<Verdict<"done" | "running">> {
  const begun = await beginImport(context, importId, seen);
  if (!begun.ok) return begun;
  const work = begun.value();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<"running">((resolve) => {
    timer = setTimeout(() => resolve("running"), PATIENCE_MS);
  });
  const first = await Promise.race([work, patience]).finally(() => clearTimeout(timer));
  if (first === "running") {
    work.catch((error: unknown) => log().error({ err: error, importId }, "An import failed while it was carried out."));
    return { ok: true, value: "running" };
  }
  return first.ok ? { ok: true, value: "done" } : first;
}
