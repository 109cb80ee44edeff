import { describe, expect, test } from "vitest";
import { planLevelsImport } from "#app/domain/imports/levels-plan.ts";
import { rejectedTable } from "#app/domain/imports/rejected-csv.ts";
import { guessCompetencyColumns, isWide, longTable } from "#app/domain/imports/wide-levels.ts";
import { levelsPlan } from "#app/services/imports/planning/plans-by-kind.ts";

const COMPETENCIES = [
  { id: "dns", code: "NET-1", name: "DNS", kind: "technical" as const },
  { id: "lead", code: null, name: "Coaching", kind: "leadership" as const },
];
const PEOPLE = [
  { id: "a", employeeNumber: "1", email: null, name: "Ana Lee", kind: "member" as const },
  { id: "b", employeeNumber: "2", email: null, name: "Bo Fox", kind: "member" as const },
];
const HEADINGS = ["Person", "net-1", "Coaching", "Age"];
const ROWS = [
  ["Lee, Ana", "4", "", "51"],
  ["2", "9", "0", "40"],
];
const FILE = {
  headings: HEADINGS,
  rows: ROWS,
  firstRow: 2,
  dateOrder: "dmy" as const,
  today: "2026-11-22",
  people: PEOPLE,
  competencies: COMPETENCIES,
  existing: [],
  fixed: { date: "2026-10-01", source: "supervisor" as const },
};

describe("a row a person with a column per competency", () => {
  const columns = guessCompetencyColumns(HEADINGS, COMPETENCIES);
  const mapping = { person: 0, ...columns };

  test("is recognised by names and codes", () => {
    expect(columns).toEqual({ "competency:dns": 1, "competency:lead": 2 });
    expect([isWide(mapping), isWide({ person: 0, level: 1 })]).toEqual([true, false]);
  });

  test("becomes a row a level; an empty cell is not rated and gives none", () => {
    const long = longTable({ headings: HEADINGS, rows: ROWS, mapping, firstRow: 2 });
    expect(long.rows).toEqual([
      ["Lee, Ana", "4"],
      ["2", "9"],
      ["2", "0"],
    ]);
    expect(long).toMatchObject({ rowNumbers: [2, 3, 3], competencyIds: ["dns", "dns", "lead"] });
  });

  test("is planned with the row and the column of the file in every reason", () => {
    const plan = levelsPlan({ ...FILE, mapping });
    if ("message" in plan) throw new Error(plan.message);
    expect(plan.counts).toMatchObject({ created: 1, rejected: 2 });
    expect(plan.rows[0]?.assessment).toMatchObject({
      personId: "a",
      competencyId: "dns",
      level: 4,
      date: "2026-10-01",
    });
    expect(plan.rows.slice(1).map(({ row, reasons }) => [row, reasons[0]?.column])).toEqual([
      [3, "net-1"],
      [3, "Coaching"],
    ]);
    const back = rejectedTable({ headings: HEADINGS, rows: ROWS, plan: plan.rows });
    expect(back.rows).toHaveLength(1);
    expect(back.rows[0]?.at(-1)).toMatch(/net-1: .*Coaching: /);
  });

  test("asks for a date and a source where nothing says them", () => {
    const plan = levelsPlan({ ...FILE, mapping, fixed: {} });
    expect("notices" in plan && plan.notices).toEqual(["Choose a column for date, source first."]);
  });
});

test("date and source of the whole file hold for a row a level too, unless the row says another", () => {
  const plan = planLevelsImport({
    ...FILE,
    headings: ["Person", "Competency", "Level", "Source"],
    rows: [
      ["1", "DNS", "3", ""],
      ["2", "DNS", "2", "test"],
    ],
    mapping: { person: 0, competency: 1, level: 2, source: 3 },
  });
  expect(plan.rows.map(({ values }) => [values.date, values.source])).toEqual([
    ["2026-10-01", "supervisor"],
    ["2026-10-01", "test"],
  ]);
});
