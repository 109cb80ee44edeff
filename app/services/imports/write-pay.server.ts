import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import { insertImportChanges, listPayForUpdate, upsertPayRows } from "#db/queries/import-changes.ts";
import { commitClaimedImport, recordProgress } from "#db/queries/imports.ts";
import { finished, ImportCancelled, type Plan } from "./finished-import.ts";
import { recordPayEvents } from "./seal-pay-events.server.ts";

/** Sets the pay of the plan in one transaction, with what it found before kept for undoing it. */
export async function writePay(context: ServiceContext, importId: string, plan: Plan): Promise<void> {
  const { organisationId, now } = context;
  await write(context, "pay:write", async (tx, audit) => {
    const stored = new Map((await listPayForUpdate(tx, organisationId)).map((row) => [row.personId, row]));
    const rows = plan.rows.map(({ row, pay, changes }) => {
      const { personId, salaryAnnualCents, effectiveOn } = pay ?? {};
      if (!personId || salaryAnnualCents == null || !effectiveOn) throw new Error(`Row ${row} is not complete.`);
      const before = stored.get(personId);
      const isAsPlanned = before
        ? changes.length > 0 && changes.every((change) => before[change.field as "effectiveOn"] === change.before)
        : changes.length === 0;
      if (!isAsPlanned) throw new Error(`Somebody changed the pay of row ${row} meanwhile.`);
      return { personId, organisationId, salaryAnnualCents, effectiveOn, updatedAt: now };
    });
    const facts = ({ salaryAnnualCents, effectiveOn }: (typeof rows)[number]) => ({ salaryAnnualCents, effectiveOn });
    const beforeOf = (personId: string) => {
      const before = stored.get(personId);
      return before ? { ...facts(before), updatedAt: before.updatedAt.toISOString() } : null;
    };
    await upsertPayRows(tx, organisationId, rows);
    await insertImportChanges(
      tx,
      rows.map(({ personId }) => ({ organisationId, importId, personId, before: beforeOf(personId), version: 0 })),
    );
    const events = rows.map((row) => {
      const before = stored.get(row.personId);
      return { personId: row.personId, before: before ? facts(before) : null, after: facts(row) };
    });
    await recordPayEvents(tx, context, { action: "pay.import", importId }, events);
    await recordProgress(tx, organisationId, importId, rows.length);
    if (!(await commitClaimedImport(tx, organisationId, importId, finished(plan, now)))) throw new ImportCancelled();
    await audit({
      action: "import.commit",
      subjectKind: "import",
      subjectId: importId,
      after: { kind: "pay", ...plan.counts },
    });
  });
}
