import { describe, expect, test } from "vitest";
import { IMPORT_LIMITS } from "#app/domain/imports/table.ts";
import { readTable } from "#app/services/imports/reading/read-table.ts";
import { hrFileBytes } from "#tests/support/hr-files/open-hr-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const units = mark ? `\uFEFF${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let place = 0; place < units.length; place += 1) view.setUint16(place * 2, units.charCodeAt(place), !bigEndian);
  return new Uint8Array(view.buffer);
};
const TEXT = "Name;Team\r\nJörg Šimić;Büro\r\n";

describe("the encoding is found", () => {
  test.each([
    ["utf-8", utf8(TEXT)],
    ["utf-8", utf8(`\uFEFF${TEXT}`)],
    ["utf-16le", utf16(TEXT, false, true)],
    ["utf-16be", utf16(TEXT, true, true)],
    ["utf-16le", utf16(TEXT, false, false)],
    ["utf-16be", utf16(TEXT, true, false)],
  ] as const)("%s", (encoding, bytes) => {
    expect(readTable(bytes)).toMatchObject({
      ok: true,
      encoding,
      delimiter: ";",
      headings: ["Name", "Team"],
      rows: [["Jörg Šimić", "Büro"]],
    });
  });

  test("windows-1252 with its own letters between 80 and 9F", () => {
    const bytes = Uint8Array.from([...utf8("Name,Pay\n"), 0x8a, 0x69, 0x6d, 0xf6, 0x2c, 0x80, 0x20, 0x96, 0x20, 0x9f]);
    expect(readTable(bytes)).toMatchObject({ ok: true, encoding: "windows-1252", rows: [["Šimö", "€ – Ÿ"]] });
  });

  test("UTF-8 with one broken byte stays UTF-8", () => {
    const bytes = Uint8Array.from([...utf8("Name\nJörg\nÖzlem\nŽan\nÅsa\nBj"), 0xf6, ...utf8("rn\n")]);
    expect(readTable(bytes)).toMatchObject({
      ok: true,
      encoding: "utf-8",
      rows: [["Jörg"], ["Özlem"], ["Žan"], ["Åsa"], ["Bj\uFFFDrn"]],
    });
  });
});

describe("the delimiter is found", () => {
  test.each([",", ";", "\t", "|"])("%j", (delimiter) => {
    const lines = [
      ["Name", "Team", "Notes"],
      ["Lee, Ana; x", "IT", "a|b"],
      ["Fox, Eli", "Ops", "c"],
    ];
    const text = lines
      .map((cells) => cells.map((cell) => (/[,;|]/.test(cell) ? `"${cell}"` : cell)).join(delimiter))
      .join("\n");
    expect(readTable(utf8(text))).toMatchObject({ ok: true, delimiter, headings: lines[0], rows: lines.slice(1) });
  });

  test("commas inside unquoted cells do not hide the semicolons", () => {
    const text = "Number;Name;Share\n1;Lee, Ana;0,5\n2;Fox, Eli;0,75\n";
    expect(readTable(utf8(text))).toMatchObject({
      ok: true,
      delimiter: ";",
      rows: [
        ["1", "Lee, Ana", "0,5"],
        ["2", "Fox, Eli", "0,75"],
      ],
    });
  });

  test("a first line that announces it is obeyed and counted", () => {
    expect(readTable(utf8("sep=|\r\nName|Team\r\nAna|a,b;c\r\n"))).toMatchObject({
      ok: true,
      delimiter: "|",
      headingRow: 2,
      rows: [["Ana", "a,b;c"]],
    });
  });

  test("a file of one column needs none", () => {
    expect(readTable(utf8("Name\nAna\nEli\n"))).toMatchObject({
      ok: true,
      headings: ["Name"],
      rows: [["Ana"], ["Eli"]],
    });
  });
});

