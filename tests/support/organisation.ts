import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { type Competency, findCompetency, insertCompetencies, type NewCompetency } from "#db/queries/competencies.ts";
import { insertOrganisation } from "#db/queries/organisations.ts";
import { findPerson, insertPeople, type NewPerson, type Person } from "#db/queries/people.ts";
import { testDatabase } from "./database.ts";

let counter = 0;

/** The day on which every test of a service takes place unless it says another. */
export const TEST_NOW = new Date("2026-11-22T10:00:00Z");

/** A fresh organisation with an owner, and builders that insert rows into it. */
export async function testOrganisation(options: { role?: AccountRole; now?: Date } = {}) {
  const database = await testDatabase();
  const now = options.now ?? TEST_NOW;
  const organisationId = crypto.randomUUID();
  const accountId = crypto.randomUUID();
  const n = ++counter;
  await database.transaction(async (tx) => {
    await insertOrganisation(tx, {
      id: organisationId,
      name: `Firm ${n}`,
      country: "US",
      currency: "USD",
      itUsers: 60,
      createdAt: now,
    });
    await insertAccount(tx, {
      id: accountId,
      organisationId,
      email: `owner-${organisationId}@firm.example`,
      name: "Olga Owner",
      role: options.role ?? "owner",
      passwordHash: null,
      createdAt: now,
    });
  });
  const context: ServiceContext = {
    database,
    organisationId,
    accountId,
    role: options.role ?? "owner",
    now,
    requestId: `test-${n}`,
  };

  async function person(details: Partial<NewPerson> = {}): Promise<Person> {
    const row = {
      name: `Person ${++counter}`,
      createdAt: now,
      updatedAt: now,
      ...details,
      id: details.id ?? crypto.randomUUID(),
      organisationId,
    };
    await database.transaction((tx) => insertPeople(tx, [row]));

    return (await findPerson(database.db, organisationId, row.id))!;
  }

  async function competency(details: Partial<NewCompetency> = {}): Promise<Competency> {
    const kind = details.kind ?? "technical";
    const row: NewCompetency = {
      kind,
      name: `Competency ${++counter}`,
      groupCode: kind === "technical" ? "network" : "leadership",
      anchors: kind === "technical" ? ["0", "1", "2", "3", "4", "5"] : ["1", "2", "3", "4", "5"],
      requiredLevel: 3,
      minimumCover: 1,
      halfLifeMonths: 18,
      requiredFor: kind === "leadership" ? ["manager"] : [],
      position: counter,
      createdAt: now,
      ...details,
      id: details.id ?? crypto.randomUUID(),
      organisationId,
    };
    await database.transaction((tx) => insertCompetencies(tx, [row]));

    return (await findCompetency(database.db, organisationId, row.id))!;
  }

  return { context, db: database.db, database, organisationId, accountId, person, competency };
}
