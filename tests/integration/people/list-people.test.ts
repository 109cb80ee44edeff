import { expect, it } from "vitest";
import { listPeople, type PeopleQuery } from "#app/services/people/list-people.server.ts";
import { insertPeople } from "#db/queries/people.ts";
import { TEST_NOW, testOrganisation } from "#tests/support/organisation.ts";

const query = (change: Partial<PeopleQuery> = {}): PeopleQuery => ({
  text: "",
  include: "present",
  sort: "name",
  descending: false,
  page: 1,
  ...change,
});

it("finds by part of a name, title, e-mail or number, taking % and _ as they are", async () => {
  const { context, person } = await testOrganisation();
  await person({ name: "Ana Reyes", title: "Engineer", email: "ana@firm.example", employeeNumber: "0042" });
  await person({ name: "100 % Bo" });
  const names = async (text: string) => (await listPeople(context, query({ text }))).people.map(({ name }) => name);
  expect(await names("reyes")).toEqual(["Ana Reyes"]);
  expect(await names("0042")).toEqual(["Ana Reyes"]);
  expect(await names("ana@")).toEqual(["Ana Reyes"]);
  expect(await names("%")).toEqual(["100 % Bo"]);
  expect(await names("_")).toEqual([]);
});

it("sorts and cuts pages on the server, and shows the last page for one beyond it", async () => {
  const { context, database, organisationId } = await testOrganisation();
  const row = (n: number) => ({
    id: crypto.randomUUID(),
    organisationId,
    name: `Person ${String(n).padStart(3, "0")}`,
    createdAt: TEST_NOW,
    updatedAt: TEST_NOW,
  });
  await database.transaction((tx) =>
    insertPeople(
      tx,
      Array.from({ length: 120 }, (_, n) => row(n)),
    ),
  );
  const last = await listPeople(context, query({ page: 99, descending: true }));
  expect(last).toMatchObject({ total: 120, page: 3, pageCount: 3 });
  expect(last.people.at(0)?.name).toBe("Person 019");
  expect(last.people.at(-1)?.name).toBe("Person 000");
});

it("shows nobody of another organisation", async () => {
  const mine = await testOrganisation();
  const other = await testOrganisation();
  await other.person();
  expect(await listPeople(mine.context, query({ include: "all" }))).toMatchObject({ total: 0, isEmpty: true });
});

it("filters by department and by reporting line at all depths, and names what can be chosen", async () => {
  const { context, person } = await testOrganisation();
  const head = await person({ name: "Devon Okafor", department: "Finance", kind: "reporting-only" });
  const lead = await person({ name: "Priya Raman", department: "IT", managerId: head.id });
  await person({ name: "Aiko Tanabe", department: "IT", managerId: lead.id });
  await person({ name: "Bo Left", managerId: lead.id, leftOn: "2026-01-01" });
  const names = async (change: Partial<PeopleQuery>) =>
    (await listPeople(context, query(change))).people.map(({ name }) => name);
  expect(await names({ department: "IT" })).toEqual(["Aiko Tanabe", "Priya Raman"]);
  expect(await names({ managerId: lead.id })).toEqual(["Aiko Tanabe", "Priya Raman"]);
  expect(await names({ managerId: head.id, department: "IT", text: "aiko" })).toEqual(["Aiko Tanabe"]);
  expect(await names({ managerId: crypto.randomUUID() })).toEqual([]);
  const { choices, isEmpty } = await listPeople(context, query({ department: "Sales" }));
  expect(isEmpty).toBe(false);
  expect(choices.departments).toEqual(["Finance", "IT"]);
  expect(choices.managers.map(({ name }) => name)).toEqual(["Devon Okafor", "Priya Raman"]);
});
