import { isUndecided } from "#app/domain/promotion/case-states.ts";
import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { mayForOthers } from "#app/lib/permissions/permissions.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** Nobody opens, changes, reviews or decides an open case about themselves. */
export const isAboutViewer = ({ viewerPersonId, person }: CaseRecord): boolean => viewerPersonId === person.id;

/** Whether the case is still weighed: as a draft or in review. */
export const isOpen = ({ promotionCase }: CaseRecord): boolean => isUndecided(promotionCase.state);

/** Whether the reader has written an own view or knowingly passed it over: from then on the result is open to them. */
export const hasOwnView = ({ viewerView }: CaseRecord): boolean => viewerView !== null;

/**
 * The own view comes first, each for themself: whoever may propose, review or decide gets neither result nor advice of
 * an open case before. Who only reads is not asked.
 */
export const isWithheld = (record: CaseRecord, role: AccountRole): boolean =>
  isOpen(record) && !hasOwnView(record) && mayForOthers(role, "cases:review");
