import { afterEach, describe, expect, it } from "vitest";
import { generateDemo } from "#app/services/demo/generate-demo.server.ts";
import { listDemoCompanies } from "#app/services/demo/list-demo-companies.server.ts";
import { openDemo } from "#app/services/demo/open-demo.server.ts";
import { loadCover } from "#app/services/matrix/load-cover.server.ts";
import { findOwner } from "#db/queries/accounts.ts";
import { deleteOrganisation } from "#db/queries/organisations.ts";
import { type GeneratedSize, generatedKey } from "#db/seed/generated-size.ts";
import { testDatabase } from "#tests/support/database.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { countRows, readRows } from "./database-content.ts";

const SIZE: GeneratedSize = { people: 60, competencies: 50, seed: 3, historyMonths: 24 };
const KEY = generatedKey(SIZE);
const moment = { now: new Date("2026-11-22T07:15:00Z"), requestId: "test" };
const SEEDED = ["people", "accounts", "pay", "competencies", "assessments", "leadership_evidence", "promotion_cases"];

describe("a generated demo company", () => {
  const made: string[] = [];

  async function generate(size = SIZE) {
    const database = await testDatabase();
    const verdict = await generateDemo(database, size, moment);
    if (!verdict.ok) throw new Error(verdict.reason);
    made.push(verdict.value.organisationId);
    return { database, ...verdict.value };
  }

  afterEach(async () => {
    const database = await testDatabase();
    for (const id of made.splice(0)) await database.transaction((tx) => deleteOrganisation(tx, id));
  });

  it("holds what was asked for, down to the ratings that it reports", async () => {
    const { database, ratings } = await generate();
    const counts = await countRows(database.db);
    expect(counts).toMatchObject({ organisations: 1, people: 61, pay: 60, competencies: 50, promotion_cases: 2 });
    expect(counts.assessments).toBe(ratings);
    expect(ratings).toBeGreaterThan(60 * 50 * 0.8);
  });

  it("is the same when it is made again on the same day", async () => {
    const { database, organisationId } = await generate();
    const rows = await readRows(database.db, SEEDED);
    await database.transaction((tx) => deleteOrganisation(tx, organisationId));
    made.splice(0);
    await generate();
    expect(await readRows(database.db, SEEDED)).toEqual(rows);
  });

  it("is listed beside the written ones and opened like them, as its owner", async () => {
    const { database, organisationId } = await generate();
    const choice = (await listDemoCompanies(database)).find(({ key }) => key === KEY);
    expect(choice).toEqual({
      key: KEY,
      name: "Generated company, 60 people",
      itUsers: 1_080,
      members: 60,
      accounts: [],
    });
    const verdict = await openDemo(database, KEY, moment);
    expect(verdict.ok).toBe(true);
    const owner = await findOwner(database.db, organisationId);
    const context = { ...moment, database, organisationId, accountId: owner!.id, role: "owner" as const };
    const { members, covers } = await loadCover(context);
    expect(members.length).toBeGreaterThan(55);
    expect(covers.some(({ below }) => below)).toBe(true);
    expect(covers.some(({ holders }) => holders.length > 5)).toBe(true);
  });

  it("is refused a second time, and leaves nothing when it is removed", async () => {
    const database = await testDatabase();
    const before = await countRows(database.db);
    const { organisationId } = await generate();
    const again = await generateDemo(database, SIZE, moment);
    expect(again).toMatchObject({ ok: false, reason: expect.stringContaining("in the database already") });
    await database.transaction((tx) => deleteOrganisation(tx, organisationId));
    made.splice(0);
    expect(await countRows(database.db)).toEqual(before);
  });

  it("is refused beside a real organisation, and nothing is written", async () => {
    const { db, database, organisationId } = await testOrganisation();
    const before = await countRows(db);
    const verdict = await generateDemo(database, SIZE, moment);
    expect(verdict).toMatchObject({ ok: false, reason: expect.stringContaining("A real organisation") });
    expect(await countRows(db)).toEqual(before);
    await database.transaction((tx) => deleteOrganisation(tx, organisationId));
  });
});
