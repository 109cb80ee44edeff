import { TICKET_END, TICKET_PART_END } from "#app/domain/imports/tickets-import.ts";
import { countTicketsInBackground } from "#app/services/capacity/ticket-summary.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { commitClaimedImport, recordProgress } from "#db/queries/imports.ts";
import { countStagedTickets, stageTickets } from "#db/queries/tickets.ts";
import { fittingBatch, SMALLEST_BATCH } from "./batch-size.ts";
import { finished, ImportCancelled, type Plan } from "./finished-import.ts";

/**
 * Writes tickets as levels are written: in short statements under the import, where nobody counts them, until one last
 * statement makes all of them count. Whoever waits meanwhile waits for one statement.
 */
export async function writeTickets(context: ServiceContext, importId: string, plan: Plan): Promise<void> {
  const { organisationId, now } = context;
  let size = SMALLEST_BATCH;
  let done = 0;
  for (const piece of plan.tickets ?? []) {
    const rows = piece.split(TICKET_END).map((line) => line.split(TICKET_PART_END));
    for (let at = 0; at < rows.length; ) {
      const batch = rows.slice(at, at + size);
      const began = performance.now();
      const goesOn = await context.database.transaction(async (tx) => {
        await stageTickets(tx, { organisationId, importId }, batch);
        return recordProgress(tx, organisationId, importId, done + batch.length);
      });
      if (!goesOn) throw new ImportCancelled();
      size = fittingBatch(batch.length, performance.now() - began);
      at += batch.length;
      done += batch.length;
      await new Promise((next) => setImmediate(next));
    }
  }
  await write(context, "imports:write", async (tx, audit) => {
    const staged = await countStagedTickets(tx, organisationId, importId);
    if (staged !== plan.rowsFitting) throw new Error(`${staged} of ${plan.rowsFitting} rows were written.`);
    if (!(await commitClaimedImport(tx, organisationId, importId, finished(plan, now)))) throw new ImportCancelled();
    const after = { kind: "tickets", ...plan.counts };
    await audit({ action: "import.commit", subjectKind: "import", subjectId: importId, after });
  });
  countTicketsInBackground(context);
}
