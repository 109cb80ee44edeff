import { type AgreedDays, readTerms } from "#app/domain/answers/answer-terms.ts";
import { type DecisionChoice, PLANNED_ANSWERS, type PlannedAnswer } from "#app/domain/shared/vocabulary.ts";
import { readSubjectKeys } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped } from "#app/services/shared/verdict.ts";
import type { Tx } from "#db/connection/types.ts";
import { type AnswerPlan, listAnswerPlans, updateAnswerPlan } from "#db/queries/answer-plans.ts";
import { typedTerms } from "./plans.server.ts";

export interface ReadyTerms {
  plan: AnswerPlan;
  answer: PlannedAnswer;
  days: AgreedDays;
}

/**
 * The terms that a decision for this answer makes binding; null where none are written down, or the answer has none.
 * Terms that are begun and not complete stop the decision: nobody should be bound by half of them.
 */
export async function readyTerms(
  tx: Tx,
  { organisationId }: ServiceContext,
  caseId: string,
  choice: DecisionChoice,
): Promise<ReadyTerms | null> {
  const answer = PLANNED_ANSWERS.find((planned) => planned === choice);
  if (answer === undefined) return null;
  const plan = (await listAnswerPlans(tx, organisationId, [caseId])).find((row) => row.answer === answer);
  if (!plan) return null;
  if (plan.agreedDays) return { plan, answer, days: plan.agreedDays };
  const typed = typedTerms(plan, await readSubjectKeys(tx, organisationId, [plan.personId]));
  const read = typed ? readTerms(answer, typed) : null;
  if (!read?.ok) return stopped(`The terms of this answer are not complete. ${read?.problem ?? ""}`.trim(), "choice");
  return { plan, answer, days: read.days };
}

/** What a snapshot keeps of them: people and words stay where they are sealed. */
export const frozenTerms = ({ plan, answer, days }: ReadyTerms) => ({ planId: plan.id, answer, days });

/** Makes the terms a plan: from here on they are never changed. Those of an earlier decision stay bound to it. */
export async function agreeTerms(
  tx: Tx,
  context: ServiceContext,
  { plan, days }: ReadyTerms,
  decisionId: string,
): Promise<void> {
  if (plan.agreedDecisionId !== null) return;
  const change = {
    ...{ agreedDays: days, agreedDecisionId: decisionId },
    ...{ updatedBy: context.accountId, updatedAt: context.now },
  };
  await updateAnswerPlan(tx, context.organisationId, plan.id, plan.version, change);
}
