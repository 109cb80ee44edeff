import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileFormat } from "#app/services/imports/reading/file-format.ts";
import { packZip } from "#app/services/imports/reading/pack-zip.ts";
import { readFile } from "#app/services/imports/reading/read-file.ts";
import { readZipEntries } from "#app/services/imports/reading/zip-entries.ts";
import { makeWorkbook } from "#tests/support/hr-files/make-workbook.ts";

const text = (value: string) => new TextEncoder().encode(value);
const LIMITS = { unpacked: 1_000_000, ratio: 100, ratioFrom: 50_000 };

describe("a workbook", () => {
  test("gives dates as days, numbers as written, text with its leading zeros, and blanks in their places", async () => {
    const bytes = await makeWorkbook({
      Staff: [
        ["Number", "Name", "Start", "Active", "Hours"],
        ["00042", "Lee, Ana", new Date("2024-02-29T00:00:00Z"), true, 38.5],
        [null, "Bo", null, false, 28.125],
      ],
    });
    expect(await readFile(bytes, { name: "staff.xlsx" })).toMatchObject({
      ok: true,
      encoding: "xlsx",
      sheet: "Staff",
      headings: ["Number", "Name", "Start", "Active", "Hours"],
      rows: [
        ["00042", "Lee, Ana", "2024-02-29", "TRUE", "38.5"],
        ["", "Bo", "", "FALSE", "28.1250"],
      ],
    });
  });

  test("of several sheets gives the first with rows, and another one when it is asked for", async () => {
    const bytes = await makeWorkbook({
      Cover: [["Export of 22 November"]],
      Staff: [["Name"], ["Ana"]],
      Left: [["Name"], ["Bo"]],
    });
    expect(await readFile(bytes)).toMatchObject({
      sheet: "Staff",
      rows: [["Ana"]],
      sheets: [{ name: "Cover" }, { name: "Staff", headings: ["Name"] }, { name: "Left", headings: ["Name"] }],
    });
    expect(await readFile(bytes, { sheet: "Left" })).toMatchObject({ sheet: "Left", rows: [["Bo"]] });
    expect(await readFile(bytes, { sheet: "Gone" })).toMatchObject({ sheet: "Staff" });
  });

  test("loses a protected column before anything leaves the reader", async () => {
    const bytes = await makeWorkbook({
      S: [
        ["Name", "Date of birth"],
        ["Ana", new Date("1980-01-02T00:00:00Z")],
      ],
    });
    const read = await readFile(bytes);
    expect(read).toMatchObject({ ok: true, rows: [["Ana", ""]] });
    expect(JSON.stringify(read)).not.toContain("1980");
  });

  test("keeps any text that a spreadsheet can hold", { timeout: 60_000 }, async () => {
    // What XML cannot hold, and names such as "valueOf", over which the writer that makes these files stumbles.
    const isHeld = (value: string) =>
      [...value].every((letter) => letter >= " " && !/[\uFFFE\uFFFF\uD800-\uDFFF]/u.test(letter)) && !(value in {});
    const letters = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .filter((value) => isHeld(value) && value.trim() === value);
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { minLength: 1, maxLength: 5 }), async (values) => {
        const bytes = await makeWorkbook({ S: [["Name"], ...values.map((value) => [value])] });
        const read = await readFile(bytes);
        expect(read.ok && read.rows.map(([cell]) => cell)).toEqual(values);
      }),
      { numRuns: 30 },
    );
  });
});

describe("an archive is not trusted", () => {
  test("what grows too much is refused before it is unpacked", () => {
    const zip = zipOf([{ name: "xl/workbook.xml", bytes: new Uint8Array(900_000) }]);
    expect(readZipEntries(zip, LIMITS, () => true)).toEqual({ ok: false, problem: "too-large" });
    expect(readZipEntries(zip, { ...LIMITS, ratio: 10_000 }, () => true)).toMatchObject({ ok: true });
    expect(readZipEntries(zip, { ...LIMITS, unpacked: 800_000, ratio: 10_000 }, () => true)).toMatchObject({
      ok: false,
    });
  });

  test("a directory that lies about a size is found out", () => {
    const zip = zipOf([{ name: "xl/workbook.xml", bytes: new Uint8Array(900_000) }], 1_000);
    expect(readZipEntries(zip, LIMITS, () => true)).toEqual({ ok: false, problem: "damaged" });
  });

  test("what is packed here is read back, and a cut end is damage", () => {
    const entries = [
      { name: "a.xml", bytes: text("<a/>") },
      { name: "ü.xml", bytes: text("") },
    ];
    const zip = packZip(entries);
    const read = readZipEntries(zip, LIMITS, () => true);
    expect(read.ok && read.entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ["a.xml", "<a/>"],
      ["ü.xml", ""],
    ]);
    expect(readZipEntries(zip.subarray(0, zip.length - 30), LIMITS, () => true)).toEqual({
      ok: false,
      problem: "damaged",
    });
  });

  test("without a workbook in it it is refused in words", async () => {
    const message = async (bytes: Uint8Array) => {
      const read = await readFile(bytes);
      return read.ok ? "read" : read.message;
    };
    expect(await message(packZip([{ name: "word/document.xml", bytes: text("<a/>") }]))).toMatch(/not an XLSX/);
    expect(await message(packZip([{ name: "xl/workbook.bin", bytes: text("x") }]))).toMatch(/binary workbook/);
    expect(await message(packZip([{ name: "xl/workbook.xml", bytes: text("<a/>") }]))).toMatch(/damaged/);
  });
});

describe("name and content must agree", () => {
  const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const locked = Buffer.concat([OLD, Buffer.alloc(100), Buffer.from("EncryptedPackage", "utf16le")]);
  test.each([
    ["staff.xlsx", text("Name\nAna\n"), /called \.xlsx, but it is not a workbook/],
    ["staff.csv", packZip([]), /called \.csv, but it is an archive/],
    ["staff.xls", OLD, /old kind/],
    ["staff.xlsx", locked, /password/],
    ["staff.xls", text("<html><table><tr><td>Ana"), /web page/],
    ["staff.pdf", text("%PDF-1.7"), /PDF/],
  ])("%s", (name, bytes, message) => {
    expect(fileFormat(bytes, name)).toEqual({ format: "refused", message: expect.stringMatching(message) });
  });
  test("and are read where they do", () => {
    expect(fileFormat(text("Name\nAna\n"), "staff.csv")).toEqual({ format: "text" });
    expect(fileFormat(packZip([]), "Staff.XLSX")).toEqual({ format: "workbook" });
  });
});

/** A compressed archive; the directory may say another size than the entry has. */
function zipOf(entries: { name: string; bytes: Uint8Array }[], said?: number): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(said ?? bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    files.push(Buffer.from("PK\x03\x04", "latin1"), facts, Buffer.from(name), packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), facts, place, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
