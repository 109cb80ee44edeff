import { backupBefore } from "#app/services/backups/make-backup.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { claimImport, findImport, type Import } from "#db/queries/imports.ts";
import { dropTicketsInBackground } from "./drop-tickets.server.ts";
import { ImportCancelled, type Plan } from "./finished-import.ts";
import { insistOnKind, mayHandle } from "./import-access.ts";
import { readMapping } from "./import-mapping.ts";
import { leaveFailed, leaveImport } from "./leave-import.server.ts";
import { planStoredImport } from "./plan-stored-import.server.ts";
import { keepMapping } from "./remembered-mapping.server.ts";
import { showNow } from "./show-now.server.ts";
import { stageLevels } from "./stage-levels.server.ts";
import { writeCompetencies } from "./write-competencies.server.ts";
import { writeOccupations } from "./write-occupations.server.ts";
import { writePay } from "./write-pay.server.ts";
import { writePeople } from "./write-people.server.ts";
import { writeTickets } from "./write-tickets.server.ts";

/** Rows above which a backup is made first. */
const BACKUP_ABOVE = 5_000;

/** What the person saw in the preview when they confirmed it. */
export interface SeenCounts {
  created: number;
  changed: number;
  rejected: number;
}

type Carried = Verdict<{ created: number; changed: number }>;

/**
 * Carries out what the preview showed: all of it or nothing. Refuses when the record changed since then in a way that
 * changes the plan, so that nobody confirms one thing and gets another.
 */
export async function commitImport(context: ServiceContext, importId: string, seen: SeenCounts): Promise<Carried> {
  const begun = await beginImport(context, importId, seen);
  return begun.ok ? begun.value() : begun;
}

/** Checks and claims the import; the value carries it out and answers once it counts, was cancelled or failed. */
export async function beginImport(
  context: ServiceContext,
  importId: string,
  seen: SeenCounts,
): Promise<Verdict<() => Promise<Carried>>> {
  const found = await findImport(context.database.db, context.organisationId, importId);
  insistOnKind(context, found?.kind ?? "people");
  if (found?.state !== "uploaded" || !found.content || !mayHandle(context, found.kind))
    return refused("This import is finished already.");
  const { plan } = await planStoredImport(context, found, found.content, "writes");
  if (!plan.ok) return refused(plan.message);
  const { created, changed, rejected } = plan.counts;
  if (created !== seen.created || changed !== seen.changed || rejected !== seen.rejected) {
    return refused("The record changed since this preview was made. Look at the rows again; nothing was imported.");
  }
  if (created + changed === 0) return refused("There is nothing to import: no row adds or changes anything.");
  if (!(await claim(context, found, plan))) return refused("This import is being carried out already.");
  return { ok: true, value: () => carryOut(context, found, plan) };
}

async function carryOut(context: ServiceContext, { id, kind, mapping }: Import, plan: Plan): Promise<Carried> {
  const writers = {
    ...{ people: writePeople, levels: stageLevels, pay: writePay },
    ...{ competencies: writeCompetencies, occupations: writeOccupations, tickets: writeTickets },
  };
  const { created, changed } = plan.counts;
  if (created + changed > BACKUP_ABOVE) await backupBefore(context.database, "before-import");
  try {
    await writers[kind](context, id, plan, readMapping(mapping).list);
  } catch (error) {
    if (error instanceof ImportCancelled) {
      await leaveImport(context, id, "import.cancel", "discarded");
      if (kind === "tickets") dropTicketsInBackground(context.database);
      return refused("The import was cancelled: nothing of it counts.");
    }
    await leaveFailed(context, id, kind, error);
    throw error;
  }
  await showNow(context, id);
  return { ok: true, value: { created, changed } };
}

/** Of two who confirm the same import at once, one gets it. What was chosen is kept for the next file of its source. */
const claim = (context: ServiceContext, { id, kind, mapping }: Import, plan: Plan) =>
  write(context, "imports:write", async (tx, audit) => {
    await audit({ action: "import.begin", subjectKind: "import", subjectId: id });
    await keepMapping(tx, context, kind, plan.inspection.headings, readMapping(mapping));
    return claimImport(tx, context.organisationId, id, plan.rowsFitting);
  });
