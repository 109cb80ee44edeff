import { mayForAll, type Permission } from "#app/lib/permissions/permissions.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import type { ServiceContext } from "./context.ts";

export class NotPermittedError extends Error {}

export interface AuditEntry {
  /** Verb and subject, such as `person.add`. */
  action: string;
  subjectKind: string;
  subjectId: string | null;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/**
 * The one way to write: checks the permission, opens the transaction, and insists on an audit event in it.
 * Throws `NotPermittedError` before anything is read; a write that records no event is rolled back.
 */
export async function write<T>(
  context: ServiceContext,
  permission: Permission,
  work: (tx: Tx, audit: (entry: AuditEntry) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (!mayForAll(context.role, permission)) throw new NotPermittedError(permission);
  return context.database.transaction(async (tx) => {
    let recorded = 0;
    const result = await work(tx, async (entry) => {
      recorded += 1;
      await insertAuditEvent(tx, context.organisationId, {
        ...entry,
        at: context.now,
        accountId: context.accountId,
        requestId: context.requestId,
      });
    });
    if (recorded === 0) throw new Error(`A write under ${permission} recorded no audit event.`);
    return result;
  });
}
