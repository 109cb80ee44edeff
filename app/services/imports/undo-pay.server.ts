import { z } from "zod";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Tx } from "#db/connection/types.ts";
import {
  deleteImportChanges,
  deletePayRows,
  listImportChanges,
  listPayForUpdate,
  upsertPayRows,
} from "#db/queries/import-changes.ts";
import type { Import } from "#db/queries/imports.ts";
import { listPeopleByIds } from "#db/queries/people.ts";
import { refuseUndo } from "./refuse-undo.ts";
import { type PayEvent, recordPayEvents } from "./seal-pay-events.server.ts";

const beforeSchema = z
  .object({ salaryAnnualCents: z.number().int(), effectiveOn: z.string(), updatedAt: z.iso.datetime() })
  .nullable();

/** Puts back the pay that the import found, and removes what it added: all of it, or none. */
export async function undoPay(
  tx: Tx,
  context: ServiceContext,
  { id: importId, committedAt }: Import,
): Promise<{ removed: number; restored: number }> {
  const { organisationId } = context;
  const changes = (await listImportChanges(tx, organisationId, importId)).map(({ personId, before }) => ({
    personId,
    before: beforeSchema.parse(before),
  }));
  const stored = new Map((await listPayForUpdate(tx, organisationId)).map((row) => [row.personId, row]));
  const others = changes.filter(({ personId }) => stored.get(personId)?.updatedAt.getTime() !== committedAt?.getTime());
  const people = await listPeopleByIds(
    tx,
    organisationId,
    others.map(({ personId }) => personId),
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  refuseUndo(
    others.map(({ personId }) => `${names.get(personId) || "Somebody"}: the pay was changed or removed since.`),
  );

  const removed = changes.filter(({ before }) => before === null).map(({ personId }) => personId);
  const restored = changes.flatMap(({ personId, before }) =>
    before ? [{ ...before, personId, organisationId, updatedAt: new Date(before.updatedAt) }] : [],
  );
  await deletePayRows(tx, organisationId, removed);
  await upsertPayRows(tx, organisationId, restored);
  const facts = (row?: { salaryAnnualCents: number; effectiveOn: string } | null): PayEvent["before"] =>
    row ? { salaryAnnualCents: row.salaryAnnualCents, effectiveOn: row.effectiveOn } : null;
  const events = changes.map(({ personId, before }) => ({
    personId,
    before: facts(stored.get(personId)),
    after: facts(before),
  }));
  await recordPayEvents(tx, context, { action: "pay.undo-import", importId }, events);
  await deleteImportChanges(tx, organisationId, importId);
  return { removed: removed.length, restored: restored.length };
}
