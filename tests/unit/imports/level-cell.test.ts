import { describe, expect, test } from "vitest";
import { readLevel, readSource } from "#app/domain/imports/level-cell.ts";

describe("a level is read", () => {
  test.each([
    "3",
    " 3 ",
    "3.0",
    "3,0",
    "Level 3",
    "L3",
    "3/5",
    "3 of 5",
    "3 - works alone",
    "3 (works alone)",
    "Stufe 3: sicher",
  ])("%j is level 3", (text) => expect(readLevel(text, "technical")).toEqual({ kind: "level", level: 3 }));

  test.each(["", "-", "–", "n/a", "N.A.", "not rated", "Unknown", "nicht bewertet"])(
    "%j is not rated, which is not 0",
    (text) => expect(readLevel(text, "technical")).toEqual({ kind: "not-rated" }),
  );

  test.each(["6", "-1", "2.5", "2-3", "3 - 4 years", "3/10", "good", "33"])("%j is refused", (text) =>
    expect(readLevel(text, "technical").kind).toBe("refused"),
  );

  test("a leadership level starts at 1, a technical one at 0", () => {
    expect(readLevel("0", "technical")).toEqual({ kind: "level", level: 0 });
    expect(readLevel("0", "leadership")).toEqual({
      kind: "refused",
      message: "“0” is not a level. A leadership level is a whole number from 1 to 5. An empty cell means “not rated”.",
    });
    expect(readLevel("5", "leadership")).toEqual({ kind: "level", level: 5 });
  });
});

describe("a source is read", () => {
  test.each([
    ["Self-Assessment", "self"],
    ["Selbsteinschätzung", "self"],
    ["Line Manager", "supervisor"],
    ["Vorgesetzte/r", "supervisor"],
    ["N+1", "supervisor"],
    ["Co-worker", "peer"],
    ["collègue", "peer"],
    ["Direct Reports", "report"],
    ["exam", "test"],
    ["Prüfung", "test"],
  ])("%s is %s", (text, source) => expect(readSource(text)).toBe(source));

  test("a word that is none of them, or could be two, is no source", () => {
    expect([readSource("horoscope"), readSource("Mitarbeiter"), readSource("")]).toEqual([null, null, null]);
  });
});
