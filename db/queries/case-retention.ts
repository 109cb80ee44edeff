import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { answerPlans, specialistStepPay, trialPanels } from "../schema/answer-plans.ts";
import { auditEvents } from "../schema/audit.ts";
import { caseDissents, caseNotices, caseReleases } from "../schema/case-notices.ts";
import { decisions } from "../schema/decisions.ts";
import {
  feedbackAnswers,
  feedbackRequests,
  observationEnds,
  observationStarts,
  observations,
  outcomeChecks,
} from "../schema/observations.ts";
import { organisations } from "../schema/organisations.ts";
import { people } from "../schema/people.ts";
import { caseCandidates, caseReviewers, caseViews, promotionCases } from "../schema/promotion-cases.ts";
import { whatIfNotes } from "../schema/what-if-notes.ts";
import { rowsOf } from "./rows.ts";

export interface ClosedCase {
  id: string;
  number: number;
  personId: string;
  personName: string;
  targetTitle: string;
  state: string;
  /** ISO date of the newest decision or of the withdrawal. */
  closedOn: string;
  dueOn: string;
  /** Why the case, or the record of its person, has to be kept; null: nothing holds it. */
  hold: string | null;
}

/** Closed cases that are not erased, with the day on which their retention ends; the longest closed first. */
async function listClosed(db: Db, organisationId: string, onlyDueOn: string | null): Promise<ClosedCase[]> {
  const result = await db.execute(sql`
    select closed.*, (closed."closedOn"::date + make_interval(years => closed.years))::date::text as "dueOn"
    from (
      select c.id, c.number, c.person_id as "personId", p.name as "personName", c.target_title as "targetTitle", c.state,
        coalesce(c.legal_hold, p.legal_hold) as hold, o.case_retention_years as years,
        (coalesce(
          (select max(d.decided_at) from ${decisions} d where d.organisation_id = c.organisation_id and d.case_id = c.id),
          (select max(e.at) from ${auditEvents} e where e.organisation_id = c.organisation_id
            and e.subject_kind = 'promotion-case' and e.subject_id = c.id and e.action = 'case.withdraw'),
          c.created_at) at time zone 'UTC')::date::text as "closedOn"
      from ${promotionCases} c
      join ${people} p on p.organisation_id = c.organisation_id and p.id = c.person_id
      join ${organisations} o on o.id = c.organisation_id
      where c.organisation_id = ${organisationId}::uuid and c.state not in ('draft', 'in-review', 'under-observation') and c.erased_at is null
    ) closed
    where ${onlyDueOn}::date is null
      or closed."closedOn"::date + make_interval(years => closed.years) <= ${onlyDueOn}::date
    order by closed."closedOn", closed.number`);
  return rowsOf<ClosedCase>(result);
}

/** Cases whose retention has ended by this day, those that are held among them. */
export const listCasesDue = (db: Db, organisationId: string, today: string) => listClosed(db, organisationId, today);

/** One closed case that is not erased, by its number, due or not. */
export async function findClosedCase(db: Db, organisationId: string, number: number): Promise<ClosedCase | null> {
  return (await listClosed(db, organisationId, null)).find((one) => one.number === number) ?? null;
}

/** Cases under a hold of their own, by number. */
export function listCaseHolds(db: Db, organisationId: string) {
  return db
    .select({
      id: promotionCases.id,
      number: promotionCases.number,
      personName: people.name,
      targetTitle: promotionCases.targetTitle,
      reason: promotionCases.legalHold,
    })
    .from(promotionCases)
    .innerJoin(
      people,
      and(eq(people.organisationId, promotionCases.organisationId), eq(people.id, promotionCases.personId)),
    )
    .where(and(eq(promotionCases.organisationId, organisationId), isNotNull(promotionCases.legalHold)))
    .orderBy(asc(promotionCases.number));
}

const ofCase = (organisationId: string, caseId: string) =>
  and(eq(promotionCases.organisationId, organisationId), eq(promotionCases.id, caseId));

export const setCaseHold = (tx: Tx, organisationId: string, caseId: string, reason: string | null) =>
  tx.update(promotionCases).set({ legalHold: reason }).where(ofCase(organisationId, caseId));

/** What was asked and answered since about the decisions of a case, and the terms of its answers, with what hangs on them. */
async function eraseFollowing(tx: Tx, organisationId: string, caseId: string): Promise<void> {
  const observed = tx
    .select({ id: observations.id })
    .from(observations)
    .where(and(eq(observations.organisationId, organisationId), eq(observations.caseId, caseId)));
  for (const table of [feedbackAnswers, feedbackRequests, outcomeChecks, observationEnds, observationStarts]) {
    await tx.delete(table).where(and(eq(table.organisationId, organisationId), inArray(table.observationId, observed)));
  }
  const planned = tx
    .select({ id: answerPlans.id })
    .from(answerPlans)
    .where(and(eq(answerPlans.organisationId, organisationId), eq(answerPlans.caseId, caseId)));
  for (const table of [specialistStepPay, trialPanels]) {
    await tx.delete(table).where(and(eq(table.organisationId, organisationId), inArray(table.planId, planned)));
  }
  for (const table of [observations, answerPlans]) {
    await tx.delete(table).where(and(eq(table.organisationId, organisationId), eq(table.caseId, caseId)));
  }
}

/**
 * Destroys what was said and computed in a closed case. The setting opens the append-only tables to this transaction for
 * this case. Of its decisions number, choice, day and hash stay; of the case that it was there.
 */
export async function eraseCaseRows(tx: Tx, organisationId: string, caseId: string, at: Date): Promise<void> {
  await tx.execute(sql`select set_config('rightrung.erasing_case', ${caseId}, true)`);
  await eraseFollowing(tx, organisationId, caseId);
  for (const table of [
    caseDissents,
    caseNotices,
    caseReleases,
    caseViews,
    caseReviewers,
    caseCandidates,
    whatIfNotes,
  ]) {
    await tx.delete(table).where(and(eq(table.organisationId, organisationId), eq(table.caseId, caseId)));
  }
  await tx
    .update(decisions)
    .set({
      ...{ reasons: "", alternatives: "", dissent: "", conditions: "" },
      ...{ snapshot: { format: "erased" }, costSnapshot: null },
    })
    .where(and(eq(decisions.organisationId, organisationId), inArray(decisions.caseId, [caseId])));
  await tx.execute(sql`select set_config('rightrung.erasing_case', '', true)`);
  await tx
    .update(promotionCases)
    .set({ targetTitle: "", technicalMultiple: null, legalHold: null, erasedAt: at })
    .where(ofCase(organisationId, caseId));
}

/** The same for the settings of the organisation. */
export const updateCaseSettings = (
  tx: Tx,
  organisationId: string,
  change: { caseRetentionYears: number; contestAnswerDays: number },
) => tx.update(organisations).set(change).where(eq(organisations.id, organisationId));
