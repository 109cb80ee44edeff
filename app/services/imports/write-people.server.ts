import type { PersonValues } from "#app/domain/imports/people-import.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { updateImport } from "#db/queries/imports.ts";
import { insertPeople, lockManagerLinks, type NewPerson, setManagers, updatePerson } from "#db/queries/people.ts";
import { finished, type Plan } from "./finished-import.ts";

const BATCH = 500;

/** Writes the people of the plan in one transaction: new ones first, then their managers, then the changes. */
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
      const change = { ...plain(person, row), managerId: person && managerOf(person), updatedAt: now };
      const isWritten = await updatePerson(tx, organisationId, personId ?? "", version ?? 0, change);
      if (!isWritten) throw new Error(`Somebody changed the person of row ${row} meanwhile.`);
    }
    await updateImport(tx, organisationId, importId, finished(plan, now));
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
  const { employeeNumber, email, name, title, department, startedOn } = person;
  return { employeeNumber, email, name, title: title ?? "", department: department ?? "", startedOn };
}

async function insertNew(tx: Tx, rows: NewPerson[]): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await insertPeople(tx, rows.slice(at, at + BATCH));
}
