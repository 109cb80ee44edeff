import type { OptionKind } from "#app/domain/cost/composites/scenario-facts.ts";
import { preselectOptions } from "#app/domain/cost/ready-options.ts";
import { isUndecided } from "#app/domain/promotion/case-states.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { isAboutViewer, isOpen, isWithheld } from "#app/services/promotion/case-access.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type CaseRecord, findCase } from "#db/queries/promotion-cases.ts";

const ofCase = ({ promotionCase, person }: CaseRecord, isViewFirst: boolean) => ({
  id: promotionCase.id,
  number: promotionCase.number,
  personName: person.name,
  targetTitle: promotionCase.targetTitle,
  isOpen: isUndecided(promotionCase.state),
  isViewFirst,
});

/**
 * What a new scenario starts from: the case it prices, if any, and the options compared at first. Null for an unknown
 * case, an open one about the reader, and for somebody who may not make one.
 */
export async function loadNewScenario(context: ServiceContext, caseId: string | null) {
  if (!mayForAll(context.role, "scenarios:write")) return null;
  if (caseId === null) return { case: null, preselected: preselectOptions({ hasCase: false }) };
  if (!isRecordId(caseId)) return null;
  const record = await findCase(context.database.db, context.organisationId, context.accountId, caseId);
  if (!record || (isOpen(record) && isAboutViewer(record))) return null;
  const preselected: OptionKind[] = preselectOptions({
    hasCase: record.promotionCase.state !== "withdrawn",
    willing: record.promotionCase.willing,
    hasOtherCandidate: record.candidates.some(({ willing }) => willing !== "no"),
  });
  return { case: ofCase(record, isWithheld(record, context.role)), preselected };
}
