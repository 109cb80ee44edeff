import { describe, expect, test } from "vitest";
import type { ExistingPerson } from "#app/domain/imports/people-import.ts";
import { planPeopleRows, reasonsOf, verdictsOf } from "#tests/support/hr-files/plan-people-rows.ts";

function person(id: string, values: Partial<ExistingPerson> = {}): ExistingPerson {
  return {
    id,
    employeeNumber: null,
    email: null,
    name: id,
    title: null,
    department: null,
    managerId: null,
    startedOn: null,
    kind: "member",
    version: 3,
    ...values,
  };
}

describe("verdicts", () => {
  test("a new person is created, with the name the right way round", () => {
    const result = planPeopleRows("employeeNumber name", ["7 | Okafor, Daniel"]);
    expect(result.counts).toEqual({ created: 1, changed: 0, unchanged: 0, rejected: 0, leftOut: 0, blank: 0 });
    expect(result.rows[0]).toMatchObject({
      row: 2,
      verdict: "created",
      personId: null,
      values: { employeeNumber: "7", name: "Daniel Okafor" },
    });
  });

  test("a recorded person is changed field by field, before and after", () => {
    const eli = person("p1", {
      employeeNumber: "12",
      name: "Eli Sandoval",
      title: "Network technician",
      startedOn: "2023-06-19",
    });
    const [row] = planPeopleRows(
      "employeeNumber name title startedOn",
      ["12 | Eli Sandoval | Network engineer | 19.06.2023"],
      [eli],
    ).rows;
    expect(row).toMatchObject({ verdict: "changed", personId: "p1", version: 3, matchedBy: "employeeNumber" });
    expect(row?.changes).toEqual([{ field: "title", before: "Network technician", after: "Network engineer" }]);
    expect(row?.values).toMatchObject({ title: "Network engineer", startedOn: "2023-06-19" });
  });

  test("an empty cell leaves a recorded value alone", () => {
    const eli = person("p1", {
      employeeNumber: "12",
      name: "Eli Sandoval",
      title: "Engineer",
      department: "IT",
      email: "e@firm.example",
    });
    const [row] = planPeopleRows(
      "employeeNumber email name title department",
      ["12 | | Eli Sandoval | | "],
      [eli],
    ).rows;
    expect(row).toMatchObject({
      verdict: "unchanged",
      changes: [],
      values: { title: "Engineer", department: "IT", email: "e@firm.example" },
    });
  });

  test("blank rows are skipped and row numbers count them", () => {
    const result = planPeopleRows("employeeNumber name", ["1 | Ana", " | ", "2 | Eli"]);
    expect(result.rows.map(({ row }) => row)).toEqual([2, 4]);
    expect(result.counts.blank).toBe(1);
  });

  test("first and last name win over a full name, which fills in where one is missing", () => {
    const result = planPeopleRows("employeeNumber name firstName lastName", [
      "1 | Annie | Anna | Lee",
      "2 | Sam Stone | | Stone",
      "3 | | | Park",
    ]);
    expect(result.rows.map(({ values }) => values.name)).toEqual(["Anna Lee", "Sam Stone", "Park"]);
  });
});

