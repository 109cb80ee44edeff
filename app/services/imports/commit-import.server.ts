import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { backupBefore } from "#app/services/backups/make-backup.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { NotPermittedError, write } from "#app/services/shared/write.ts";
import { claimImport, findImport, type Import, updateImport } from "#db/queries/imports.ts";
import { readMapping } from "./import-mapping.ts";
import { planInWorker } from "./import-worker.server.ts";
import { loadRecord } from "./load-record.server.ts";
import type { PlanResult } from "./planning/plan-import.ts";
import { stageLevels } from "./stage-levels.server.ts";
import { writePeople } from "./write-people.server.ts";

/** Rows above which a backup is made first. */
const BACKUP_ABOVE = 5_000;

/**
 * Carries out what the preview showed: all of it or nothing. Refuses when the record changed since then in a way that
 * changes the plan, so that nobody confirms one thing and gets another.
 */
export async function commitImport(
  context: ServiceContext,
  importId: string,
  seen: { created: number; changed: number; rejected: number },
): Promise<Verdict<{ created: number; changed: number }>> {
  if (!mayForAll(context.role, "imports:write")) throw new NotPermittedError("imports:write");
  const found = await findImport(context.database.db, context.organisationId, importId);
  if (found?.state !== "uploaded" || !found.content) return refused("This import is finished already.");
  const plan = await planWrites(context, found, found.content);
  if (!plan.ok) return refused(plan.message);
  const { created, changed, rejected } = plan.counts;
  if (created !== seen.created || changed !== seen.changed || rejected !== seen.rejected) {
    return refused("The record changed since this preview was made. Look at the rows again; nothing was imported.");
  }
  if (created + changed === 0) return refused("There is nothing to import: no row adds or changes anything.");
  if (!(await claim(context, importId))) return refused("This import is being carried out already.");
  if (created + changed > BACKUP_ABOVE) await backupBefore(context.database, "before-import");
  try {
    if (found.kind === "people") await writePeople(context, importId, plan);
    else await stageLevels(context, importId, plan);
  } catch (error) {
    await release(context, importId);
    throw error;
  }
  return { ok: true, value: { created, changed } };
}

async function planWrites(context: ServiceContext, found: Import, content: Uint8Array): Promise<PlanResult> {
  const mapping = readMapping(found.mapping);
  return planInWorker({
    bytes: content,
    record: await loadRecord(context.database.db, context.organisationId, found.kind),
    mapping: mapping.columns,
    dateOrder: mapping.dateOrder,
    today: todayOf(context),
    want: "writes",
  });
}

/** Of two who confirm the same import at once, one gets it. */
const claim = (context: ServiceContext, importId: string) =>
  write(context, "imports:write", async (tx, audit) => {
    await audit({ action: "import.begin", subjectKind: "import", subjectId: importId });
    return claimImport(tx, context.organisationId, importId);
  });

const release = (context: ServiceContext, importId: string) =>
  write(context, "imports:write", async (tx, audit) => {
    await updateImport(tx, context.organisationId, importId, { state: "uploaded" });
    await audit({ action: "import.fail", subjectKind: "import", subjectId: importId });
  });
