import { refusalVerdict } from "#app/services/promotion/refusal-verdict.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Verdict } from "#app/services/shared/verdict.ts";
import { type AuditEntry, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertSourcingChange, type NewSourcingChange } from "#db/queries/sourcing.ts";

export interface PlanChange {
  functionId: string | null;
  kind: NewSourcingChange["kind"];
  action: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** Words about the work; people stand in `before` and `after` by their id. */
  reason?: string;
}

export type RecordChange = (change: PlanChange) => Promise<void>;

/**
 * The one way to change the plan: every change writes its line of the plan's own history and of the audit trail in the
 * same transaction.
 */
export async function changePlan<T>(
  context: ServiceContext,
  work: (tx: Tx, record: RecordChange) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  try {
    return await write(context, "sourcing:write", (tx, audit) =>
      work(tx, async ({ functionId, kind, action, before, after, reason = "" }) => {
        await insertSourcingChange(tx, {
          id: crypto.randomUUID(),
          organisationId: context.organisationId,
          ...{ functionId, kind, reason },
          ...(before ? { before } : {}),
          ...(after ? { after } : {}),
          changedBy: context.accountId,
          changedAt: context.now,
        });
        const entry: AuditEntry = {
          action,
          subjectKind: functionId ? "it-function" : "sourcing-plan",
          subjectId: functionId,
          ...(before ? { before } : {}),
          after: { ...after, ...(reason ? { reason } : {}) },
        };
        await audit(entry);
      }),
    );
  } catch (error) {
    return refusalVerdict(error);
  }
}
