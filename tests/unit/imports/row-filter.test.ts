import { describe, expect, test } from "vitest";
import type { ExistingPerson } from "#app/domain/imports/people-import.ts";
import { planPeopleImport } from "#app/domain/imports/people-plan.ts";
import { countValues, rowPasses } from "#app/domain/imports/row-filter.ts";
import { applyPeoplePlan } from "#tests/support/hr-files/apply-people-plan.ts";
import { WHOLE_FIRM, wholeFirmRows } from "#tests/support/hr-files/whole-firm.ts";

const ROWS = wholeFirmRows().map((row) => Object.values(row));

const plan = (departments: string[], existing: ExistingPerson[] = [], titles: string[] = []) =>
  planPeopleImport({
    headings: ["Number", "Name", "E-mail", "Title", "Department", "Manager", "Start"],
    rows: ROWS,
    mapping: { employeeNumber: 0, name: 1, email: 2, title: 3, department: 4, manager: 5, startedOn: 6 },
    dateOrder: "dmy",
    today: "2026-11-22",
    existing,
    filter: { departments, titles },
  });

describe("the file of a whole firm", () => {
  test("says how many rows each department and title has", () => {
    const { departments, titles } = plan([]);
    expect(departments.find(({ value }) => value === WHOLE_FIRM.department)?.rows).toBe(45);
    expect(departments.reduce((sum, { rows }) => sum + rows, 0)).toBe(600);
    expect(titles[0]?.value).toBe("Clerk");
  });

  test("reduced to IT brings 45 people, the CFO and the CEO for the line alone, and leaves 553 out", () => {
    const { counts, rows } = plan([WHOLE_FIRM.department]);
    expect(counts).toEqual({ created: 47, changed: 0, unchanged: 0, rejected: 0, leftOut: 553, blank: 0 });
    const line = rows.filter(({ values, verdict }) => verdict === "created" && values.kind === "reporting-only");
    expect(line.map(({ values }) => values.employeeNumber).sort()).toEqual(["00001", "00002"]);
    for (const { values } of line)
      expect([values.title, values.department, values.startedOn]).toEqual([null, null, null]);
    const tree = applyPeoplePlan([], plan([WHOLE_FIRM.department]));
    const byId = new Map(tree.map((person) => [person.id, person]));
    for (const person of tree.filter(({ kind }) => kind === "member")) {
      let top = person;
      for (let above = byId.get(person.managerId ?? ""); above; above = byId.get(above.managerId ?? "")) top = above;
      expect(top.employeeNumber).toBe("00001");
    }
  });

  test("brought again changes nothing; without the filter the others come and the line stays as it is", () => {
    const stored = applyPeoplePlan([], plan([WHOLE_FIRM.department]));
    expect(plan([WHOLE_FIRM.department], stored).counts).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 47,
      leftOut: 553,
    });
    expect(plan(["Finance"], stored).rows.find(({ values }) => values.employeeNumber === "00002")).toMatchObject({
      verdict: "changed",
      values: { kind: "member", title: "Chief Financial Officer" },
    });
    const members = stored.map((person) => ({ ...person, kind: "member" as const }));
    expect(plan([WHOLE_FIRM.department], members).counts).toMatchObject({ changed: 0, unchanged: 45, leftOut: 555 });
  });

  test("by department and title asks for both", () => {
    expect(plan([WHOLE_FIRM.department], [], ["Team Lead"]).counts).toMatchObject({ created: 4 + 3, leftOut: 593 });
  });
});

test("a filter does not care about case and spaces, and an empty list asks nothing", () => {
  expect(rowPasses({ departments: ["IT  Ops"], titles: [] })("it ops", "Buyer")).toBe(true);
  expect(rowPasses({ departments: [], titles: ["Buyer"] })("it ops", null)).toBe(false);
  expect(countValues(["IT", "Sales", "it"])).toEqual([
    { value: "IT", rows: 2 },
    { value: "Sales", rows: 1 },
  ]);
});