describe("rows keep their numbers", () => {
  test("blank lines stay in their places, those at the end go", () => {
    expect(readTable(utf8("Name,Team\nAna,IT\n\nEli,Ops\n\n\n"))).toMatchObject({
      ok: true,
      rows: [["Ana", "IT"], [""], ["Eli", "Ops"]],
      problems: [],
    });
  });

  test("line breaks inside quotation marks do not split a row", () => {
    expect(readTable(utf8('Name,Notes\nAna,"one\r\ntwo ""three"""\nEli,x\n'))).toMatchObject({
      ok: true,
      rows: [
        ["Ana", 'one\r\ntwo "three"'],
        ["Eli", "x"],
      ],
    });
  });

  test("lines above the headings are passed over and said so", () => {
    expect(readTable(utf8("Staff list\n\nNumber,Name,Team\n1,Ana,IT\n"))).toMatchObject({
      ok: true,
      headingRow: 3,
      headings: ["Number", "Name", "Team"],
      problems: [{ row: 3, kind: "above", message: "The headings are in row 3; the lines above them are not read." }],
    });
  });

  test("neither a row with too many cells nor rows with few filled ones move the headings", () => {
    const overflow = readTable(utf8("Number,Name,Notes\n1,Ana,a,b,c,d,e,f\n2,Eli,x\n"));
    expect(overflow).toMatchObject({ ok: true, headingRow: 1, headings: ["Number", "Name", "Notes"] });
    const sparse = readTable(utf8("Staff list,,,,\nNumber,Name,Team,Site,Notes\n1,Ana,,,\n2,Eli,,,\n"));
    expect(sparse).toMatchObject({ ok: true, headingRow: 2, headings: ["Number", "Name", "Team", "Site", "Notes"] });
  });

  test("ragged rows are reported by number, empty cells at the end are not", () => {
    const read = readTable(utf8("A,B,C\n1,2,3\n1,2\n1,2,3,,\n1,2,3,4\n"));
    expect(read.ok && read.problems).toEqual([
      { row: 3, kind: "short", message: "Row 3 has 2 cells, the headings have 3: the rest is read as empty." },
      {
        row: 5,
        kind: "long",
        message: "Row 5 has 4 cells, the headings have 3: its values may stand in the wrong column.",
      },
    ]);
  });

  test("a quotation mark out of place is reported by row", () => {
    const read = readTable(utf8('A,B\n1,2\n"x"y",2\n3,4\n'));
    expect(read.ok && read.problems.map(({ row, kind }) => [row, kind])).toEqual([[3, "quotes"]]);
  });
});

describe("protected columns", () => {
  test("are emptied unless the file is not about people", () => {
    const bytes = utf8("Ticket,Age\n1,44\n");
    expect(readTable(bytes)).toMatchObject({ rows: [["1", ""]] });
    expect(readTable(bytes, { protect: false })).toMatchObject({ rows: [["1", "44"]] });
  });
});

describe("what cannot be read is refused in words", () => {
  const message = (bytes: Uint8Array) => {
    const read = readTable(bytes);
    return read.ok ? "read" : `${read.code}: ${read.message}`;
  };

  test.each([
    ["", "empty: The file is empty."],
    [" \n\n", "empty: The file is empty."],
    ["Name,Team\n", "no-rows: The file has headings but no rows below them."],
    [
      'A,B\n1,2\n3,"4\n5,6\n',
      "quotes: The quotation mark opened in row 3 is never closed, so the rest of the file cannot be read.",
    ],
    ["PK\u0003\u0004 and more", "not-text: This is a workbook or archive, not a text file. Save it as CSV first."],
    ["%PDF-1.7", "not-text: This is a PDF, not a table. Export the list as XLSX or CSV."],
    [`${"h,".repeat(500)}h\n1\n`, "too-many-columns: The file has 501 columns; at most 500 are read."],
  ])("%j", (text, expected) => expect(message(utf8(text))).toBe(expected));

  test("bytes that are no text", () => {
    expect(message(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0xd8, 0x2c, 0x0a, 0x41]))).toMatch(
      /^not-text/,
    );
  });

  test("the most rows are read, one more is refused", () => {
    const file = (rows: number) => utf8(`Number,Name\n${"1,Ana\n".repeat(rows)}\n\n`);
    const most = readTable(file(IMPORT_LIMITS.rows));
    expect(most.ok && most.rows.length).toBe(120_000);
    expect(message(file(IMPORT_LIMITS.rows + 1))).toBe(
      "too-many-rows: The file has more than 120,000 rows below the headings, the most that are read at once. Split it.",
    );
  });

  test("the largest file is read, one byte more is refused", () => {
    const line = `Ana,${"x".repeat(1019)}\n`;
    const file = (bytes: number) => utf8(`Name,Notes\n${line.repeat(20 * 1024)}`).slice(0, bytes);
    expect(IMPORT_LIMITS.bytes).toBe(20_971_520);
    expect(message(file(IMPORT_LIMITS.bytes))).toBe("read");
    expect(message(file(IMPORT_LIMITS.bytes + 1))).toBe(
      "too-large: The file has 20.1 MB; at most 20 MB are read at once. Split it.",
    );
  });
});

describe("the files for trying imports", () => {
  test("the messy one is read with its title lines, umlauts and quoted line breaks", () => {
    const read = readTable(hrFileBytes("people-windows-1252-semicolon.csv"));
    if (!read.ok) throw new Error(read.message);
    expect(read).toMatchObject({ encoding: "windows-1252", delimiter: ";", headingRow: 4, marked: false });
    expect(read.rows[0]?.slice(0, 7)).toEqual([
      "0201",
      "Groß, Renate",
      "r.gross@elbwerk.example",
      "Kaufmännische Leiterin\r\n(CFO)",
      "Finanzen",
      "–",
      "01.04.2009",
    ]);
    expect(read.rows[0]?.slice(7)).toEqual(["", "", "", "", ""]);
    expect(read.rows[5]?.at(-1)).toBe("kostet 18 € je Stunde");
    expect(read.problems.map(({ row, kind }) => [row, kind])).toEqual([
      [4, "above"],
      [18, "long"],
      [19, "short"],
    ]);
  });
});
