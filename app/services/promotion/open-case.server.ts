import { type CaseMove, canMove } from "#app/domain/promotion/case-states.ts";
import type { Permission } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { type CaseRecord, lockCase, type NewPromotionCase, updateCase } from "#db/queries/promotion-cases.ts";
import { isAboutViewer, isOpen } from "./case-access.ts";
import { refusalVerdict } from "./refusal-verdict.ts";
import { findVisibleCase } from "./visible-cases.server.ts";

type CasePermission = Extract<Permission, "cases:write" | "cases:review" | "cases:decide">;
type Change = Partial<Omit<NewPromotionCase, "id" | "organisationId" | "number" | "personId">>;

export interface OpenCase {
  tx: Tx;
  audit: Audit;
  record: CaseRecord;
}

/** Finds the case, locked, as this account may see it. Leaves with a 404, or with a refusal when it is closed. */
async function lockOpenCase(tx: Tx, context: ServiceContext, permission: CasePermission, caseId: string) {
  await lockCase(tx, context.organisationId, caseId);
  const record = await findVisibleCase(context, caseId, { permission, inside: tx });
  if (!record || isAboutViewer(record)) return unseen("This case");
  if (!isOpen(record)) return stopped("This case is closed: it can be read, not changed.");
  return record;
}

/** Does something with an open case in one transaction; a refusal keeps nothing of it. */
export async function withOpenCase(
  context: ServiceContext,
  permission: CasePermission,
  caseId: string,
  work: (open: OpenCase) => Promise<void>,
): Promise<Verdict> {
  try {
    return await write(context, permission, async (tx, audit) => {
      await work({ tx, audit, record: await lockOpenCase(tx, context, permission, caseId) });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}

/** Changes the locked case. It was read under the lock, so nobody else can have changed it. */
export const changeOpenCase = ({ tx, record }: OpenCase, change: Change) =>
  updateCase(tx, record.promotionCase.organisationId, record.promotionCase.id, record.promotionCase.version, change);

export function insistOnMove({ promotionCase }: CaseRecord, move: CaseMove, reason: string): void {
  if (!canMove(promotionCase.state, move)) stopped(reason);
}
