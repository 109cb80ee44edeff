import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { isWithheld } from "#app/services/promotion/case-access.ts";
import { listVisibleCases } from "#app/services/promotion/visible-cases.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches } from "#app/services/shared/reach.server.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import type { ExportScope } from "./export-scope.server.ts";

/** The cases that the reader may see and whose person's row belongs into the file, newest first. */
export async function visibleCases(context: ServiceContext, scope: ExportScope): Promise<CaseRecord[]> {
  return (await listVisibleCases(context)).filter((record) => scope.has(record.person.id));
}

/** Own views and results of an open case are a draft: they go to those who work on it, once the own view is written. */
export const mayHaveResult = ({ role }: ServiceContext, record: CaseRecord): boolean =>
  record.promotionCase.state !== "open" || (!isWithheld(record, role) && permissionScope(role, "cases:write") !== null);

/** Candidates of a case as far as the reader reaches. */
export const visibleCandidates = (record: CaseRecord, scope: ExportScope) =>
  record.candidates.filter(({ personId }) => reaches(scope.reach, personId));
