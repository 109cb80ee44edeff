import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBlankRow } from "#app/domain/imports/cell-text.ts";
import type { LevelsPlan, RatedCompetency, RatedPerson, StoredAssessment } from "#app/domain/imports/levels-import.ts";
import { type LevelsImportInput, planLevelsImport } from "#app/domain/imports/levels-plan.ts";

const PEOPLE: RatedPerson[] = [
  { id: "ana", employeeNumber: "1", email: "ana@firm.example", name: "Ana Lee", kind: "member" },
  { id: "ben", employeeNumber: "2", email: null, name: "Ben Park", kind: "member" },
  { id: "kim1", employeeNumber: "3", email: null, name: "Kim Wu", kind: "member" },
  { id: "kim2", employeeNumber: "4", email: null, name: "Kim Wu", kind: "member" },
  { id: "cfo", employeeNumber: "9", email: null, name: "Fay Blake", kind: "reporting-only" },
];
const COMPETENCIES: RatedCompetency[] = [
  { id: "net", code: "NET-1", name: "Routing and switching", kind: "technical" },
  { id: "del", code: null, name: "Delegation", kind: "leadership" },
  { id: "x1", code: "X", name: "Cloud one", kind: "technical" },
  { id: "x2", code: "CloudOne", name: "Other", kind: "technical" },
];
const HEADINGS = ["Person", "Skill", "Level", "Date", "Source", "Assessor", "Evidence"];
const MAPPING = { person: 0, competency: 1, level: 2, date: 3, source: 4, assessor: 5, evidence: 6 };

function stored(values: Partial<StoredAssessment> = {}): StoredAssessment {
  return {
    personId: "ana",
    competencyId: "net",
    source: "supervisor",
    level: 3,
    date: "2026-05-12",
    assessorId: "ben",
    assessorName: null,
    retracted: false,
    ...values,
  };
}

function plan(rows: string[], existing: StoredAssessment[] = [], more: Partial<LevelsImportInput> = {}): LevelsPlan {
  return planLevelsImport({
    headings: HEADINGS,
    rows: rows.map((row) => Array.from({ length: 7 }, (_, place) => row.split("|")[place]?.trim() ?? "")),
    mapping: MAPPING,
    dateOrder: "dmy",
    today: "2026-11-22",
    people: PEOPLE,
    competencies: COMPETENCIES,
    existing,
    ...more,
  });
}

const reason = (row: string, existing: StoredAssessment[] = []) =>
  plan([row], existing)
    .rows[0]?.reasons.map(({ column, message }) => `${column ?? ""}: ${message}`)
    .join(" ");

/** The stored assessments after a plan is carried out. */
function apply(existing: readonly StoredAssessment[], { rows }: LevelsPlan): StoredAssessment[] {
  const added = rows.flatMap(({ verdict, values }): StoredAssessment[] => {
    const { personId, competencyId, level, date, source, assessor } = values;
    if (
      (verdict !== "created" && verdict !== "changed") ||
      !personId ||
      !competencyId ||
      level === null ||
      !date ||
      !source
    )
      return [];
    const by = {
      assessorId: assessor && "personId" in assessor ? assessor.personId : null,
      assessorName: assessor && "name" in assessor ? assessor.name : null,
    };
    return [{ personId, competencyId, level, date, source, ...by, retracted: false }];
  });
  return [...existing, ...added];
}

