import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { answerPlans, specialistStepPay, trialPanels } from "../schema/answer-plans.ts";
import { panels } from "../schema/panels.ts";

export type AnswerPlan = typeof answerPlans.$inferSelect;
type NewAnswerPlan = typeof answerPlans.$inferInsert;

/** The terms written down for these cases. */
export function listAnswerPlans(db: Db, organisationId: string, caseIds: string[]): Promise<AnswerPlan[]> {
  if (caseIds.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(answerPlans)
    .where(and(eq(answerPlans.organisationId, organisationId), inArray(answerPlans.caseId, caseIds)))
    .orderBy(answerPlans.answer);
}

export async function findAnswerPlan(db: Db, organisationId: string, planId: string): Promise<AnswerPlan | null> {
  const [row] = await db
    .select()
    .from(answerPlans)
    .where(and(eq(answerPlans.organisationId, organisationId), eq(answerPlans.id, planId)))
    .limit(1);
  return row ?? null;
}

export const insertAnswerPlan = (tx: Tx, row: NewAnswerPlan) => tx.insert(answerPlans).values(row);

/** Changes a draft only when it still has the version that the form was made from; returns whether it did. */
export async function updateAnswerPlan(
  tx: Tx,
  organisationId: string,
  planId: string,
  version: number,
  change: Partial<Pick<NewAnswerPlan, "typed" | "updatedBy" | "updatedAt" | "agreedDays" | "agreedDecisionId">>,
): Promise<boolean> {
  const rows = await tx
    .update(answerPlans)
    .set({ ...change, version: version + 1 })
    .where(
      and(eq(answerPlans.organisationId, organisationId), eq(answerPlans.id, planId), eq(answerPlans.version, version)),
    )
    .returning({ id: answerPlans.id });
  return rows.length === 1;
}

/** The pay of a specialist step, in cents a year; null where none is written down. Needs the permission to read pay. */
export async function findStepPay(db: Db, organisationId: string, planId: string): Promise<number | null> {
  const [row] = await db
    .select({ salaryAnnualCents: specialistStepPay.salaryAnnualCents })
    .from(specialistStepPay)
    .where(and(eq(specialistStepPay.organisationId, organisationId), eq(specialistStepPay.planId, planId)))
    .limit(1);
  return row?.salaryAnnualCents ?? null;
}

/** Null removes it. */
export async function storeStepPay(
  tx: Tx,
  { organisationId, id, personId }: Pick<AnswerPlan, "organisationId" | "id" | "personId">,
  salaryAnnualCents: number | null,
): Promise<void> {
  if (salaryAnnualCents === null) {
    await tx
      .delete(specialistStepPay)
      .where(and(eq(specialistStepPay.organisationId, organisationId), eq(specialistStepPay.planId, id)));
    return;
  }
  await tx
    .insert(specialistStepPay)
    .values({ planId: id, organisationId, personId, salaryAnnualCents })
    .onConflictDoUpdate({ target: specialistStepPay.planId, set: { salaryAnnualCents } });
}

export const deleteAgreedPay = (tx: Tx, organisationId: string, personId: string) =>
  tx
    .delete(specialistStepPay)
    .where(and(eq(specialistStepPay.organisationId, organisationId), eq(specialistStepPay.personId, personId)));

export const linkTrialPanel = (tx: Tx, row: typeof trialPanels.$inferInsert) => tx.insert(trialPanels).values(row);

/** The sheets on which a trial is or was reviewed, the newest first. */
export function listTrialPanels(db: Db, organisationId: string, planId: string) {
  return db
    .select({
      id: panels.id,
      state: panels.state,
      score: panels.score,
      evidenceId: panels.evidenceId,
      createdAt: panels.createdAt,
    })
    .from(trialPanels)
    .innerJoin(panels, and(eq(panels.organisationId, trialPanels.organisationId), eq(panels.id, trialPanels.panelId)))
    .where(and(eq(trialPanels.organisationId, organisationId), eq(trialPanels.planId, planId)))
    .orderBy(desc(panels.createdAt), sql`${panels.id}`);
}
