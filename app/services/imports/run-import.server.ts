import type { ServiceContext } from "#app/services/shared/context.ts";
import { patiently } from "#app/services/shared/patiently.server.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { beginImport, type SeenCounts } from "./commit-import.server.ts";

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
  const done = await patiently(begun.value(), "An import failed while it was carried out.", { importId });
  if (!done) return { ok: true, value: "running" };
  return done.ok ? { ok: true, value: "done" } : done;
}
