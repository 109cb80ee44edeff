import { seal, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertAuditEvents } from "#db/queries/import-changes.ts";

export interface PayEvent {
  personId: string;
  /** Cents a year and the day from which they count; null where nothing is recorded. */
  before: { salaryAnnualCents: number; effectiveOn: string } | null;
  after: { salaryAnnualCents: number; effectiveOn: string } | null;
}

/**
 * One audit event a person whose pay an import sets or takes back, in few statements. The amounts are encrypted with
 * the key of the person, so that they are read with the permission to read pay alone, and are gone with the key.
 */
export async function recordPayEvents(
  tx: Tx,
  context: ServiceContext,
  event: { action: string; importId: string },
  rows: readonly PayEvent[],
): Promise<void> {
  const { organisationId, accountId, now, requestId } = context;
  const personIds = rows.map(({ personId }) => personId);
  const keys = await subjectKeysForWriting(tx, organisationId, personIds, now);
  await insertAuditEvents(
    tx,
    organisationId,
    rows.map(({ personId, before, after }) => {
      const key = keys.get(personId);
      const pay = { ...(before ? { before } : {}), ...(after ? { after } : {}) };
      return {
        at: now,
        accountId,
        requestId,
        action: event.action,
        subjectKind: "person",
        subjectId: personId,
        after: { importId: event.importId },
        personId,
        sealedPay: key ? seal(key, JSON.stringify(pay)) : null,
      };
    }),
  );
}
