import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { isAboutViewer, isOpen, isWithheld } from "#app/services/promotion/case-access.ts";
import { type Reach, reaches } from "#app/services/shared/reach.server.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** Whoever may read scenarios, of everybody or of their line. */
export const mayOpenScenarios = (role: AccountRole): boolean => mayForOthers(role, "scenarios:read");

/** Scenarios are computed from single salaries: everybody else reads rounded totals alone. */
export const mayReadAmounts = (role: AccountRole): boolean => mayForAll(role, "pay:read");

/**
 * What the linked case lets a reader see. A scenario shows the case's probability in money: it stays closed to the
 * person whom an open case is about, and until the own view has been written. Within a line only scenarios of cases
 * about people of that line are open: one without a case prices the whole team.
 */
export function caseAccess(
  record: CaseRecord | null,
  role: AccountRole,
  reach: Reach,
): "open" | "hidden" | "own-view-first" {
  if (!record) return reach === "all" ? "open" : "hidden";
  if (!reaches(reach, record.person.id)) return "hidden";
  if (isOpen(record) && isAboutViewer(record)) return "hidden";
  return isWithheld(record, role) ? "own-view-first" : "open";
}
