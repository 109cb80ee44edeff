import type { AccountRole, Willingness } from "#app/domain/shared/vocabulary.ts";
import { isWithheld } from "#app/services/promotion/case-access.ts";
import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/**
 * Whose estimates stay closed until the reader's own view is written, with the case that waits for it: the person of
 * the case and whoever is looked at beside them, since the page of the case keeps all of these back.
 */
export function closedPeople(cases: readonly CaseRecord[], role: AccountRole): Map<string, string> {
  const closed = new Map<string, string>();
  for (const record of cases) {
    if (!isWithheld(record, role)) continue;
    for (const { personId } of record.candidates) closed.set(personId, closed.get(personId) ?? record.promotionCase.id);
    closed.set(record.person.id, record.promotionCase.id);
  }
  return closed;
}

/** What each person last said about wanting to lead, in the newest case that asked them; nobody else was asked. */
export function wishesIn(cases: readonly CaseRecord[]): Map<string, Willingness> {
  const wishes = new Map<string, Willingness>();
  const newestFirst = [...cases].sort((a, b) => b.promotionCase.number - a.promotionCase.number);
  for (const { promotionCase, person, candidates } of newestFirst) {
    const asked = [{ personId: person.id, willing: promotionCase.willing }, ...candidates];
    for (const { personId, willing } of asked) {
      if (willing && !wishes.has(personId)) wishes.set(personId, willing);
    }
  }
  return wishes;
}
