import { areViewsComplete } from "#app/domain/promotion/case-states.ts";
import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { insertCaseView, listCaseReviewers } from "#db/queries/case-reviews.ts";
import { hasOwnView } from "./case-access.ts";
import { changeOpenCase, type OpenCase, withOpenCase } from "./open-case.server.ts";

/** Words and a probability (0–1), or null where the view is passed over. */
type OwnView = { words: string; probability: number } | null;

/** The views open once nobody who was asked owes one any more. */
export async function openCompleteViews(open: OpenCase, context: ServiceContext): Promise<void> {
  const { id, organisationId, state, viewsOpenedAt } = open.record.promotionCase;
  if (state !== "in-review" || viewsOpenedAt !== null) return;
  const reviewers = await listCaseReviewers(open.tx, organisationId, id);
  const asked = reviewers.map(({ accountId }) => accountId);
  const written = reviewers.filter(({ writtenAt }) => writtenAt !== null).map(({ accountId }) => accountId);
  if (!areViewsComplete(asked, written)) return;
  await changeOpenCase(open, { viewsOpenedAt: context.now });
  await open.audit({
    action: "case.open-views",
    subjectKind: "promotion-case",
    subjectId: id,
    personId: open.record.person.id,
    after: { asked: asked.length, written: written.length },
  });
}

async function keepView(context: ServiceContext, open: OpenCase, view: OwnView): Promise<void> {
  const { tx, audit, record } = open;
  const { organisationId } = context;
  const { id: caseId, version } = record.promotionCase;
  const personId = record.person.id;
  if (hasOwnView(record)) {
    stopped("The result is open already: an own view written now would not be one from before it.");
  }
  const keys = await subjectKeysForWriting(tx, organisationId, [personId], context.now);
  if (!keys.has(personId)) stopped(ERASED_RECORD);
  await insertCaseView(tx, {
    id: crypto.randomUUID(),
    organisationId,
    caseId,
    accountId: context.accountId,
    words: view ? sealFor(keys, personId, view.words) : "",
    probability: view ? view.probability : null,
    passedOver: view === null,
    caseVersion: version,
    writtenAt: context.now,
  });
  await audit({
    action: view ? "case.own-view" : "case.pass-over-own-view",
    subjectKind: "promotion-case",
    subjectId: caseId,
    personId,
    ...(view ? { words: { after: { ownView: view.words, ownProbability: view.probability } } } : {}),
  });
  await openCompleteViews(open, context);
}

/**
 * Keeps what the account thinks, with a probability (0–1), and opens the result to it. It cannot be changed afterwards.
 * The views of others open once everybody who was asked has answered.
 */
export const saveOwnView = (
  context: ServiceContext,
  caseId: string,
  view: { words: string; probability: number },
): Promise<Verdict> => withOpenCase(context, "cases:review", caseId, (open) => keepView(context, open, view));

/** Opens the result without an own view; the record and the memo say so. */
export const passOverOwnView = (context: ServiceContext, caseId: string): Promise<Verdict> =>
  withOpenCase(context, "cases:review", caseId, (open) => keepView(context, open, null));
