import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { isAboutViewer, isWithheld } from "#app/services/promotion/case-access.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches } from "#app/services/shared/reach.server.ts";
import { type CaseRecord, listCases } from "#db/queries/promotion-cases.ts";
import type { ExportScope } from "./export-scope.server.ts";

/**
 * The cases whose person's row belongs into the file, newest first. An open case about the reader is left out: there is
 * nothing of it that they may see.
 */
export async function visibleCases(context: ServiceContext, scope: ExportScope): Promise<CaseRecord[]> {
  const all = await listCases(context.database.db, context.organisationId, context.accountId);
  return all.filter(
    (record) => scope.has(record.person.id) && (record.promotionCase.state !== "open" || !isAboutViewer(record)),
  );
}

/** Own views and results of an open case are a draft: they go to those who work on it, once the own view is written. */
export const mayHaveResult = ({ role }: ServiceContext, record: CaseRecord): boolean =>
  record.promotionCase.state !== "open" || (!isWithheld(record, role) && permissionScope(role, "cases:write") !== null);

/** Candidates of a case as far as the reader reaches. */
export const visibleCandidates = (record: CaseRecord, scope: ExportScope) =>
  record.candidates.filter(({ personId }) => reaches(scope.reach, personId));
