import type { PersonValues } from "#app/domain/imports/people-import.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertImportChanges } from "#db/queries/import-changes.ts";
import { commitClaimedImport, recordProgress } from "#db/queries/imports.ts";
import {
  insertPeople,
  listAllPeople,
  lockManagerLinks,
  type NewPerson,
  setManagers,
  updatePerson,
} from "#db/queries/people.ts";
import { finished, ImportCancelled, type Plan } from "./finished-import.ts";
import { type PersonBefore, personBefore } from "./person-before.ts";

const BATCH = 500;

/**
 * Writes the people of the plan in one transaction: new ones first, then their managers, then the changes. What a row
 * found before it changed somebody is kept for undoing it.
 */
export async function writePeople(context: ServiceContext, importId: string, plan: Plan): Promise<void> {
  const { organisationId, now } = context;
  const idByRow = new Map(plan.rows.map((row) => [row.row, row.personId ?? crypto.randomUUID()]));
  const managerOf = ({ manager }: PersonValues): string | null => {
    if (manager === null) return null;
    return "personId" in manager ? manager.personId : (idByRow.get(manager.row) ?? null);
  };
  const created = plan.rows.filter((row) => row.verdict === "created");
  const changed = plan.rows.filter((row) => row.verdict === "changed");
  await write(context, "imports:write", async (tx, audit) => {
    await lockManagerLinks(tx, organisationId);
    const recorded = new Map((await listAllPeople(tx, organisationId)).map((person) => [person.id, person]));
    const kept = new Map<string, { before: PersonBefore | null; version: number }>();
    for (const { row } of created) kept.set(idByRow.get(row) ?? "", { before: null, version: 1 });
    await insertNew(
      tx,
      created.map(({ row, person }) => ({
        ...plain(person, row),
        id: idByRow.get(row) ?? crypto.randomUUID(),
        organisationId,
        importId,
        createdAt: now,
        updatedAt: now,
      })),
    );
    await setManagers(
      tx,
      organisationId,
      created.flatMap(({ row, person }) => {
        const managerId = person && managerOf(person);
        return managerId ? [{ id: idByRow.get(row) ?? "", managerId }] : [];
      }),
    );
    for (const { row, personId, version, person } of changed) {
      const before = recorded.get(personId ?? "");
      const change = { ...plain(person, row), managerId: person && managerOf(person), updatedAt: now };
      const isWritten = before && (await updatePerson(tx, organisationId, before.id, version ?? 0, change));
      if (!isWritten) throw new Error(`Somebody changed the person of row ${row} meanwhile.`);
      kept.set(before.id, { before: personBefore(before), version: before.version + 1 });
    }
    const changes = [...kept].map(([personId, { before, version }]) => ({
      organisationId,
      importId,
      personId,
      before: before && { ...before },
      version,
    }));
    await insertImportChanges(tx, changes);
    await recordProgress(tx, organisationId, importId, plan.rows.length);
    if (!(await commitClaimedImport(tx, organisationId, importId, finished(plan, now)))) throw new ImportCancelled();
    await audit({
      action: "import.commit",
      subjectKind: "import",
      subjectId: importId,
      after: { kind: "people", ...plan.counts },
    });
  });
}

function plain(
  person: PersonValues | null,
  row: number,
): Omit<NewPerson, "id" | "organisationId" | "createdAt" | "updatedAt"> {
  if (!person?.name) throw new Error(`Row ${row} has no name.`);
  const { employeeNumber, email, name, title, department, startedOn, kind } = person;
  return { employeeNumber, email, name, title: title ?? "", department: department ?? "", startedOn, kind };
}

async function insertNew(tx: Tx, rows: NewPerson[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insertPeople(tx, rows.slice(at, at + BATCH));
}
