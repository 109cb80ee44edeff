import { describe, expect, it } from "vitest";
import { nearestWords } from "#app/components/matrix/nearest-words.ts";
import { thin } from "./matrix-examples.ts";

const near = (name: string, details = {}) => ({
  id: name,
  name,
  level: 3,
  missing: 1,
  fresh: true,
  holdsOnStaleEvidence: false,
  ...details,
});

describe("who is nearest, in words", () => {
  it("names them, how far they are and how many are not known", () => {
    const competency = thin({
      nearest: [near("Aiko"), near("Eli"), near("Joan", { level: 2, missing: 2 })],
      equallyNear: 2,
      notRated: 4,
    });
    expect(nearestWords(competency)).toEqual({ names: "Aiko and Eli", detail: "at 3, needs 4; 4 people not rated" });
  });

  it("counts them where they are many", () => {
    const nearest = ["a", "b", "c", "d"].map((name) => near(name));
    expect(nearestWords(thin({ nearest, equallyNear: 11 }))).toEqual({ names: "11 people", detail: "at 3, needs 4" });
  });

  it("puts a holder whose evidence is out of date first: assessing again may be all it takes", () => {
    const nearest = [near("Devon", { level: 4, missing: 0, fresh: false, holdsOnStaleEvidence: true }), near("Aiko")];
    expect(nearestWords(thin({ nearest, equallyNear: 1 }))).toEqual({
      names: "Devon",
      detail: "at 4 on evidence that is out of date: a new assessment may be enough",
    });
  });

  it("does not call somebody short who is at the level but not surely enough", () => {
    expect(nearestWords(thin({ nearest: [near("Ana", { level: 4, missing: 0 })], equallyNear: 1 })).detail).toBe(
      "at 4, but not surely enough to count",
    );
  });

  it("says that nobody is rated, not that nobody can do it", () => {
    expect(nearestWords(thin({ notRated: 14, isUnknown: true }))).toEqual({
      names: "Nobody is rated",
      detail: "needs 4; 14 people not rated",
    });
    expect(nearestWords(thin({ notRated: 1 })).names).toBe("Nobody else is rated");
  });
});