describe("a row adds one assessment", () => {
  test("the person is found by number, e-mail or name, the competency by name or code", () => {
    const result = plan([
      "1 | Routing and switching | 3 | 12.05.2026 | manager | Park, Ben | Replaced the core.",
      "ANA@firm.example | net-1 | 4 | 2026-06-01 | self",
      "Lee, Ana | ROUTING AND  SWITCHING | 2 | 2026-06-02 | exam | External lab",
    ]);
    expect(result.counts).toEqual({ created: 3, changed: 0, unchanged: 0, rejected: 0, leftOut: 0, blank: 0 });
    expect(result.rows.map(({ values }) => values)).toEqual([
      {
        personId: "ana",
        competencyId: "net",
        level: 3,
        date: "2026-05-12",
        source: "supervisor",
        assessor: { personId: "ben" },
        evidence: "Replaced the core.",
      },
      {
        personId: "ana",
        competencyId: "net",
        level: 4,
        date: "2026-06-01",
        source: "self",
        assessor: { personId: "ana" },
        evidence: null,
      },
      {
        personId: "ana",
        competencyId: "net",
        level: 2,
        date: "2026-06-02",
        source: "test",
        assessor: { name: "External lab" },
        evidence: null,
      },
    ]);
  });

  test("not rated adds nothing and is no error", () => {
    const [row] = plan(["1 | Delegation | n/a"]).rows;
    expect(row).toMatchObject({
      verdict: "unchanged",
      values: { level: null },
      notes: [{ column: "Level", message: "Not rated: nothing is added." }],
    });
  });

  test("today is early enough, tomorrow is not", () => {
    expect(plan(["1 | NET-1 | 3 | 2026-11-22 | manager"]).counts.created).toBe(1);
    expect(reason("1 | NET-1 | 3 | 2026-11-23 | manager")).toBe(
      "Date: 2026-11-23 lies in the future. An assessment carries the day on which it was made.",
    );
  });
});

describe("a row is compared with what is stored", () => {
  const row = "1 | NET-1 | 3 | 2026-05-12 | manager | Ben Park";

  test("the same assessment is unchanged, another day, source or assessor is not", () => {
    expect(plan([row], [stored()]).counts.unchanged).toBe(1);
    for (const other of [stored({ date: "2026-05-13" }), stored({ source: "peer" }), stored({ assessorId: null })]) {
      expect(plan([row], [other]).counts.created).toBe(1);
    }
  });

  test("another level of the same occasion supersedes and says what it was", () => {
    const [changed] = plan([row], [stored({ level: 1 })]).rows;
    expect(changed).toMatchObject({ verdict: "changed", changes: [{ field: "level", before: 1, after: 3 }] });
  });

  test("the stored answer of a peer or report is not shown", () => {
    const [changed] = plan(
      ["1 | NET-1 | 3 | 2026-05-12 | peer | Ben Park"],
      [stored({ level: 1, source: "peer" })],
    ).rows;
    expect(changed?.changes).toEqual([{ field: "level", before: null, after: 3 }]);
  });

  test("a retracted assessment is not brought back", () => {
    expect(plan([row], [stored({ retracted: true })]).rows[0]).toMatchObject({
      verdict: "unchanged",
      notes: [{ column: null, message: "This assessment was retracted: it is not added again." }],
    });
  });

  test("two rows about one occasion: the later is rejected and names the earlier", () => {
    const result = plan([row, row.replace("| 3 |", "| 4 |"), row.replace("2026-05-12", "2026-05-14")]);
    expect(result.rows.map(({ verdict }) => verdict)).toEqual(["created", "rejected", "created"]);
    expect(result.rows[1]?.reasons[0]?.message).toBe(
      "The same person, competency, source, assessor and day as row 2; only one row of them is imported.",
    );
  });
});

