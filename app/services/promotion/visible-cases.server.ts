import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type Reach, reaches, reachOf } from "#app/services/shared/reach.server.ts";
import type { Db } from "#db/connection/types.ts";
import { type CaseRecord, findCase, listCases } from "#db/queries/promotion-cases.ts";
import { isAboutViewer, isOpen } from "./case-access.ts";

type CasePermission = "cases:read" | "cases:write" | "cases:review" | "cases:decide" | "cases:inform";

/**
 * A case as this account may see it, or null where it may not: about a person within its reach, never an open one about
 * the reader, and no draft for somebody who only reads. Beside the person stand only candidates within the reach.
 */
function inSight(context: ServiceContext, reach: Reach, record: CaseRecord): CaseRecord | null {
  if (!reaches(reach, record.person.id)) return null;
  if (isOpen(record) && isAboutViewer(record)) return null;
  if (record.promotionCase.state === "draft" && permissionScope(context.role, "cases:write") === null) return null;
  const candidates = record.candidates.filter(({ personId }) => reaches(reach, personId));
  return { ...record, candidates };
}

/** One case as this account may see it. */
export async function findVisibleCase(
  context: ServiceContext,
  caseId: string,
  { permission = "cases:read", inside }: { permission?: CasePermission; inside?: Db } = {},
): Promise<CaseRecord | null> {
  if (!isRecordId(caseId)) return null;
  const db = inside ?? context.database.db;
  const reach = await reachOf(context, permission, db);
  const record = await findCase(db, context.organisationId, context.accountId, caseId);
  return record && inSight(context, reach, record);
}

/** Every case that this account may see, newest first. */
export async function listVisibleCases(context: ServiceContext): Promise<CaseRecord[]> {
  const [reach, records] = await Promise.all([
    reachOf(context, "cases:read"),
    listCases(context.database.db, context.organisationId, context.accountId),
  ]);
  return records.flatMap((record) => inSight(context, reach, record) ?? []);
}
