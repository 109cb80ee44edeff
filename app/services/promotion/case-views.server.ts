import { unseal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { CaseReview, CaseView } from "#db/queries/case-reviews.ts";
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
export function showViews(
  context: ServiceContext,
  record: CaseRecord,
  { key, reviews }: { key: string | null; reviews: CaseReview[] },
) {
  const { createdBy, submittedAt } = record.promotionCase;
  const written = reviews.flatMap(({ account, view }) => (view ? [{ account, view }] : []));
  const shown = written.filter(({ account }) => mayReadView(context, record, { accountId: account.id }));
  const wordsOf = (stored: string) => unseal(key === null ? undefined : Buffer.from(key, "base64"), stored);
  const showView = ({ account, view }: (typeof written)[number]): ShownView => ({
    id: view.id,
    by: account.name,
    isMine: account.id === context.accountId,
    isProposer: account.id === createdBy,
    words: view.words === "" ? null : wordsOf(view.words),
    probability: view.probability,
    passedOver: view.passedOver,
    on: view.writtenAt.slice(0, 10),
    isOfDraft: submittedAt !== null && new Date(view.writtenAt) < submittedAt && account.id !== createdBy,
  });
  return {
    areOpen: areOpen(record),
    closed: written.length - shown.length,
    views: shown.sort((a, b) => Date.parse(a.view.writtenAt) - Date.parse(b.view.writtenAt)).map(showView),
    reviewers: reviews.flatMap(({ account, askedAt, view }) => {
      if (askedAt === null) return [];
      const { id: accountId, name, isDisabled } = account;
      return [
        {
          accountId,
          name,
          isDisabled,
          askedOn: askedAt.slice(0, 10),
          answeredOn: view?.writtenAt.slice(0, 10) ?? null,
        },
      ];
    }),
  };
}

export type CaseViews = ReturnType<typeof showViews>;