describe("matching", () => {
  test("goes by employee number, then by e-mail, and fills in the other", () => {
    const existing = [
      person("p1", { employeeNumber: "1", name: "Ana" }),
      person("p2", { email: "Eli@firm.example", name: "Eli" }),
    ];
    const result = planPeopleRows(
      "employeeNumber email name",
      ["1 | ana@firm.example | Ana", "2 | eli@FIRM.example | Eli"],
      existing,
    );
    expect(result.rows.map(({ personId, matchedBy }) => [personId, matchedBy])).toEqual([
      ["p1", "employeeNumber"],
      ["p2", "email"],
    ]);
    expect(result.rows.map(({ changes }) => changes)).toEqual([
      [{ field: "email", before: null, after: "ana@firm.example" }],
      [{ field: "employeeNumber", before: null, after: "2" }],
    ]);
  });

  test("goes by exact name only without number and e-mail columns, and says so", () => {
    const existing = [
      person("p1", { name: "Ana Lee" }),
      person("p2", { name: "Kim Park" }),
      person("p3", { name: "Kim Park" }),
    ];
    const result = planPeopleRows(
      "name title",
      ["ana  lee | Analyst", "Kim Park | Analyst", "Eli Stone | Analyst", "Eli Stone | Clerk"],
      existing,
    );
    expect(verdictsOf(result)).toEqual(["changed", "rejected", "created", "rejected"]);
    expect(result.notices).toEqual([
      "The file has neither employee numbers nor e-mail addresses: people are matched by their exact name.",
    ]);
    expect(reasonsOf(result)[1]).toBe("Name: 2 recorded people have the name “Kim Park”.");
    expect(reasonsOf(result)[3]).toContain("The same name as row 4");
    expect(planPeopleRows("employeeNumber name", ["9 | Ana Lee"], existing).counts.created).toBe(1);
  });

  test("a row that cannot be matched is rejected", () => {
    expect(reasonsOf(planPeopleRows("employeeNumber email name", [" | | Ana"]))).toEqual([
      ": The row has neither an employee number nor an e-mail address: nobody can tell whom it is about.",
    ]);
  });

  test("number and e-mail of two different people are refused", () => {
    const existing = [
      person("p1", { employeeNumber: "1", name: "Ana" }),
      person("p2", { email: "eli@firm.example", name: "Eli" }),
    ];
    expect(reasonsOf(planPeopleRows("employeeNumber email name", ["1 | eli@firm.example | Ana"], existing))).toEqual([
      "E-mail: The employee number belongs to Ana, the e-mail address to Eli.",
    ]);
  });

  test("a number match later in the file goes before an e-mail match", () => {
    const existing = [person("p1", { employeeNumber: "1", email: "ana@firm.example", name: "Ana" })];
    const result = planPeopleRows("employeeNumber email name", ["2 | ana@firm.example | Ana", "1 | | Ana"], existing);
    expect(verdictsOf(result)).toEqual(["rejected", "unchanged"]);
    expect(reasonsOf(result)[0]).toBe("E-mail: The e-mail address belongs to Ana, whom row 3 is about already.");
  });

  test("nobody takes over a number by e-mail while another row speaks for its owner", () => {
    const existing = [person("p1", { employeeNumber: "1", email: "ana@firm.example", name: "Ana" })];
    const result = planPeopleRows(
      "employeeNumber email name",
      ["2 | ana@firm.example | Ana", "1 | broken@ | Ana"],
      existing,
    );
    expect(verdictsOf(result)).toEqual(["rejected", "rejected"]);
    expect(reasonsOf(result)[0]).toBe("E-mail: The e-mail address belongs to Ana, whom row 3 is about already.");
  });

  test("a repeated number or address is rejected and names the first row", () => {
    const result = planPeopleRows("employeeNumber email name", [
      "1 | a@firm.example | Ana",
      "1 | b@firm.example | Ana",
      "2 | A@firm.example | Ana",
    ]);
    expect(verdictsOf(result)).toEqual(["created", "rejected", "rejected"]);
    expect(reasonsOf(result).slice(1)).toEqual([
      ": The same employee number as row 2; only one row a person is imported.",
      ": The same e-mail address as row 2; only one row a person is imported.",
    ]);
  });
});

describe("names that are missing", () => {
  test("a file without any name column calls new people by their number and keeps recorded names", () => {
    const result = planPeopleRows(
      "employeeNumber title",
      ["17 | Clerk", "18 | Clerk"],
      [person("p1", { employeeNumber: "18", name: "Kim Park" })],
    );
    expect(result.rows.map(({ values }) => values.name)).toEqual(["Employee 17", "Kim Park"]);
    expect(result.notices).toEqual([
      "The file has no column for names: new people are called “Employee” and their number.",
    ]);
  });

  test("an empty name is refused for a new person and harmless for a recorded one", () => {
    const result = planPeopleRows(
      "employeeNumber name",
      ["17 | ", "18 | "],
      [person("p1", { employeeNumber: "18", name: "Kim Park" })],
    );
    expect(verdictsOf(result)).toEqual(["rejected", "unchanged"]);
  });

  test("without number, address and name nothing can be imported", () => {
    const result = planPeopleRows("title", ["Clerk", "Analyst"]);
    expect(verdictsOf(result)).toEqual(["rejected", "rejected"]);
    expect(result.notices).toEqual(["Choose a column for the employee number, the e-mail address or the name first."]);
  });
});
