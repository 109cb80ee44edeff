import type { ExistingPerson, PeoplePlan } from "#app/domain/imports/people-import.ts";

/** The recorded people after a plan is carried out: what the service does with tables, done with a list. */
export function applyPeoplePlan(existing: readonly ExistingPerson[], plan: PeoplePlan): ExistingPerson[] {
  const people = new Map(existing.map((person) => [person.id, person]));
  for (const { row, verdict, personId, version, values } of plan.rows) {
    if (verdict !== "created" && verdict !== "changed") continue;
    const id = personId ?? `row-${row}`;
    const { manager, name, ...rest } = values;
    if (name === null) throw new Error(`row ${row} would be stored without a name`);
    const managerId = manager === null ? null : "personId" in manager ? manager.personId : `row-${manager.row}`;
    people.set(id, { ...rest, id, name, managerId, version: (version ?? 0) + 1 });
  }
  return [...people.values()];
}
