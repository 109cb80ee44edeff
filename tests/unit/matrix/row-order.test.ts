import { describe, expect, it } from "vitest";
import { countStates, filtersToDrop, orderRows, type RowQuery } from "#app/domain/competency/row-order.ts";
import { lineOf } from "#app/domain/shared/reporting-line.ts";

const person = (id: string, name: string, title = "", managerName = "", department = "IT") => ({
  id,
  name,
  title,
  managerName,
  department,
});
const PEOPLE = [
  person("a", "Aiko Tanabe", "Analyst", "Priya"),
  person("b", "Bogdan Ivan", "Engineer", "Devon", "Finance"),
  person("c", "Célia Moreau", "Engineer"),
  person("d", "Dan Wood", "", "Priya"),
  person("e", "Eve Stone", "Lead", "Devon"),
  person("f", "Finn Moss", "Lead", "Devon"),
];
const asked = (query: Partial<RowQuery> = {}): RowQuery => ({
  text: "",
  department: "",
  title: "",
  state: "",
  sort: "name",
  ...query,
});
/** 4 fresh and held, claims 5, not rated, not shown, 4 stale and held, 1 fresh. */
const CODES = "Re?.TE";
const ids = (query: Partial<RowQuery>, line: Set<string> | null = null, codes: string | null = CODES) =>
  orderRows(PEOPLE, asked(query), line, codes === null ? null : (row) => codes[row])
    .map((row) => PEOPLE[row]?.id)
    .join("");

describe("the people to show", () => {
  it("are found by part of a name or title without accents, by department, title and line", () => {
    expect(ids({ text: "celia" })).toBe("c");
    expect(ids({ text: "ENGI" })).toBe("bc");
    expect(ids({ department: "Finance" })).toBe("b");
    expect(ids({ title: "Lead", text: "finn" })).toBe("f");
    expect(ids({}, new Set(["b", "e"]))).toBe("be");
  });

  it("are found by their state in one competency; a cell that is not shown is found by none", () => {
    expect(ids({ state: "holds" })).toBe("a");
    expect(ids({ state: "below" })).toBe("f");
    expect(ids({ state: "stale" })).toBe("e");
    expect(ids({ state: "claimed" })).toBe("b");
    expect(ids({ state: "unrated" })).toBe("c");
    expect(ids({ state: "holds" }, null, null)).toBe("abcdef");
  });

  it("come in the order asked for; whoever has no title or manager comes last both ways", () => {
    expect(ids({ sort: "-name" })).toBe("fedcba");
    expect(ids({ sort: "title" })).toBe("abcefd");
    expect(ids({ sort: "-title" })).toBe("efbcad");
    expect(ids({ sort: "manager" })).toBe("befadc");
    expect(ids({ sort: "-manager" })).toBe("adbefc");
  });

  it("come by level with claims, cells not shown and unknown ones apart from levels that count", () => {
    expect(ids({ sort: "highest" })).toBe("aefbdc");
    expect(ids({ sort: "lowest" })).toBe("faebdc");
    expect(ids({ sort: "unrated" })).toBe("cfaebd");
    expect(ids({ sort: "highest" }, null, null)).toBe("abcdef");
  });

  it("are none with the filter named that brings back most", () => {
    const drops = filtersToDrop(
      { ...asked({ text: "finn", department: "Finance" }), managerId: "" },
      (query) => orderRows(PEOPLE, query, null, null).length,
    );
    expect(drops).toEqual([
      { filter: "text", count: 1 },
      { filter: "department", count: 1 },
    ]);
  });
});

describe("counts and lines", () => {
  it("counts what is not rated, claimed and stale among the columns shown alone", () => {
    expect(countStates(["R?e", "T.?"], [0, 1], [0, 1])).toEqual({ cells: 4, notRated: 1, claimed: 0, stale: 1 });
    expect(countStates(["R?e", "T.?"], [0], [2])).toEqual({ cells: 1, notRated: 0, claimed: 1, stale: 0 });
  });

  it("follows a line to its end, and out of a circle", () => {
    const tree = [
      { id: "a", managerId: "c" },
      { id: "b", managerId: "a" },
      { id: "c", managerId: "b" },
      { id: "d", managerId: null },
    ];
    expect([...lineOf(tree, "a")].sort()).toEqual(["a", "b", "c"]);
    expect([...lineOf(tree, "d")]).toEqual(["d"]);
  });
});
