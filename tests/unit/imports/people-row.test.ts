import { describe, expect, test } from "vitest";
import { planPeopleImport } from "#app/domain/imports/people-plan.ts";
import { isEmailAddress } from "#app/domain/imports/people-row.ts";
import { planPeopleRows, reasonsOf, verdictsOf } from "#tests/support/hr-files/plan-people-rows.ts";

describe("values that cannot be stored", () => {
  test("each wrong cell gets its own reason with the column", () => {
    const result = planPeopleRows("employeeNumber name email startedOn", [
      "1 | Grace | g.munroe@tidewell | 31.02.2023",
    ]);
    expect(result.rows[0]?.reasons).toEqual([
      { column: "E-mail", message: "“g.munroe@tidewell” is not an e-mail address. Correct it, or leave it empty." },
      { column: "Start", message: "“31.02.2023” is not a day that exists." },
    ]);
  });

  test("lengths are limited, at the limit everything is accepted", () => {
    const rows = [
      `${"1".repeat(64)} | ${"n".repeat(200)} | ${"t".repeat(200)}`,
      `${"1".repeat(65)} | ${"n".repeat(201)} | ${"t".repeat(201)}`,
    ];
    const result = planPeopleRows("employeeNumber name title", rows);
    expect(verdictsOf(result)).toEqual(["created", "rejected"]);
    expect(result.rows[1]?.reasons.map(({ column }) => column)).toEqual(["Number", "Name", "Title"]);
  });

  test("a character that could not be read is refused, not stored", () => {
    expect(reasonsOf(planPeopleRows("employeeNumber name", ["1 | M\uFFFDller"]))[0]).toContain(
      "holds a character that could not be read",
    );
  });

  test("a start in the future is imported with a note", () => {
    const [row] = planPeopleRows("employeeNumber name startedOn", ["1 | Hana | 2026-12-01"]).rows;
    expect(row).toMatchObject({ verdict: "created", values: { startedOn: "2026-12-01" } });
    expect(row?.notes).toEqual([
      {
        column: "Start",
        message: "The first day, 2026-12-01, is still to come: cover counts this person from then on.",
      },
    ]);
  });

  test.each(["a@b.co", "o'neil@firm.example", "first.last+tag@sub.firm.example", "jörg@büro.example"])(
    "%s is an address",
    (text) => expect(isEmailAddress(text)).toBe(true),
  );
  test.each([
    "a@b",
    "a b@c.de",
    "a@@b.co",
    "@b.co",
    "a@.co",
    "a@b..co",
    "a.@b.co",
    ".a@b.co",
    "a@b.c",
    "a@1.2.3.4",
    `${"a".repeat(250)}@b.co`,
  ])("%s is no address", (text) => expect(isEmailAddress(text)).toBe(false));

  test("a protected column is not read even when it is mapped", () => {
    const result = planPeopleImport({
      headings: ["Number", "Name", "Gender"],
      rows: [["1", "Ana", "female"]],
      mapping: { employeeNumber: 0, name: 1, title: 2 },
      dateOrder: "dmy",
      today: "2026-11-22",
      existing: [],
    });
    expect(result.notices).toEqual(["The column Gender looks protected and is not read."]);
    expect(JSON.stringify(result.rows)).not.toContain("female");
  });
});

describe("the shape of rows", () => {
  const input = {
    headings: ["Number", "Name", "Title", "Notes"],
    mapping: { employeeNumber: 0, name: 1, title: 2 },
    dateOrder: "dmy",
    today: "2026-11-22",
    existing: [],
  } as const;

  test("cells behind the last heading reject the row, empty ones do not", () => {
    const result = planPeopleImport({
      ...input,
      rows: [
        ["1", "Ana", "Clerk", "", "x"],
        ["2", "Eli", "Clerk", "", "", " "],
      ],
    });
    expect(result.rows.map(({ verdict }) => verdict)).toEqual(["rejected", "created"]);
  });

  test("a row that ends before a column in use is rejected, before an unused one not", () => {
    const result = planPeopleImport({
      ...input,
      rows: [
        ["1", "Ana"],
        ["2", "Eli", "Clerk"],
      ],
    });
    expect(result.rows.map(({ verdict }) => verdict)).toEqual(["rejected", "created"]);
    expect(result.rows[0]?.reasons[0]?.message).toBe("The row ends after 2 of 4 cells: Title is missing.");
  });

  test("a row with a quotation mark out of place is rejected with what the reader said", () => {
    const problems = [{ row: 5, kind: "quotes" as const, message: "Row 5 has a quotation mark out of place." }];
    const result = planPeopleImport({
      ...input,
      rows: [
        ["1", "Ana", "", ""],
        ["2", "Eli", "", ""],
      ],
      firstRow: 4,
      problems,
    });
    expect(result.rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [4, "created"],
      [5, "rejected"],
    ]);
  });
});
