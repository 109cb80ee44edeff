import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { isAboutViewer, isWithheld } from "#app/services/promotion/case-access.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** Scenarios are computed from single salaries: whoever may not read pay gets nothing of them. */
export const mayOpenScenarios = (role: AccountRole): boolean =>
  mayForAll(role, "scenarios:read") && mayForAll(role, "pay:read");

/**
 * What the linked case lets a reader see. A scenario shows the case's probability in money: it stays closed to the
 * person whom an open case is about, and until the own view has been written.
 */
export function caseAccess(record: CaseRecord | null, role: AccountRole): "open" | "hidden" | "own-view-first" {
  if (!record) return "open";
  if (record.promotionCase.state === "open" && isAboutViewer(record)) return "hidden";
  return isWithheld(record, role) ? "own-view-first" : "open";
}
