import { permissionScope } from "#app/lib/permissions/permissions.ts";
import { readSubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import { isOpen, isWithheld } from "#app/services/promotion/case-access.ts";
import { mayReadView } from "#app/services/promotion/case-views.server.ts";
import { listVisibleCases } from "#app/services/promotion/visible-cases.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches } from "#app/services/shared/reach.server.ts";
import { listCaseViews } from "#db/queries/case-reviews.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import type { ExportScope } from "./export-scope.server.ts";

/** The cases that the reader may see and whose person's row belongs into the file, newest first. */
export async function visibleCases(context: ServiceContext, scope: ExportScope): Promise<CaseRecord[]> {
  return (await listVisibleCases(context)).filter((record) => scope.has(record.person.id));
}

/** The result of an open case goes to those who work on it, each once their own view is written. */
export const mayHaveResult = ({ role }: ServiceContext, record: CaseRecord): boolean =>
  !isOpen(record) || (!isWithheld(record, role) && permissionScope(role, "cases:write") !== null);

/** Candidates of a case as far as the reader reaches. */
export const visibleCandidates = (record: CaseRecord, scope: ExportScope) =>
  record.candidates.filter(({ personId }) => reaches(scope.reach, personId));

/** Views on these cases that the reader may read, by case: their own, and those of others once they are open. */
export async function visibleViews(context: ServiceContext, records: CaseRecord[]) {
  const { db } = context.database;
  const ids = records.map(({ promotionCase }) => promotionCase.id);
  const rows = await listCaseViews(db, context.organisationId, ids);
  const caseOf = new Map(records.map((record) => [record.promotionCase.id, record]));
  const personIds = records.map(({ person }) => person.id);
  const keys = await readSubjectKeys(db, context.organisationId, personIds);
  const byCase = new Map<string, object[]>();
  for (const { view, name } of rows) {
    const record = caseOf.get(view.caseId);
    if (!record || !mayReadView(context, record, view)) continue;
    const { probability, passedOver, writtenAt } = view;
    const words = unseal(keys.get(record.person.id), view.words);
    const list = byCase.get(view.caseId) ?? [];
    byCase.set(view.caseId, [...list, { by: name, words, probability, passedOver, writtenAt }]);
  }
  return byCase;
}
