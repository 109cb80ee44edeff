import { describe, expect, test } from "vitest";
import { guessColumns, mappingOfGuesses } from "#app/domain/imports/columns.ts";
import { findDateOrder } from "#app/domain/imports/dates.ts";
import { planLevelsImport } from "#app/domain/imports/levels-plan.ts";
import type { ExistingPerson } from "#app/domain/imports/people-import.ts";
import { planPeopleImport } from "#app/domain/imports/people-plan.ts";
import { rejectedTable } from "#app/domain/imports/rejected-csv.ts";
import type { Table } from "#app/domain/imports/table.ts";
import { readTable } from "#app/services/imports/reading/read-table.ts";
import { writeCsv } from "#app/services/imports/reading/write-csv.ts";
import { applyPeoplePlan } from "#tests/support/hr-files/apply-people-plan.ts";
import { hrFileBytes, sampleEmployeesBytes, tableOf } from "#tests/support/hr-files/open-hr-file.ts";

const TODAY = "2026-11-22";

function planFile(table: Table, existing: readonly ExistingPerson[] = []) {
  const mapping = mappingOfGuesses(guessColumns("people", table.headings, table.rows.slice(0, 50)));
  const dates = findDateOrder(
    table.rows.map((cells) => (mapping.startedOn === undefined ? "" : (cells[mapping.startedOn] ?? ""))),
  );
  const { headings, rows, problems, headingRow } = table;
  return planPeopleImport({
    headings,
    rows,
    problems,
    mapping,
    existing,
    dateOrder: dates.order,
    today: TODAY,
    firstRow: headingRow + 1,
  });
}

/** The least processor time of several runs in milliseconds: what the work costs, whoever else uses the machine. */
function cheapest(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}

describe("the tidy file", () => {
  test("is imported whole, with every manager and month-first dates", () => {
    const { rows, counts } = planFile(tableOf(hrFileBytes("people-utf8-comma.csv")));
    expect(counts).toEqual({ created: 8, changed: 0, unchanged: 0, rejected: 0, leftOut: 0, blank: 0 });
    expect(rows[0]?.values).toEqual({
      employeeNumber: "1001",
      email: "f.blake@harbour.example",
      name: "Fiona Blake",
      title: "Chief Financial Officer",
      department: "Finance",
      startedOn: "2012-04-01",
      manager: null,
      kind: "member",
    });
    expect(rows[6]?.values).toMatchObject({ name: "Mary Ann O'Neil", startedOn: "2024-02-29", manager: { row: 7 } });
  });

  test("holds nothing protected once it is read", () => {
    const table = tableOf(hrFileBytes("people-utf8-comma.csv"));
    expect(new TextDecoder().decode(hrFileBytes("people-utf8-comma.csv"))).toContain("02/11/1970");
    expect(JSON.stringify(table.rows)).not.toMatch(/Female|Married|02\/11\/1970/);
  });
});

describe("the messy file", () => {
  const table = tableOf(hrFileBytes("people-windows-1252-semicolon.csv"));

  test("gives one verdict a row, with the reasons", () => {
    const { rows, counts, unknownManagers } = planFile(table);
    expect(counts).toEqual({ created: 7, changed: 0, unchanged: 0, rejected: 8, leftOut: 0, blank: 1 });
    expect(
      rows.filter(({ verdict }) => verdict === "rejected").map(({ row, reasons }) => [row, reasons[0]?.message]),
    ).toEqual([
      [11, "2 people are called “Peter Schmitt”. Give the manager’s employee number or e-mail address instead."],
      [13, "The same employee number as row 8; only one row a person is imported."],
      [14, "“e.yildiz(at)elbwerk.example” is not an e-mail address. Correct it, or leave it empty."],
      [15, "A circle of managers: Uwe Kern → Rolf Haas → Ida Ott → Uwe Kern."],
      [16, "A circle of managers: Rolf Haas → Ida Ott → Uwe Kern → Rolf Haas."],
      [17, "A circle of managers: Ida Ott → Uwe Kern → Rolf Haas → Ida Ott."],
      [18, "The row has 13 cells, the headings 12. A value with a separator in it needs quotation marks around it."],
      [19, "The row ends after 4 of 12 cells: Abteilung, Vorgesetzte/r, Eintrittsdatum are missing."],
    ]);
    expect(unknownManagers).toEqual([{ text: "Extern AG", rows: [20] }]);
    expect(rows[0]?.values).toMatchObject({
      name: "Renate Groß",
      title: "Kaufmännische Leiterin (CFO)",
      startedOn: "2009-04-01",
      manager: null,
      kind: "member",
    });
    expect(rows[5]?.values).toMatchObject({
      employeeNumber: null,
      email: "c.weiss@elbwerk.example",
      name: "Clara Weiß",
      manager: { row: 7 },
      kind: "member",
    });
  });

  test("brought a second time changes nothing, and its rejected rows come back as they were", () => {
    const first = planFile(table);
    const existing = applyPeoplePlan([], first);
    expect(planFile(table, existing).counts).toEqual({
      created: 0,
      changed: 0,
      unchanged: 7,
      rejected: 8,
      leftOut: 0,
      blank: 1,
    });
    const download = writeCsv(
      rejectedTable({ headings: table.headings, rows: table.rows, plan: first.rows, firstRow: table.headingRow + 1 }),
    );
    const again = readTable(new TextEncoder().encode(download));
    if (!again.ok) throw new Error(again.message);
    expect(again.headings).toEqual(table.headings);
    expect(again.rows).toHaveLength(8);
    // The repeated row stands alone now and agrees with what is stored; the short row was filled up with empty cells.
    expect(planFile(again, existing).rows.map(({ verdict }) => verdict)).toEqual([
      "rejected",
      "unchanged",
      "rejected",
      "rejected",
      "rejected",
      "rejected",
      "rejected",
      "created",
    ]);
  });
});

