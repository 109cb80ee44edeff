import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** Nobody opens, changes or decides an open case about themselves. */
export const isAboutViewer = ({ viewerPersonId, person }: CaseRecord): boolean => viewerPersonId === person.id;

/** Whether the own view has been written or knowingly passed over: from then on the result is open. */
export const hasOwnView = ({ promotionCase }: CaseRecord): boolean =>
  promotionCase.ownViewPassedOver || promotionCase.ownViewAt !== null;

/** The own view comes first: until then those who may decide get neither result nor advice. */
export const isWithheld = (record: CaseRecord, role: AccountRole): boolean =>
  record.promotionCase.state === "open" && !hasOwnView(record) && mayForAll(role, "cases:decide");
