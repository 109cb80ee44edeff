import { describe, expect, test } from "vitest";
import { cleanCell, cleanLines, isBlankRow, quoted } from "#app/domain/imports/cell-text.ts";
import { buildPersonLookup, findPeople } from "#app/domain/imports/person-lookup.ts";
import { nameKey, readPersonName } from "#app/domain/imports/person-name.ts";

describe("names", () => {
  test.each([
    ["Okafor, Daniel", "Daniel Okafor"],
    ["Daniel Okafor", "Daniel Okafor"],
    ["Stone, Mary Ann, PhD", "Mary Ann Stone, PhD"],
    ["Mary Stone, PhD", "Mary Stone, PhD"],
    ["Smith, Jr., John", "John Smith, Jr."],
    ["Müller, Dr. Anna", "Dr. Anna Müller"],
    ["  O’Neil ,\n Kim ", "Kim O’Neil"],
    ["Doe,", "Doe"],
    [",", ""],
    ["Jane Doe (12345)", "Jane Doe"],
    ["Jane Doe (On Leave)", "Jane Doe"],
    ["Jane (Janie) Doe", "Jane (Janie) Doe"],
  ])("%j is shown as %j", (text, name) => expect(readPersonName(text)).toBe(name));

  test("case and spaces do not tell names apart, accents do", () => {
    expect(nameKey("Anna  MÜLLER")).toBe(nameKey("Anna Müller"));
    expect(nameKey("Anna Muller")).not.toBe(nameKey("Anna Müller"));
  });

  test("a cell finds people by e-mail, number or name, and all who share a name", () => {
    const lookup = buildPersonLookup([
      { node: 0, employeeNumber: "0017", email: "d.okafor@firm.example", name: "Daniel Okafor" },
      { node: 1, employeeNumber: "18", email: null, name: "Kim Lee" },
      { node: 2, employeeNumber: null, email: null, name: "Kim Lee" },
    ]);
    const found = (text: string) => findPeople(lookup, text);
    expect(found("Okafor, Daniel")).toEqual([0]);
    expect(found("daniel  okafor")).toEqual([0]);
    expect(found("0017")).toEqual([0]);
    expect(found("17")).toEqual([]);
    expect(found("D.Okafor@Firm.example")).toEqual([0]);
    expect(found("Daniel O. <d.okafor@firm.example>")).toEqual([0]);
    expect(found("Kim Lee")).toEqual([1, 2]);
    expect(found("Kim Lee (18)")).toEqual([1]);
    expect(found("nobody@firm.example")).toEqual([]);
  });
});

describe("cells", () => {
  test("white space, control and invisible characters are put right", () => {
    expect(cleanCell("  Senior\r\nengineer\u00A0")).toBe("Senior engineer");
    expect(cleanCell("a\u0000b\u202Ec\uFEFF")).toBe("a bc");
    expect(cleanCell("Mu\u0308ller")).toBe("Müller");
    expect(cleanLines("Led the cut-over.\r\nNo outage. ")).toBe("Led the cut-over.\nNo outage.");
    expect(isBlankRow(["", "  ", "\t"])).toBe(true);
    expect(isBlankRow(["", "0"])).toBe(false);
  });

  test("a long value is cut in a sentence, never inside a letter", () => {
    expect(quoted("short")).toBe("“short”");
    expect(quoted("😀".repeat(61))).toBe(`“${"😀".repeat(60)}…”`);
  });
});