describe("what cannot be added is refused with column and remedy", () => {
  test.each([
    ["Zoe | NET-1 | 3 | 2026-05-12 | self", "Person: “Zoe” is nobody recorded. Import people first."],
    [
      "Kim Wu | NET-1 | 3 | 2026-05-12 | self",
      "Person: 2 people are called “Kim Wu”. Give the employee number or e-mail address instead.",
    ],
    ["9 | NET-1 | 3 | 2026-05-12 | manager", "Person: Fay Blake is recorded for reporting only and is not rated."],
    [" | NET-1 | 3 | 2026-05-12 | manager", "Person: The row gives no person."],
    ["1 | Knitting | 3 | 2026-05-12 | manager", "Skill: There is no competency with the name or code “Knitting”."],
    [
      "1 | cloud one | 3 | 2026-05-12 | manager",
      "Skill: “cloud one” means 2 competencies. Give the code of one of them.",
    ],
    [
      "1 | NET-1 | 7 | 2026-05-12 | manager",
      "Level: “7” is not a level. A technical level is a whole number from 0 to 5. An empty cell means “not rated”.",
    ],
    [
      "1 | Delegation | 0 | 2026-05-12 | manager",
      "Level: “0” is not a level. A leadership level is a whole number from 1 to 5. An empty cell means “not rated”.",
    ],
    ["1 | NET-1 | 3 | | manager", "Date: The row gives no date."],
    ["1 | NET-1 | 3 | soon | manager", "Date: “soon” is not a date. Write it as year-month-day, such as 2024-03-31."],
    ["1 | NET-1 | 3 | 2026-05-12 | ", "Source: The row gives no source."],
    [
      "1 | NET-1 | 3 | 2026-05-12 | horoscope",
      "Source: “horoscope” is not a source. Write self, supervisor, peer, report or test.",
    ],
    [
      "1 | NET-1 | 3 | 2026-05-12 | self | Ben Park",
      "Assessor: The source is “self”, but the assessor is not Ana Lee.",
    ],
    [
      "1 | NET-1 | 3 | 2026-05-12 | peer | Ana Lee",
      "Assessor: Ana Lee is given as their own assessor: the source of that is “self”.",
    ],
    [
      "1 | NET-1 | 3 | 2026-05-12 | peer | Kim Wu",
      "Assessor: 2 people are called “Kim Wu”. Give the employee number or e-mail address instead.",
    ],
    [
      `1 | NET-1 | 3 | 2026-05-12 | test | | ${"e".repeat(4001)}`,
      "Evidence: The text has 4001 characters; at most 4000 are stored.",
    ],
  ])("%s", (row, message) => expect(reason(row)).toBe(message));

  test("a column that is needed and not chosen is asked for", () => {
    const { notices, counts } = plan(["1 | NET-1 | 3 | 2026-05-12 | self"], [], {
      mapping: { person: 0, competency: 1, level: 2 },
    });
    expect(notices).toEqual(["Choose a column for date, source first."]);
    expect(counts.rejected).toBe(1);
  });
});

describe("whatever the file says", () => {
  const cells = fc.tuple(
    fc.constantFrom("", "1", "2", "Ana Lee", "Kim Wu", "Zoe"),
    fc.constantFrom("", "NET-1", "Delegation", "cloud one"),
    fc.constantFrom("", "0", "3", "5", "x"),
    fc.constantFrom("", "2026-05-12", "12.05.2026", "2027-01-01"),
    fc.constantFrom("", "self", "manager", "peer", "?"),
    fc.constantFrom("", "Ben Park", "1", "Outside"),
    fc.constantFrom("", "because"),
  );
  const file = fc.array(cells, { maxLength: 12 });
  const before = fc
    .array(fc.record({ level: fc.constantFrom(0, 3, 5), retracted: fc.boolean() }), { maxLength: 3 })
    .map((list) => list.map(stored));

  test("each row that says something has exactly one verdict, and the same file twice adds nothing", () => {
    fc.assert(
      fc.property(file, before, (rows, existing) => {
        const first = plan([], existing, { rows });
        expect(first.rows.map(({ row }) => row)).toEqual(
          rows.flatMap((row, place) => (isBlankRow(row) ? [] : [place + 2])),
        );
        expect(
          first.counts.created +
            first.counts.changed +
            first.counts.unchanged +
            first.counts.rejected +
            first.counts.blank,
        ).toBe(rows.length);
        const second = plan([], apply(existing, first), { rows });
        const { created, changed, unchanged, rejected, blank } = first.counts;
        expect(second.counts).toMatchObject({ created: 0, changed: 0, blank });
        // A row that says again what another row of the file says is rejected once, and unchanged when that is stored.
        expect(second.counts.unchanged).toBeGreaterThanOrEqual(created + changed + unchanged);
        expect(second.counts.unchanged + second.counts.rejected).toBe(created + changed + unchanged + rejected);
        for (const { verdict, reasons } of [...first.rows, ...second.rows])
          expect(reasons.length > 0).toBe(verdict === "rejected");
      }),
      { numRuns: 1500 },
    );
  });
});
