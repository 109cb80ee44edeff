import { describe, expect, it } from "vitest";
import { GENERAL_ANCHORS } from "#app/domain/competency/catalogue/general-anchors.ts";
import { guessColumns, mappingOfGuesses } from "#app/domain/imports/columns.ts";
import { COMPETENCIES_HEADINGS } from "#app/domain/imports/competencies-headings.ts";
import type { ExistingCompetency } from "#app/domain/imports/competencies-import.ts";
import { type CompetenciesImportInput, planCompetenciesImport } from "#app/domain/imports/competencies-plan.ts";

const known = (details: Partial<ExistingCompetency> = {}): ExistingCompetency => ({
  ...{ id: "dns", kind: "technical", code: null, name: "DNS", description: "Names of hosts", groupCode: "network" },
  ...{ anchors: ["0", "1", "2", "3", "4", "5"], functionCode: null, requiredLevel: 3, minimumCover: 2 },
  ...{ isCritical: false, halfLifeMonths: 18, listName: null, reference: null, isArchived: false, version: 4 },
  ...details,
});

function plan(headings: string, rows: string[], more: Partial<CompetenciesImportInput> = {}) {
  const split = (line: string) => line.split("|").map((cell) => cell.trim());
  const names = split(headings);
  return planCompetenciesImport({
    headings: names,
    rows: rows.map(split),
    mapping: mappingOfGuesses(guessColumns("competencies", names, [])),
    existing: [],
    list: { name: "", release: "" },
    archive: [],
    ...more,
  });
}

const of2027 = { list: { name: "Guild list", release: "2027" } };

describe("columns of a list of competencies", () => {
  it("are found by each of their names", () => {
    for (const { field, exact, similar } of COMPETENCIES_HEADINGS)
      for (const heading of `${exact} | ${similar}`.split("|").map((text) => text.trim()))
        expect([heading, guessColumns("competencies", [heading], [])[0]?.field]).toEqual([heading, field]);
  });

  it("tell levels apart, also where they are numbered alone", () => {
    const guessed = guessColumns("competencies", ["Skill", "Code", "Overall description", "Level 1", "L5"], []);
    expect(guessed.map(({ field }) => field)).toEqual(["name", "code", "description", "level1", "level5"]);
  });
});

describe("a new competency", () => {
  it("takes general words for levels without any, and the numbers that most have", () => {
    const { rows, counts } = plan("Name | Level 2", ["Badges | Adds a badge"]);
    expect(counts.created).toBe(1);
    expect(rows[0]?.values).toMatchObject({ kind: "technical", requiredLevel: 3, minimumCover: 2, halfLifeMonths: 18 });
    const general = GENERAL_ANCHORS.technical;
    expect(rows[0]?.values?.anchors).toEqual([general[0], general[1], "Adds a badge", ...general.slice(3)]);
    expect(rows[0]?.notes).toEqual([{ column: null, message: expect.stringContaining("general ones") }]);
  });

  it("of leadership has five levels and no level 0", () => {
    const headings = "Name | Kind | Level 0 | Level 1 | Level 2 | Level 3 | Level 4 | Level 5";
    const { rows } = plan(headings, ["Speaking up | Führung | zero | one | two | three | four | five"]);
    expect(rows[0]?.values).toMatchObject({ kind: "leadership", anchors: ["one", "two", "three", "four", "five"] });
    expect(rows[0]?.notes.map(({ message }) => message)).toEqual([expect.stringContaining("no level 0")]);
  });

  it.each([
    ["Name | Required level", "DNS | 6", "Required level", "1 to 5"],
    ["Name | Critical", "DNS | perhaps", "Critical", "neither yes nor no"],
    ["Name | Kind", "DNS | social", "Kind", "neither technical nor leadership"],
    ["Name | Reference", " | R-1", "Name", "no name"],
    ["Name", "x".repeat(81), "Name", "81 characters"],
  ])("is refused with its column: %s, %s", (headings, row, column, words) => {
    const { rows } = plan(headings, [row, "Other"]);
    expect(rows[0]).toMatchObject({ verdict: "rejected", values: null });
    expect(rows[0]?.reasons).toEqual([{ column, message: expect.stringContaining(words) }]);
  });

  it("named twice in a file is refused the second time, by name or by reference", () => {
    const { rows } = plan("Name | Reference", ["DNS | R-1", "dns | R-2", "Names | r-1"], of2027);
    expect(rows.map(({ verdict }) => verdict)).toEqual(["created", "rejected", "rejected"]);
    expect(rows[2]?.reasons[0]?.message).toContain("same competency as row 2");
  });
});

