import { unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { type CaseView, listCaseReviews } from "#db/queries/case-reviews.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import { isOpen } from "./case-access.ts";

/** Whether the reader gets everybody's views: once they are open, and always after the decision. */
const areOpen = (record: CaseRecord): boolean => !isOpen(record) || record.promotionCase.viewsOpenedAt !== null;

/** Whether the reader may read this view: their own at any time, that of somebody else once all are open. */
export const mayReadView = (context: ServiceContext, record: CaseRecord, view: Pick<CaseView, "accountId">): boolean =>
  areOpen(record) || view.accountId === context.accountId;

/** A view as the page and the memo show it. */
export interface ShownView {
  id: string;
  by: string;
  isMine: boolean;
  isProposer: boolean;
  /** Null where it was passed over, or the words were erased with the record. */
  words: string | null;
  /** 0–1. */
  probability: number | null;
  passedOver: boolean;
  /** ISO date. */
  on: string;
  /** Written on the draft, before it was handed over as it stands. */
  isOfDraft: boolean;
}

/**
 * Views on a case that this reader may read: their own at any time, those of others once all are open. Of the closed
 * ones only how many there are.
 */
export async function loadViews(context: ServiceContext, record: CaseRecord) {
  const { id: caseId, createdBy, submittedAt } = record.promotionCase;
  const rows = await listCaseReviews(context.database.db, context.organisationId, caseId);
  const written = rows.flatMap(({ view, account, key }) => (view ? [{ view, account, key }] : []));
  const shown = written.filter(({ view }) => mayReadView(context, record, view));
  const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);
  return {
    areOpen: areOpen(record),
    closed: written.length - shown.length,
    views: shown
      .sort((a, b) => a.view.writtenAt.getTime() - b.view.writtenAt.getTime())
      .map(
        ({ view, account, key }): ShownView => ({
          id: view.id,
          by: account.name,
          isMine: view.accountId === context.accountId,
          isProposer: view.accountId === createdBy,
          words: view.words === "" ? null : unseal(key === null ? undefined : Buffer.from(key, "base64"), view.words),
          probability: view.probability,
          passedOver: view.passedOver,
          on: dayOf(view.writtenAt),
          isOfDraft: submittedAt !== null && view.writtenAt < submittedAt && view.accountId !== createdBy,
        }),
      ),
    reviewers: rows.flatMap(({ account, askedAt, view }) =>
      askedAt === null
        ? []
        : [
            {
              accountId: account.id,
              name: account.name,
              askedOn: dayOf(askedAt),
              answeredOn: view ? dayOf(view.writtenAt) : null,
              isDisabled: account.disabledAt !== null,
            },
          ],
    ),
  };
}

export type CaseViews = Awaited<ReturnType<typeof loadViews>>;
