import { readTerms, type TypedTerms } from "#app/domain/answers/answer-terms.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { readSubjectKeys, type SubjectKeys, unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type AnswerPlan, findStepPay, listAnswerPlans, listTrialPanels } from "#db/queries/answer-plans.ts";

/** What was typed; null once the record of the person was erased. */
export function typedTerms(plan: AnswerPlan, keys: SubjectKeys): TypedTerms | null {
  const text = unseal(keys.get(plan.personId), plan.typed);
  return text === null ? null : (JSON.parse(text) as TypedTerms);
}

/** Terms as a reader sees them; pay only with the permission to read pay. */
async function showPlan(context: ServiceContext, plan: AnswerPlan, keys: SubjectKeys) {
  const { db } = context.database;
  const typed = typedTerms(plan, keys);
  const { id, answer, version, agreedDays, agreedDecisionId } = plan;
  const [payCents, panels] = await Promise.all([
    answer === "specialist-track" && mayForAll(context.role, "pay:read")
      ? findStepPay(db, context.organisationId, id)
      : null,
    answer === "lead-trial" && agreedDecisionId !== null ? listTrialPanels(db, context.organisationId, id) : [],
  ]);
  const read = typed ? readTerms(answer, typed) : null;
  return {
    ...{ id, answer, version, agreedDays, agreedDecisionId, typed, payCents },
    /** What is missing before it can be agreed; null where nothing is. */
    missing: read && !read.ok ? read.problem : null,
    panels: panels.map(({ id: panelId, state, score }) => ({ id: panelId, state, score })),
  };
}

export type ShownPlan = Awaited<ReturnType<typeof showPlan>>;

/** The terms written down for a case, agreed or not. */
export async function readPlans(context: ServiceContext, caseId: string): Promise<ShownPlan[]> {
  const { db } = context.database;
  const plans = await listAnswerPlans(db, context.organisationId, [caseId]);
  const keys = await readSubjectKeys(db, context.organisationId, [...new Set(plans.map(({ personId }) => personId))]);
  return Promise.all(plans.map((plan) => showPlan(context, plan, keys)));
}
