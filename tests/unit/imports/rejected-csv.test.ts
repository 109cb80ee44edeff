import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formulaSafe, withoutPrefix } from "#app/domain/exports/formula-safe.ts";
import { REASON_HEADING, rejectedTable, tableTakenBack } from "#app/domain/imports/rejected-csv.ts";
import { readTable } from "#app/services/imports/reading/read-table.ts";
import { writeCsv } from "#app/services/imports/reading/write-csv.ts";

const rejected = (row: number, message = "wrong") => ({
  row,
  verdict: "rejected",
  reasons: [{ column: "Name", message }],
});
const encode = (text: string) => new TextEncoder().encode(text);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", '"', ",", ";", "|", " ", "a", "＝", "\uFEFF"),
    maxLength: 8,
  }),
);

describe("cells that a spreadsheet would run", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+49 30 1234", "'+49 30 1234"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    [" =1+1", "' =1+1"],
    ["＝1+1", "'＝1+1"],
    ["'=1+1", "''=1+1"],
    ["'tis", "'tis"],
    ["a=b", "a=b"],
    ["", ""],
  ])("%j becomes %j and comes back", (text, safe) => {
    expect(formulaSafe(text)).toBe(safe);
    expect(withoutPrefix(safe)).toBe(text);
  });

  test("any text comes back exactly, and none begins with a formula", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(withoutPrefix(formulaSafe(text))).toBe(text);
        expect(formulaSafe(text)).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the rejected rows as a table", () => {
  test("keeps the columns of the file and adds the reasons under our heading", () => {
    const table = rejectedTable({
      headings: ["Name", "=Notes"],
      rows: [["Ana", "ok"], ["=Eli", "+1"], ["Cho"]],
      plan: [
        { row: 2, verdict: "created", reasons: [] },
        {
          row: 3,
          verdict: "rejected",
          reasons: [
            { column: "Name", message: "Odd." },
            { column: null, message: "All wrong." },
          ],
        },
        rejected(4),
      ],
    });
    expect(table).toEqual({
      headings: ["Name", "'=Notes", "Reason (Rightrung)"],
      rows: [
        ["'=Eli", "'+1", "Name: Odd. All wrong."],
        ["Cho", "", "Name: wrong"],
      ],
    });
    expect(REASON_HEADING).toBe("Reason (Rightrung)");
  });

  test("rows with too many cells have them again when the file comes back", () => {
    const table = rejectedTable({
      headings: ["Name"],
      rows: [["Ana", "x", "y"], ["Eli"]],
      plan: [rejected(2), rejected(3)],
    });
    expect(table.headings).toEqual([
      "Name",
      "Beyond the headings (Rightrung)",
      "Beyond the headings (Rightrung)",
      "Reason (Rightrung)",
    ]);
    expect(tableTakenBack(table.headings, table.rows)).toEqual({
      headings: ["Name"],
      rows: [
        ["Ana", "x", "y"],
        ["Eli", "", ""],
      ],
    });
  });

  test("a file without our heading is left alone", () => {
    expect(tableTakenBack(["Name", "Reason (Rightrung)"], [["'=x", "…"]])).toEqual({
      headings: ["Name"],
      rows: [["=x"]],
    });
    expect(tableTakenBack(["Name", "Reason"], [["'=x", ""]])).toBeNull();
    const read = readTable(encode("Name,Reason\n'=x,y\n"));
    expect(read).toMatchObject({ ok: true, marked: false, rows: [["'=x", "y"]] });
  });

  test("any headings and cells survive being written, downloaded and read again", () => {
    const file = fc.integer({ min: 1, max: 5 }).chain((width) => {
      const line = fc.array(anyText, { minLength: width, maxLength: width });
      return fc.record({ headings: line, rows: fc.array(line, { minLength: 1, maxLength: 6 }) });
    });
    fc.assert(
      fc.property(file, fc.boolean(), ({ headings, rows }, again) => {
        fc.pre(rows.some((row) => row.some((cell) => cell.trim() !== "")));
        const plan = rows.map((_, place) => rejected(place + 2, "=wrong"));
        const table = rejectedTable({ headings, rows, plan });
        const read = readTable(encode(writeCsv(table)), { protect: false });
        expect(read).toMatchObject({
          ok: true,
          encoding: "utf-8",
          delimiter: ",",
          headingRow: 1,
          marked: true,
          headings,
          rows,
          problems: [],
        });
        if (!again || !read.ok) return;
        const twice = rejectedTable({ headings: read.headings, rows: read.rows, plan });
        expect(twice).toEqual(table);
      }),
      { numRuns: 1500 },
    );
  });

  test("our file comes back with the semicolons and the encoding of another program", () => {
    const table = rejectedTable({ headings: ["Name", "Team"], rows: [["=Jörg", "a,b,c"]], plan: [rejected(2)] });
    const lines = [table.headings, ...table.rows].map((cells) => cells.map((cell) => `"${cell}"`).join(";"));
    const bytes = Uint8Array.from(lines.join("\r\n"), (letter) => letter.charCodeAt(0));
    expect(readTable(bytes)).toMatchObject({
      ok: true,
      encoding: "windows-1252",
      delimiter: ";",
      marked: true,
      headings: ["Name", "Team"],
      rows: [["=Jörg", "a,b,c"]],
    });
  });
});
