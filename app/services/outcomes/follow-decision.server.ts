import { isObservedChoice } from "#app/domain/outcomes/check-plan.ts";
import { CASE_MOVES } from "#app/domain/promotion/case-states.ts";
import type { CaseState, DecisionChoice } from "#app/domain/shared/vocabulary.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import type { Audit } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { findObservationOfCase, insertEnd, insertObservation, insertStart } from "#db/queries/observations.ts";
import type { PromotionCase } from "#db/queries/promotion-cases.ts";

interface MadeDecision {
  decisionId: string;
  choice: DecisionChoice;
  chosenPersonId: string | null;
}

/** Who does the job after a decision; null where nobody gets it. */
function jobHolder({ choice, chosenPersonId }: MadeDecision, { personId }: PromotionCase): string | null {
  if (!isObservedChoice(choice)) return null;
  return choice === "other-candidate" ? chosenPersonId : personId;
}

/**
 * Inside the transaction of a decision: opens the observation of whoever gets the job and says in which state the case
 * is afterwards. A correction that leaves the job with the same person changes nothing about how it is observed; one that
 * gives it to somebody else, or to nobody, ends the earlier observation as corrected.
 */
export async function followDecision(
  tx: Tx,
  context: ServiceContext,
  audit: Audit,
  promotionCase: PromotionCase,
  made: MadeDecision,
): Promise<CaseState> {
  const { organisationId, accountId, now } = context;
  const holder = jobHolder(made, promotionCase);
  const current = await findObservationOfCase(tx, organisationId, promotionCase.id);
  if (current && current.person.id === holder) return current.end ? CASE_MOVES.review.to : CASE_MOVES.observe.to;
  if (current) {
    const { id: observationId, personId } = current.observation;
    await insertEnd(tx, { organisationId, observationId, kind: "corrected", endedBy: accountId, endedAt: now });
    await audit({
      ...{ action: "observation.end", subjectKind: "observation", subjectId: observationId, personId },
      after: { kind: "corrected" },
    });
  }
  if (holder === null) return CASE_MOVES.decide.to;
  const today = todayOf(context);
  const observationId = crypto.randomUUID();
  const startsOn =
    promotionCase.plannedOn !== null && promotionCase.plannedOn > today ? promotionCase.plannedOn : today;
  await insertObservation(tx, {
    ...{ id: observationId, organisationId, caseId: promotionCase.id, decisionId: made.decisionId, personId: holder },
    ...{ openedBy: accountId, openedAt: now },
  });
  await insertStart(tx, { organisationId, observationId, place: 0, startsOn, recordedBy: accountId, recordedAt: now });
  await audit({
    ...{ action: "observation.open", subjectKind: "observation", subjectId: observationId, personId: holder },
    after: { caseId: promotionCase.id, startsOn },
  });
  return CASE_MOVES.observe.to;
}
