import { type Permission, permissionScope } from "#app/lib/permissions/permissions.ts";
import { seal, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import type { ServiceContext } from "./context.ts";

export class NotPermittedError extends Error {}

type Values = Record<string, unknown>;

export interface AuditEntry {
  /** Verb and subject, such as `person.add`. */
  action: string;
  subjectKind: string;
  subjectId: string | null;
  /** Ids, numbers and words of the product: neither pay nor words about a person. */
  before?: Values;
  after?: Values;
  /** The person whose record it concerns. */
  personId?: string;
  /** Names and words about that person: kept encrypted with their key, and gone with it. Needs `personId`. */
  words?: { before?: Values; after?: Values };
  /** Amounts of pay: kept the same way, shown only with the permission to read pay. Needs `personId`. */
  pay?: { before?: Values; after?: Values };
}

export type Audit = (entry: AuditEntry) => Promise<void>;

/** Who did it, when: what an audit event carries beside its entry. */
export interface AuditOrigin {
  at: Date;
  accountId: string | null;
  requestId: string;
}

/** Writes an audit event, with the words about a person and their pay sealed. Somebody erased leaves none of either. */
export async function recordAudit(tx: Tx, organisationId: string, entry: AuditEntry, origin: AuditOrigin) {
  const { words, pay, personId, ...plain } = entry;
  const keys =
    personId && (words || pay) ? await subjectKeysForWriting(tx, organisationId, [personId], origin.at) : undefined;
  const key = personId ? keys?.get(personId) : undefined;
  await insertAuditEvent(tx, organisationId, {
    ...plain,
    ...origin,
    personId: personId ?? null,
    sealed: words && key ? seal(key, JSON.stringify(words)) : null,
    sealedPay: pay && key ? seal(key, JSON.stringify(pay)) : null,
  });
}

/**
 * The one way to write: checks the permission, opens the transaction, and insists on an audit event in it.
 * Throws `NotPermittedError` before anything is read; a write that records no event is rolled back. A role that may do
 * this for its line or its own record alone passes: the work itself asks `reachOf` whom it may touch.
 */
export async function write<T>(
  context: ServiceContext,
  permission: Permission,
  work: (tx: Tx, audit: Audit) => Promise<T>,
): Promise<T> {
  if (permissionScope(context.role, permission) === null) throw new NotPermittedError(permission);
  return context.database.transaction(async (tx) => {
    let recorded = 0;
    const origin = { at: context.now, accountId: context.accountId, requestId: context.requestId };
    const result = await work(tx, async (entry) => {
      recorded += 1;
      await recordAudit(tx, context.organisationId, entry, origin);
    });
    if (recorded === 0) throw new Error(`A write under ${permission} recorded no audit event.`);
    return result;
  });
}