describe("the sample of employees", () => {
  const table = tableOf(sampleEmployeesBytes());

  test("becomes people called by their number; a second time all are unchanged", () => {
    const first = planFile(table);
    expect(table.rows.length).toBeGreaterThanOrEqual(40);
    expect(first.counts).toEqual({
      created: table.rows.length,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      leftOut: 0,
      blank: 0,
    });
    expect(first.notices).toEqual([
      "The file has no column for names: new people are called “Employee” and their number.",
    ]);
    const number = table.rows[0]?.[9];
    expect(first.rows[0]?.values).toMatchObject({
      employeeNumber: number,
      name: `Employee ${number}`,
      title: table.rows[0]?.[15],
      department: table.rows[0]?.[4],
    });
    const second = planFile(table, applyPeoplePlan([], first));
    expect(second.counts).toEqual({
      created: 0,
      changed: 0,
      unchanged: table.rows.length,
      rejected: 0,
      leftOut: 0,
      blank: 0,
    });
  });

  test("1,470 rows are planned within 100 ms", () => {
    const rows = Array.from({ length: 1470 }, (_, place) =>
      (table.rows[place % table.rows.length] ?? []).map((cell, column) => (column === 9 ? `${place + 1}` : cell)),
    );
    const large = { ...table, rows };
    const existing = applyPeoplePlan([], planFile(large));
    expect(existing).toHaveLength(1470);
    expect(cheapest(8, () => planFile(large, existing))).toBeLessThan(100);
  });
});

describe("the file of levels", () => {
  const table = tableOf(hrFileBytes("levels-long.csv"));
  const people = planFile(tableOf(hrFileBytes("people-utf8-comma.csv"))).rows.map(({ row, values }) => ({
    id: `row-${row}`,
    employeeNumber: values.employeeNumber,
    email: values.email,
    name: values.name ?? "",
    kind: "member" as const,
  }));
  const competencies = [
    { id: "net", code: "NET-1", name: "Routing and switching", kind: "technical" as const },
    { id: "del", code: null, name: "Delegation", kind: "leadership" as const },
  ];

  test("gives one verdict a row, whoever is named in whichever way", () => {
    const mapping = mappingOfGuesses(guessColumns("levels", table.headings, table.rows));
    expect(mapping).toEqual({ person: 0, competency: 1, level: 2, date: 3, source: 4, assessor: 5, evidence: 6 });
    const { rows, counts } = planLevelsImport({
      ...table,
      mapping,
      dateOrder: "dmy",
      today: TODAY,
      people,
      competencies,
      existing: [],
    });
    expect(counts).toEqual({ created: 6, changed: 0, unchanged: 1, rejected: 7, leftOut: 0, blank: 0 });
    expect(rows.filter(({ verdict }) => verdict === "rejected").map(({ row }) => row)).toEqual([
      4, 9, 10, 11, 12, 13, 14,
    ]);
    expect(rows[13]?.values).toEqual({
      personId: "row-6",
      competencyId: "net",
      level: 4,
      date: "2026-07-07",
      source: "test",
      assessor: { name: "External lab" },
      evidence: "=Passed with 88 %",
    });
  });

  test("100,000 levels are planned within 2 s", () => {
    const many = Array.from({ length: 1000 }, (_, place) => ({
      ...people[0]!,
      id: `p${place}`,
      employeeNumber: `${place}`,
      email: `p${place}@firm.example`,
      name: `Person ${place}`,
    }));
    const skills = Array.from({ length: 100 }, (_, place) => ({
      id: `c${place}`,
      code: `C-${place}`,
      name: `Skill ${place}`,
      kind: "technical" as const,
    }));
    const rows = Array.from({ length: 100_000 }, (_, place) => [
      `p${place % 1000}@firm.example`,
      `Skill ${Math.floor(place / 1000)}`,
      `${place % 6}`,
      "12.05.2026",
      "manager",
      `${(place + 1) % 1000}`,
      "seen",
    ]);
    const headings = ["Person", "Skill", "Level", "Date", "Source", "Assessor", "Evidence"];
    const mapping = { person: 0, competency: 1, level: 2, date: 3, source: 4, assessor: 5, evidence: 6 };
    const input = {
      headings,
      rows,
      mapping,
      dateOrder: "dmy" as const,
      today: TODAY,
      people: many,
      competencies: skills,
      existing: [],
    };
    expect(planLevelsImport(input).counts.created).toBe(100_000);
    expect(cheapest(3, () => planLevelsImport(input))).toBeLessThan(2000);
  });
});
