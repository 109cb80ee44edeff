import { recordAudit } from "#app/services/shared/write.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { type Erasure, listErasures, listUnapplied } from "#db/queries/erasure.ts";
import { eraseRecord } from "./erase-record.server.ts";
import { appendErasures, type ListedErasure, readErasures } from "./erasure-list.server.ts";

const asListed = ({ erasedAt, ...erasure }: Erasure): ListedErasure => ({
  ...erasure,
  erasedAt: erasedAt.toISOString(),
});

/**
 * Erases again whoever was erased before and is on record again, because an older backup brought them back or a crash
 * came between the list and the database. Goes by the table and by the list outside the database together, and brings
 * the list up to the table. A legal hold does not stop it: one that stands came back with the backup. Run after every
 * restore and at every start; two statements when there is nothing to do. Returns how many records it erased.
 */
export async function applyErasures(handle: DatabaseHandle, dataDir: string, now = new Date()): Promise<number> {
  const listed = readErasures(dataDir);
  const inTable = await listErasures(handle.db);
  const known = new Map(listed.map((entry) => [entry.personId, entry]));
  const missing = inTable.filter(({ personId }) => !known.has(personId)).map(asListed);
  appendErasures(dataDir, missing);
  for (const entry of missing) known.set(entry.personId, entry);
  const due = await listUnapplied(handle.db, [...known.keys()]);
  for (const { personId, organisationId } of due) {
    const first = known.get(personId);
    const erasedAt = first ? new Date(first.erasedAt) : now;
    await handle.transaction(async (tx) => {
      await eraseRecord(tx, { personId, organisationId, erasedAt, erasedBy: first?.erasedBy ?? null });
      await recordAudit(
        tx,
        organisationId,
        { action: "person.erase-again", subjectKind: "person", subjectId: personId, personId },
        { at: now, accountId: null, requestId: "erasures" },
      );
    });
  }
  return due.length;
}
