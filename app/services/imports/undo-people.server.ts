import { cycleInWords, findManagerCycle } from "#app/services/people/manager-cycle.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { stopped } from "#app/services/shared/verdict.ts";
import type { Tx } from "#db/connection/types.ts";
import {
  type DependentKind,
  deleteImportChanges,
  deletePeople,
  type ImportChange,
  listDependents,
  listImportChanges,
} from "#db/queries/import-changes.ts";
import { listAllPeople, listManagerLinks, lockManagerLinks, type Person, updatePerson } from "#db/queries/people.ts";
import { readPersonBefore } from "./person-before.ts";
import { refuseUndo } from "./refuse-undo.ts";

const DEPENDENT_WORDS: Record<DependentKind, string> = {
  levels: "has levels on record, or gave some",
  evidence: "has leadership evidence on record",
  cases: "is part of a promotion case",
  decisions: "is part of a decision",
  account: "has an account or an invitation",
  pay: "has pay on record",
  contests: "contested an entry",
  development: "has interests or a development plan on record, or sees to an action of one",
  certificates: "has a certificate on record",
  rounds: "is part of an assessment round",
  proposals: "has proposed evidence",
  panels: "is part of an interview or trial sheet",
};

/** Removes the people whom the import created and puts back those whom it changed: all of them, or none. */
export async function undoPeople(
  tx: Tx,
  context: ServiceContext,
  importId: string,
): Promise<{ removed: number; restored: number }> {
  const { organisationId } = context;
  await lockManagerLinks(tx, organisationId);
  const changes = await listImportChanges(tx, organisationId, importId);
  const people = await listAllPeople(tx, organisationId);
  const created = changes.filter(({ before }) => before === null).map(({ personId }) => personId);
  refuseUndo([
    ...changedSince(changes, people),
    ...reportsOf(created, changes, people),
    ...(await dependentsOf(tx, organisationId, created, people)),
  ]);
  const restored = changes.filter(({ before }) => before !== null);
  // First the links to those who go: nobody may report to somebody who is no longer there.
  for (const { personId, before, version } of restored) {
    const change = { ...readPersonBefore(before), updatedAt: context.now };
    if (!(await updatePerson(tx, organisationId, personId, version, change)))
      stopped("Somebody changed a person meanwhile. Try again.");
  }
  await deletePeople(tx, organisationId, created);
  const links = await listManagerLinks(tx, organisationId);
  for (const { personId, before } of restored) {
    const { managerId } = readPersonBefore(before);
    const circle = managerId === null ? null : findManagerCycle(links, personId, managerId);
    if (circle) stopped(`The line would run in a circle: ${cycleInWords(circle)}. Nothing was taken back.`);
  }
  await deleteImportChanges(tx, organisationId, importId);
  return { removed: created.length, restored: restored.length };
}

function changedSince(changes: readonly ImportChange[], people: readonly Person[]): string[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return changes.flatMap(({ personId, version }) => {
    const person = byId.get(personId);
    if (!person || person.erasedAt) return ["Somebody of this import was erased or removed since."];
    if (person.legalHold !== null) return [`${person.name}: the record is under a legal hold.`];
    return person.version === version ? [] : [`${person.name}: changed since.`];
  });
}

/** People from elsewhere who report to somebody whom the import created. */
function reportsOf(created: readonly string[], changes: readonly ImportChange[], people: readonly Person[]): string[] {
  const going = new Set(created);
  const covered = new Set(changes.map(({ personId }) => personId));
  return people.flatMap(({ id, name, managerId }) => {
    if (managerId === null || !going.has(managerId) || covered.has(id)) return [];
    return [`${people.find((person) => person.id === managerId)?.name ?? ""}: ${name} reports to them.`];
  });
}

async function dependentsOf(tx: Tx, organisationId: string, created: readonly string[], people: readonly Person[]) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const found = await listDependents(tx, organisationId, created);
  return found.map(({ personId, kind }) => `${names.get(personId) ?? ""}: ${DEPENDENT_WORDS[kind]}.`);
}
