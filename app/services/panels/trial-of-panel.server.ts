import { typedTerms } from "#app/services/answers/plans.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { readSubjectKeys } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped } from "#app/services/shared/verdict.ts";
import type { Tx } from "#db/connection/types.ts";
import { findAnswerPlan, linkTrialPanel, listTrialPanels } from "#db/queries/answer-plans.ts";
import type { PanelPlan } from "./open-panel.server.ts";

/** The agreed trial of this person as a sheet about it starts; null where there is none of theirs. */
export async function findAgreedTrial(context: ServiceContext, planId: string, personId: string) {
  const { database, organisationId } = context;
  const plan = isRecordId(planId) ? await findAnswerPlan(database.db, organisationId, planId) : null;
  if (!plan?.agreedDays || plan.answer !== "lead-trial" || plan.personId !== personId) return null;
  const typed = typedTerms(plan, await readSubjectKeys(database.db, organisationId, [personId]));
  const { midOn, endOn } = plan.agreedDays;
  return { planId: plan.id, goals: typed?.goals ?? "", midOn, endOn };
}

/** Ties a sheet to the trial that it reviews. One at a time: a withdrawn one can be followed by another. */
export async function linkToTrial(
  context: ServiceContext,
  tx: Tx,
  { planId, personId, kind }: PanelPlan & { planId: string },
  panelId: string,
): Promise<void> {
  const trial = kind === "acting_lead" ? await findAgreedTrial(context, planId, personId) : null;
  if (!trial) stopped("This trial is not agreed, or not about this person.", "personId");
  const others = await listTrialPanels(tx, context.organisationId, planId);
  if (others.some(({ state }) => state !== "cancelled")) stopped("This trial has its sheet already.", "kind");
  await linkTrialPanel(tx, { organisationId: context.organisationId, planId, panelId });
}
