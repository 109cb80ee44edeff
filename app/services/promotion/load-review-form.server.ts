import type { ServiceContext } from "#app/services/shared/context.ts";
import { listCaseReviewers, listPossibleReviewers } from "#db/queries/case-reviews.ts";
import { hasOwnView, isAboutViewer, isOpen } from "./case-access.ts";
import { caseQuestion } from "./case-question.ts";
import { findVisibleCase } from "./visible-cases.server.ts";

/** Whom a case can still be handed to. Null where the account may not; the stage says why there is no form. */
export async function loadReviewForm(context: ServiceContext, caseId: string) {
  const { db } = context.database;
  const record = await findVisibleCase(context, caseId, { permission: "cases:write" });
  if (!record || isAboutViewer(record)) return null;
  const question = caseQuestion(record);
  const { state, viewsOpenedAt } = record.promotionCase;
  const areViewsOpen = viewsOpenedAt !== null;
  if (!isOpen(record) || (state === "in-review" && areViewsOpen)) return { stage: "closed" as const, question };
  if (!hasOwnView(record)) return { stage: "own-view-first" as const, question };
  const concerned = [record.person.id, ...record.candidates.map(({ personId }) => personId)];
  const [possible, asked] = await Promise.all([
    listPossibleReviewers(db, context.organisationId, record.person.id, concerned),
    listCaseReviewers(db, context.organisationId, caseId),
  ]);
  const known = new Set([context.accountId, ...asked.map(({ accountId }) => accountId)]);
  return {
    stage: "open" as const,
    question,
    areViewsOpen,
    possible: areViewsOpen ? [] : possible.filter(({ accountId }) => !known.has(accountId)),
  };
}

export type ReviewForm = Extract<NonNullable<Awaited<ReturnType<typeof loadReviewForm>>>, { stage: "open" }>;
