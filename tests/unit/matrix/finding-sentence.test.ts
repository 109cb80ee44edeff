import { describe, expect, it } from "vitest";
import { type FindingView, findingSentence, whatIfSentence } from "#app/components/matrix/finding-sentence.ts";
import { thin, whatIf } from "./matrix-examples.ts";

const marta = { id: "marta", name: "Marta Lindqvist" };
const lena = { id: "lena", name: "Lena Brandt" };
const found = (name: string, holder: FindingView["one"]["first"][number]["holder"] = null) => ({
  id: name,
  name,
  holder,
});
const finding = (details: Partial<FindingView> = {}): FindingView => ({
  below: 0,
  unknown: 0,
  nobody: { count: 0, first: [] },
  one: { count: 0, first: [] },
  ...details,
});
const team = { competencies: 20, rated: 100 };

describe("the finding at the head of the matrix", () => {
  it("names what rests on whom, each person once", () => {
    const one = {
      count: 3,
      first: [found("Routing", marta), found("Firewalls", marta), found("Warehouse system", lena)],
    };
    expect(findingSentence(finding({ below: 3, one }), team)).toBe(
      "Routing and Firewalls rest on Marta Lindqvist alone; Warehouse system rests on Lena Brandt alone.",
    );
  });

  it("names what nobody holds first", () => {
    const nobody = { count: 1, first: [found("Carrier links")] };
    expect(findingSentence(finding({ below: 2, nobody }), team)).toBe(
      "Nobody holds Carrier links at the level needed; 1 other is below the minimum cover.",
    );
  });

  it("names some and counts the others where there are many", () => {
    const one = { count: 9, first: [found("Routing", marta)] };
    const nobody = { count: 6, first: ["Backup", "Identity", "Patching", "Phones"].map((name) => found(name)) };
    expect(findingSentence(finding({ below: 15, one, nobody }), team)).toBe(
      "Nobody holds Backup, Identity, Patching and 3 more at the level needed; 9 competencies rest on one person each.",
    );
  });

  it("says what is not known instead of calling it covered or uncovered", () => {
    expect(findingSentence(finding({ unknown: 20 }), { competencies: 20, rated: 0 })).toBe(
      "Nobody is rated yet, so what the team can do is not known.",
    );
    expect(findingSentence(finding({ unknown: 2 }), team)).toBe(
      "Every competency that is rated has its minimum cover; in 2 competencies nobody is rated yet.",
    );
  });

  it("says so when all is well", () => {
    expect(findingSentence(finding(), team)).toBe("Every competency has its minimum cover.");
  });
});

describe("the finding of a what-if", () => {
  it("names what nobody would hold and what would rest on one person", () => {
    const fallen = [
      thin({ name: "Routing" }),
      thin({ name: "Firewalls" }),
      thin({ name: "Wireless", before: 2, after: 1 }),
    ];
    expect(whatIfSentence(whatIf({ fallen }))).toBe(
      "If Marta Lindqvist is promoted, nobody holds Routing and Firewalls at the level needed; Wireless rests on one person.",
    );
  });

  it("names the critical ones first where more than four fall, and counts the others", () => {
    const fallen = ["a", "b", "c", "d", "e"].map((name) =>
      thin({ name, before: 3, after: 2, minimum: 3, isCritical: name === "e" }),
    );
    expect(whatIfSentence(whatIf({ kind: "leaves", fallen }))).toBe(
      "If Marta Lindqvist leaves, e, a, b and 2 more fall below the minimum.",
    );
  });

  it("says so when nothing falls", () => {
    expect(whatIfSentence(whatIf())).toBe("If Marta Lindqvist is promoted, nothing falls below its minimum cover.");
  });
});
