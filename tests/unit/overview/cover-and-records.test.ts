import { describe, expect, it } from "vitest";
import { listFirstSteps } from "#app/domain/overview/first-steps.ts";
import { findNearestWayOut, type NearCandidate } from "#app/domain/overview/nearest-way-out.ts";
import { describeRecords } from "#app/domain/overview/record-state.ts";
import { type CoverFact, rankThinCover } from "#app/domain/overview/thin-cover.ts";

const cover = (name: string, holders: string[], details: Partial<CoverFact> = {}): CoverFact => ({
  id: name,
  name,
  isCritical: false,
  holders,
  minimum: 2,
  rated: 5,
  ...details,
});

describe("thin cover", () => {
  it("is what lies below its minimum or rests on one person; what hurts most comes first", () => {
    const { thin, below, resting } = rankThinCover([
      cover("Covered", ["A", "B"]),
      cover("Rests on one", ["A"], { minimum: 1 }),
      cover("Critical sole", ["A"], { minimum: 1, isCritical: true }),
      cover("Two missing", []),
      cover("One missing", ["A"]),
      cover("Critical below", ["A"], { isCritical: true }),
    ]);
    expect(thin.map(({ name }) => name)).toEqual([
      "Critical below",
      "Critical sole",
      "Two missing",
      "One missing",
      "Rests on one",
    ]);
    expect({ below, resting }).toEqual({ below: 3, resting: 4 });
  });

  it("is unknown, not zero, where nobody is rated", () => {
    const summary = rankThinCover([cover("Nobody rated", [], { rated: 0 })]);
    expect(summary).toMatchObject({ thin: [], below: 0, unknown: 1 });
  });

  it("says who alone holds most, from two on", () => {
    const one = rankThinCover([cover("X", ["Ana"]), cover("Y", ["Bert"])]);
    expect(one.concentration).toBeNull();
    const two = rankThinCover([cover("X", ["Bert"]), cover("Y", ["Ana"]), cover("Z", ["Bert"])]);
    expect(two.concentration).toEqual({ name: "Bert", count: 2, of: 3 });
  });
});

const near = (name: string, details: Partial<NearCandidate> = {}): NearCandidate => ({
  id: name,
  name,
  level: 3,
  missing: 1,
  holdsOnStaleEvidence: false,
  ...details,
});
const gap = (name: string, nearest: NearCandidate[]) => ({ id: name, name, requiredLevel: 4, nearest });

describe("the nearest way out", () => {
  it("is the person who closes most gaps", () => {
    const way = findNearestWayOut([gap("Firewall", [near("Ana"), near("Noah")]), gap("Routing", [near("Noah")])]);
    expect(way).toEqual({
      kind: "train",
      person: { id: "Noah", name: "Noah" },
      gaps: [
        { id: "Firewall", name: "Firewall", level: 3, requiredLevel: 4 },
        { id: "Routing", name: "Routing", level: 3, requiredLevel: 4 },
      ],
    });
  });

  it("is a new assessment before training, where as many gaps close", () => {
    const stale = near("Zoe", { level: 4, missing: 0, holdsOnStaleEvidence: true });
    expect(findNearestWayOut([gap("Firewall", [near("Ana"), stale])])).toMatchObject({
      kind: "assess",
      person: { name: "Zoe" },
    });
  });

  it("does not exist where everybody is two levels away", () => {
    expect(findNearestWayOut([gap("Firewall", [near("Ana", { level: 2, missing: 2 })])])).toBeNull();
    expect(findNearestWayOut([])).toBeNull();
  });
});

describe("records", () => {
  it("are summed over the groups, and name those without any rating and with old ones only", () => {
    const state = describeRecords(
      [
        { group: "network", fresh: 2, stale: 1, notRated: 3 },
        { group: "security", fresh: 1, stale: 0, notRated: 2 },
      ],
      [
        { id: "1", name: "Kofi", fresh: 0, stale: 0, notRated: 3 },
        { id: "2", name: "Ingrid", fresh: 0, stale: 1, notRated: 2 },
        { id: "3", name: "Priya", fresh: 3, stale: 0, notRated: 0 },
      ],
    );
    expect(state.total).toEqual({ fresh: 3, stale: 1, notRated: 5 });
    expect(state.unrated).toEqual([{ id: "1", name: "Kofi" }]);
    expect(state.allStale).toEqual([{ id: "2", name: "Ingrid" }]);
  });
});

describe("the first steps", () => {
  it("go from people to levels, the matrix and a case, one of them current", () => {
    const states = (members: number, rated: number, cases: number) =>
      listFirstSteps({ members, rated, cases }).map(({ state }) => state);
    expect(states(0, 0, 0)).toEqual(["current", "ahead", "ahead", "ahead"]);
    expect(states(3, 0, 0)).toEqual(["done", "current", "ahead", "ahead"]);
    expect(states(3, 9, 0)).toEqual(["done", "done", "current", "ahead"]);
    expect(states(3, 9, 1)).toEqual(["done", "done", "done", "done"]);
  });
});