describe("a competency on record", () => {
  it("changes field by field; empty cells and the same file again change nothing", () => {
    const headings = "Name | Description | Level 3 | Critical | Minimum cover";
    const rows = ["DNS | Zones and names | | yes | 2"];
    const { rows: planned } = plan(headings, rows, { existing: [known()] });
    expect(planned[0]).toMatchObject({
      ...{ verdict: "changed", competencyId: "dns", version: 4 },
      changes: [
        { field: "description", before: "Names of hosts", after: "Zones and names" },
        { field: "isCritical", before: "no", after: "yes" },
      ],
    });
    const after = known({ ...planned[0]?.values });
    expect(plan(headings, rows, { existing: [after] }).counts).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it("is found by its reference in the list under another name, and never under another list's", () => {
    const existing = [known({ listName: "Guild list", reference: "R-1" })];
    const renamed = plan("Name | Reference", ["Names of hosts | R-1"], { existing, ...of2027 });
    expect(renamed.rows[0]).toMatchObject({
      ...{ verdict: "changed", competencyId: "dns" },
      changes: [{ field: "name", before: "DNS", after: "Names of hosts" }],
    });
    const other = plan("Name", ["DNS"], { existing, list: { name: "Another", release: "" } });
    expect(other.rows[0]?.reasons[0]?.message).toContain("list “Guild list”");
  });

  it("never becomes leadership, and never takes a name that another has", () => {
    const existing = [known({ listName: "Guild list", reference: "R-1" }), known({ id: "dhcp", name: "DHCP" })];
    const { rows } = plan("Name | Reference | Kind", ["DNS | R-1 | leadership", "DHCP | R-1 | technical"], {
      ...{ existing, ...of2027 },
    });
    expect(rows.map(({ reasons }) => reasons[0]?.message)).toEqual([
      expect.stringContaining("kind cannot change"),
      expect.stringContaining("has this name"),
    ]);
  });
});

describe("a newer release of a list", () => {
  const existing = [
    known({ listName: "Guild list", reference: "R-1" }),
    known({ id: "fax", name: "Fax", listName: "guild list", reference: "R-2" }),
    known({ id: "old", name: "Telex", listName: "Guild list", reference: "R-3", isArchived: true }),
    known({ id: "own", name: "Own" }),
  ];

  it("says what it no longer holds, and archives only what was chosen", () => {
    const file = ["DNS | R-1", "Quantum keys | R-9"];
    const offered = plan("Name | Reference", file, { existing, ...of2027 });
    expect(offered.missing).toEqual([{ id: "fax", name: "Fax", reference: "R-2" }]);
    expect(offered.counts).toMatchObject({ created: 1, changed: 0, unchanged: 2 });
    const chosen = plan("Name | Reference", file, { existing, ...of2027, archive: ["fax", "own"] });
    expect(chosen.counts).toMatchObject({ created: 1, changed: 1, unchanged: 1 });
    expect(chosen.rows.at(-1)).toMatchObject({
      ...{ verdict: "changed", competencyId: "fax", isMissing: true },
      changes: [{ field: "archived", before: "in use", after: "archived" }],
    });
  });

  it("misses nothing that one of its rows names, even where that row is refused", () => {
    const { missing } = plan("Name | Reference | Critical", ["DNS | R-1 | ?", "Fax | R-2 | no"], {
      existing,
      ...of2027,
    });
    expect(missing).toEqual([]);
  });
});
