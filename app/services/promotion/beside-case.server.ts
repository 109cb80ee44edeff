import type { Permission } from "#app/lib/permissions/permissions.ts";
import { ERASED_RECORD, type SubjectKeys, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { isAboutViewer } from "#app/services/promotion/case-access.ts";
import { refusalVerdict } from "#app/services/promotion/refusal-verdict.ts";
import { findVisibleCase } from "#app/services/promotion/visible-cases.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { type CaseRecord, lockCase } from "#db/queries/promotion-cases.ts";

/** A case in whatever state, as somebody other than its person may write beside it; null where they may not. */
export async function findOthersCase(
  context: ServiceContext,
  caseId: string,
  permission: Extract<Permission, "cases:inform" | "cases:review">,
  inside?: Tx,
): Promise<CaseRecord | null> {
  const record = await findVisibleCase(context, caseId, { permission, ...(inside ? { inside } : {}) });
  return record && !isAboutViewer(record) ? record : null;
}

interface Beside {
  tx: Tx;
  audit: Audit;
  record: CaseRecord;
  keys: SubjectKeys;
}

/** Writes beside a case that is locked, in whatever state, with the key of its person. A refusal keeps nothing of it. */
export async function writeBesideCase(
  context: ServiceContext,
  permission: Extract<Permission, "cases:inform" | "cases:review">,
  caseId: string,
  work: (beside: Beside) => Promise<void>,
): Promise<Verdict> {
  try {
    return await write(context, permission, async (tx, audit) => {
      await lockCase(tx, context.organisationId, caseId);
      const record = await findOthersCase(context, caseId, permission, tx);
      if (!record) return unseen("This case");
      const keys = await subjectKeysForWriting(tx, context.organisationId, [record.person.id], context.now);
      if (!keys.has(record.person.id)) return stopped(ERASED_RECORD);
      await work({ tx, audit, record, keys });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    return refusalVerdict(error);
  }
}
