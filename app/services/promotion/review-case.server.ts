import { CASE_MOVES, type CaseMove } from "#app/domain/promotion/case-states.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import {
  deleteCaseReviewer,
  insertCaseReviewers,
  listCaseReviewers,
  listPossibleReviewers,
} from "#db/queries/case-reviews.ts";
import { hasOwnView } from "./case-access.ts";
import { changeOpenCase, insistOnMove, type OpenCase, withOpenCase } from "./open-case.server.ts";
import { openCompleteViews } from "./own-view.server.ts";
import { findVisibleCase } from "./visible-cases.server.ts";

const VIEWS_ARE_OPEN = "The views are open: one that is written now would not be independent of them.";

const subjectOf = ({ record }: OpenCase) => ({
  subjectKind: "promotion-case",
  subjectId: record.promotionCase.id,
  personId: record.person.id,
});

/** Moves the case and says so in the trail. */
async function move(open: OpenCase, asked: CaseMove, change: Parameters<typeof changeOpenCase>[1] = {}) {
  const { to } = CASE_MOVES[asked];
  await changeOpenCase(open, { ...change, state: to });
  await open.audit({
    action: `case.${asked}`,
    ...subjectOf(open),
    before: { state: open.record.promotionCase.state },
    after: { state: to },
  });
}

/** The case as it stands after a move, for what follows in the same transaction. */
const moved = (open: OpenCase, state: "in-review"): OpenCase => ({
  ...open,
  record: {
    ...open.record,
    promotionCase: { ...open.record.promotionCase, state, version: open.record.promotionCase.version + 1 },
  },
});

/** People whose accounts stand outside: the one whom the case is about, and those looked at beside them. */
const concerned = ({ record }: OpenCase): string[] => [
  record.person.id,
  ...record.candidates.map(({ personId }) => personId),
];

async function ask(context: ServiceContext, open: OpenCase, accountIds: string[]): Promise<void> {
  const { organisationId } = context;
  const possible = await listPossibleReviewers(open.tx, organisationId, open.record.person.id, concerned(open));
  const known = new Set(possible.map(({ accountId }) => accountId));
  if (!accountIds.every((id) => known.has(id))) {
    stopped("Choose from the list: owners, HR, and managers above this person.", "reviewers");
  }
  await insertCaseReviewers(
    open.tx,
    accountIds.map((accountId) => ({
      organisationId,
      caseId: open.record.promotionCase.id,
      accountId,
      askedBy: context.accountId,
      askedAt: context.now,
    })),
  );
}

/**
 * Hands a draft over: to these reviewers, any number of them, and to whoever decides. Each reviewer gets neither the
 * result nor anybody's view before their own. Nobody asked: the views that are there open at once.
 */
export const submitCase = (context: ServiceContext, caseId: string, reviewers: string[]): Promise<Verdict> =>
  withOpenCase(context, "cases:write", caseId, async (open) => {
    insistOnMove(open.record, "submit", "This case is in review already.");
    if (!hasOwnView(open.record)) stopped("Your own view comes first: write it, or pass over it knowingly.");
    if (open.record.promotionCase.viewsOpenedAt !== null && reviewers.length > 0) stopped(VIEWS_ARE_OPEN, "reviewers");
    await ask(context, open, reviewers);
    await move(open, "submit", { submittedAt: context.now, submittedBy: context.accountId });
    await openCompleteViews(moved(open, "in-review"), context);
  });

/** Asks further accounts for their view while the views are closed. */
export const askReviewers = (context: ServiceContext, caseId: string, reviewers: string[]): Promise<Verdict> =>
  withOpenCase(context, "cases:write", caseId, async (open) => {
    const { state, viewsOpenedAt } = open.record.promotionCase;
    if (state !== "in-review") stopped("This case is not in review.");
    if (viewsOpenedAt !== null) stopped(VIEWS_ARE_OPEN);
    if (reviewers.length === 0) stopped("Choose at least one.", "reviewers");
    await ask(context, open, reviewers);
    await open.audit({ action: "case.ask-reviewers", ...subjectOf(open), after: { accountIds: reviewers } });
  });

/** Hands a draft over to these accounts, or asks further ones about a case in review. */
export async function handOver(context: ServiceContext, caseId: string, reviewers: string[]): Promise<Verdict> {
  const record = await findVisibleCase(context, caseId, { permission: "cases:write" });
  return record?.promotionCase.state === "in-review"
    ? askReviewers(context, caseId, reviewers)
    : submitCase(context, caseId, reviewers);
}

/** Takes somebody off the list who has not answered. Whoever has stays: a view is not undone. */
export const removeReviewer = (context: ServiceContext, caseId: string, accountId: string): Promise<Verdict> =>
  withOpenCase(context, "cases:write", caseId, async (open) => {
    const { organisationId } = context;
    const reviewers = await listCaseReviewers(open.tx, organisationId, caseId);
    const reviewer = reviewers.find((one) => one.accountId === accountId);
    if (!reviewer) return unseen("This reviewer");
    if (reviewer.writtenAt !== null) stopped(`${reviewer.name} has answered: their view stays on record.`);
    await deleteCaseReviewer(open.tx, organisationId, caseId, accountId);
    await open.audit({ action: "case.remove-reviewer", ...subjectOf(open), before: { accountId } });
    await openCompleteViews(open, context);
  });

/** Opens the views though somebody still owes theirs; who did not answer stays on the list as such. */
export const openViewsNow = (context: ServiceContext, caseId: string): Promise<Verdict> =>
  withOpenCase(context, "cases:write", caseId, async (open) => {
    const { state, viewsOpenedAt } = open.record.promotionCase;
    if (state !== "in-review" || viewsOpenedAt !== null)
      stopped("The views of this case are not waiting to be opened.");
    if (!hasOwnView(open.record)) stopped("Your own view comes first: write it, or pass over it knowingly.");
    await changeOpenCase(open, { viewsOpenedAt: context.now });
    const reviewers = await listCaseReviewers(open.tx, context.organisationId, caseId);
    await open.audit({
      action: "case.open-views",
      ...subjectOf(open),
      after: { asked: reviewers.length, written: reviewers.filter(({ writtenAt }) => writtenAt !== null).length },
    });
  });

/** Takes a case back from review to be changed. Views that are written stay, and say which version they were about. */
export const returnCase = (context: ServiceContext, caseId: string): Promise<Verdict> =>
  withOpenCase(context, "cases:write", caseId, async (open) => {
    insistOnMove(open.record, "return", "This case is a draft already.");
    await move(open, "return");
  });

/** Closes an open case without a decision. */
export const withdrawCase = (context: ServiceContext, caseId: string): Promise<Verdict> =>
  withOpenCase(context, "cases:write", caseId, (open) => move(open, "withdraw"));
