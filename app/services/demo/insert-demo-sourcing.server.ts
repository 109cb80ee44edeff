import { functionRows } from "#app/services/sourcing/add-functions.server.ts";
import type { Tx } from "#db/connection/types.ts";
import { insertEntries, insertTasks } from "#db/queries/responsibilities.ts";
import {
  insertSourcingChange,
  insertSourcingFunctions,
  putCondition,
  putSourcingSettings,
} from "#db/queries/sourcing.ts";
import type { DemoCompany } from "#db/seed/companies/demo-company.ts";
import { buildDemoSourcing } from "#db/seed/demo-sourcing.ts";
import { seededIds } from "#db/seed/seeded-ids.ts";

const DAY_MS = 86_400_000;

interface DemoRecords {
  organisation: { id: string };
  people: readonly { id: string }[];
  accounts: readonly { id: string; email: string }[];
}

/** The functions of a demo company, and its sourcing plan where it has begun one. */
export async function insertDemoSourcing(
  tx: Tx,
  company: DemoCompany,
  { organisation: { id: organisationId }, people, accounts }: DemoRecords,
  now: Date,
): Promise<void> {
  const nextId = seededIds(`${company.key}/sourcing`);
  const midnight = new Date(`${now.toISOString().slice(0, 10)}T00:00:00Z`);
  const functions = functionRows(organisationId, midnight, nextId);
  if (!company.sourcing) {
    await insertSourcingFunctions(tx, functions);
    return;
  }
  const found = <Row extends { id: string }>(row: Row | undefined, key: string): string => {
    if (!row) throw new Error(`The demo company ${company.key} has no ${key}.`);
    return row.id;
  };
  const rows = buildDemoSourcing(company.sourcing, {
    ...{ organisationId, functions, nextId },
    moment: (daysAgo) => new Date(midnight.getTime() - daysAgo * DAY_MS),
    personId: (key) => found(people[company.people.findIndex((person) => person.key === key)], key),
    accountId: (email) =>
      found(
        accounts.find((account) => account.email === email),
        email,
      ),
  });
  await insertSourcingFunctions(tx, rows.functions);
  await putSourcingSettings(tx, rows.settings, 0);
  for (const condition of rows.conditions) await putCondition(tx, condition);
  await insertTasks(tx, rows.tasks);
  await insertEntries(tx, rows.entries);
  for (const change of rows.changes) await insertSourcingChange(tx, change);
}
