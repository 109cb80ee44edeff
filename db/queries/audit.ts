import { and, desc, eq } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { auditEvents } from "../schema/audit.ts";

export interface NewAuditEvent {
  at: Date;
  accountId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  personId?: string | null;
  sealed?: string | null;
  sealedPay?: string | null;
  requestId: string;
}

export async function insertAuditEvent(tx: Tx, organisationId: string, event: NewAuditEvent): Promise<void> {
  await tx.insert(auditEvents).values({
    ...event,
    id: crypto.randomUUID(),
    organisationId,
    before: event.before ?? null,
    after: event.after ?? null,
  });
}

/** Newest first. */
export function listAuditEventsOfSubject(db: Db, organisationId: string, subjectKind: string, subjectId: string) {
  return db
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.organisationId, organisationId),
        eq(auditEvents.subjectKind, subjectKind),
        eq(auditEvents.subjectId, subjectId),
      ),
    )
    .orderBy(desc(auditEvents.at));
}
