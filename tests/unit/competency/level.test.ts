import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runLevelCommand } from "#app/cli/model/level.ts";
import { assessLevel, isHeldAt, type LevelAssessment, probabilityHeldAt } from "#app/domain/competency/level.ts";
import { expectToMatchGolden, readGoldenCases } from "#tests/golden/match-golden.ts";

function assess(assessments: LevelAssessment[], required: number | null = 4, halfLifeMonths = 18) {
  return assessLevel({ halfLifeMonths, required, assessments });
}

function rated(assessments: LevelAssessment[], required = 4) {
  const level = assess(assessments, required);
  if (level.state !== "rated") throw new Error(`expected a rated level, got ${level.state}`);
  return level;
}

describe("worked cases of the level that counts", () => {
  it.each(readGoldenCases("level"))("$title", ({ input, expected }) => {
    expectToMatchGolden(runLevelCommand(input), expected);
  });
});

describe("assessLevel", () => {
  it("gives the numbers of its example", () => {
    const level = rated([{ source: "supervisor", level: 4, ageMonths: 3 }]);
    expect(level.mean).toBe(4);
    expect(level.sd).toBeCloseTo(1.018, 3);
    expect(level.interval80[0]).toBeCloseTo(2.695, 3);
    expect(level.interval80[1]).toBe(5);
    expect(level.probabilityHeld).toBeCloseTo(0.688, 3);
    expect(level).toMatchObject({ level: 4, held: true, fresh: true, gap: "meets" });
  });

  it("lets one supervisor rating of 4 hold level 4 for about ten months", () => {
    expect(rated([{ source: "supervisor", level: 4, ageMonths: 9.8 }]).held).toBe(true);
    expect(rated([{ source: "supervisor", level: 4, ageMonths: 9.9 }]).held).toBe(false);
  });

  it("is fresh up to exactly one half-life", () => {
    expect(rated([{ source: "peer", level: 3, ageMonths: 18 }]).fresh).toBe(true);
    expect(rated([{ source: "peer", level: 3, ageMonths: 18.01 }]).fresh).toBe(false);
  });

  it("calls a level well below the required one short", () => {
    expect(rated([{ source: "test", level: 2, ageMonths: 0 }]).gap).toBe("short");
  });

  it("lets an older entry count again once the newer one is retracted", () => {
    const older = { assessor: "a", source: "supervisor", level: 4, ageMonths: 6 } as const;
    const newer = { assessor: "a", source: "supervisor", level: 1, ageMonths: 1 } as const;
    expect(rated([older, newer]).mean).toBe(1);
    expect(rated([older, { ...newer, retracted: true }]).mean).toBe(4);
  });

  it("takes the later recorded of two entries of one day, and the lower where the order is not known", () => {
    const first = { assessor: "a", source: "peer", level: 2, ageMonths: 1 } as const;
    const second = { assessor: "a", source: "peer", level: 5, ageMonths: 1 } as const;
    expect(
      rated([
        { ...first, sequence: 1 },
        { ...second, sequence: 2 },
      ]).mean,
    ).toBe(5);
    expect(rated([first, second]).mean).toBe(2);
    expect(rated([second, first]).mean).toBe(2);
  });

  it("counts one assessor once for each source", () => {
    const asPeer = { assessor: "a", source: "peer", level: 2, ageMonths: 1 } as const;
    const asTester = { assessor: "a", source: "test", level: 4, ageMonths: 1 } as const;
    expect(rated([asPeer, asTester]).sd).toBeLessThan(rated([asTester]).sd);
  });

  it("is unknown when everything is retracted, and says nothing about a gap nobody asks for", () => {
    expect(assess([{ source: "peer", level: 4, ageMonths: 0, retracted: true }]).state).toBe("unknown");
    expect(assess([], null).gap).toBe("not-required");
    expect(assess([{ source: "peer", level: 4, ageMonths: 0 }], null)).toMatchObject({
      probabilityHeld: null,
      held: false,
      gap: "not-required",
    });
  });

  it("stays finite for evidence of any age", () => {
    const level = rated([
      { source: "peer", level: 4, ageMonths: 1e6 },
      { source: "test", level: 2, ageMonths: 2e6 },
    ]);
    expect(level.mean).toBe(4);
    expect(level.interval80).toEqual([0, 5]);
    expect(level.probabilityHeld).toBeCloseTo(0.5, 6);
  });
});

describe("isHeldAt", () => {
  it("judges any level, whatever the cell was assessed against", () => {
    const peer = assess([{ source: "peer", level: 4, ageMonths: 0 }], 1);
    expect(probabilityHeldAt(peer, 4)).toBeCloseTo(0.665, 3);
    expect(isHeldAt(peer, 4)).toBe(false);
    expect(isHeldAt(peer, 3)).toBe(true);
  });

  it("holds nothing on a claim", () => {
    const claimed = assess([{ source: "self", level: 5, ageMonths: 0 }]);
    expect(probabilityHeldAt(claimed, 1)).toBeNull();
    expect(isHeldAt(claimed, 1)).toBe(false);
  });
});

const anAssessment = fc.record({
  source: fc.constantFrom("supervisor" as const, "peer" as const, "report" as const, "test" as const),
  level: fc.integer({ min: 0, max: 5 }),
  ageMonths: fc.double({ min: 0, max: 60, noNaN: true }),
});
const someAssessments = fc.array(anAssessment, { minLength: 1, maxLength: 8 });

describe("whatever the assessments", () => {
  it("another assessor never makes the level less certain", () => {
    fc.assert(
      fc.property(someAssessments, anAssessment, (assessments, another) => {
        expect(rated([...assessments, another]).sd).toBeLessThanOrEqual(rated(assessments).sd * (1 + 1e-12));
      }),
      { numRuns: 1000 },
    );
  });

  it("age never makes the level more certain", () => {
    fc.assert(
      fc.property(
        someAssessments,
        fc.nat(),
        fc.double({ min: 0, max: 40, noNaN: true }),
        (assessments, pick, months) => {
          const aged = assessments.map((entry, i) =>
            i === pick % assessments.length ? { ...entry, ageMonths: entry.ageMonths + months } : entry,
          );
          expect(rated(aged).sd).toBeGreaterThanOrEqual(rated(assessments).sd * (1 - 1e-12));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("the order of assessments changes nothing, to the last bit", () => {
    fc.assert(
      fc.property(someAssessments, (assessments) => {
        expect(assess([...assessments].reverse())).toEqual(assess(assessments));
        const byLevel = [...assessments].sort((a, b) => a.level - b.level);
        expect(assess(byLevel)).toEqual(assess(assessments));
      }),
      { numRuns: 1000 },
    );
  });

  it("a self-rating changes nothing", () => {
    fc.assert(
      fc.property(someAssessments, fc.integer({ min: 0, max: 5 }), (assessments, level) => {
        expect(assess([...assessments, { source: "self", level, ageMonths: 0 }])).toEqual(assess(assessments));
      }),
      { numRuns: 500 },
    );
  });

  it("the interval stays inside the scale and holds the mean, and the input is left alone", () => {
    fc.assert(
      fc.property(someAssessments, (assessments) => {
        const before = structuredClone(assessments);
        const { interval80, mean } = rated(assessments);
        expect(interval80[0]).toBeGreaterThanOrEqual(0);
        expect(interval80[1]).toBeLessThanOrEqual(5);
        expect(interval80[0]).toBeLessThanOrEqual(mean);
        expect(interval80[1]).toBeGreaterThanOrEqual(mean);
        expect(assessments).toEqual(before);
      }),
    );
  });
});
