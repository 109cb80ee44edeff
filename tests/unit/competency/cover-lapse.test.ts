import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthsUntilLapse } from "#app/domain/competency/cover-lapse.ts";
import { assessLevel, type LevelAssessment } from "#app/domain/competency/level.ts";

const assess = (assessments: LevelAssessment[], required: number, halfLifeMonths: number) =>
  assessLevel({ halfLifeMonths, required, assessments });

describe("how long a level goes on counting", () => {
  it("is 9.82 months for one supervisor's 4 of today at level 4, though the half-life is 18", () => {
    const level = assess([{ source: "supervisor", level: 4, ageMonths: 0 }], 4, 18);
    const months = monthsUntilLapse({ level, required: 4, newestAgeMonths: 0, halfLifeMonths: 18 });
    expect(months).toBeCloseTo(9.8241, 4);
  });

  it("ends at the half-life where the level is far above what is needed", () => {
    const level = assess([{ source: "test", level: 5, ageMonths: 3 }], 3, 12);
    expect(monthsUntilLapse({ level, required: 3, newestAgeMonths: 3, halfLifeMonths: 12 })).toBe(9);
  });

  it("is nothing for a level that does not count", () => {
    const rest = { required: 4, newestAgeMonths: 20, halfLifeMonths: 18 };
    expect(monthsUntilLapse({ level: assess([], 4, 18), ...rest })).toBe(0);
    expect(monthsUntilLapse({ level: assess([{ source: "self", level: 5, ageMonths: 0 }], 4, 18), ...rest })).toBe(0);
    expect(monthsUntilLapse({ level: assess([{ source: "test", level: 5, ageMonths: 20 }], 4, 18), ...rest })).toBe(0);
    expect(monthsUntilLapse({ level: assess([{ source: "test", level: 3, ageMonths: 0 }], 4, 18), ...rest })).toBe(0);
  });

  it("is the very moment at which the level, aged that far, stops being held or fresh", () => {
    const assessment = fc.record({
      source: fc.constantFrom("supervisor" as const, "peer" as const, "report" as const, "test" as const),
      level: fc.integer({ min: 0, max: 5 }),
      ageMonths: fc.double({ min: 0, max: 30, noNaN: true }),
      assessor: fc.uuid(),
    });
    fc.assert(
      fc.property(
        fc.array(assessment, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(6, 12, 18, 36),
        (assessments, required, halfLifeMonths) => {
          const newestAgeMonths = Math.min(...assessments.map(({ ageMonths }) => ageMonths));
          const level = assess(assessments, required, halfLifeMonths);
          const months = monthsUntilLapse({ level, required, newestAgeMonths, halfLifeMonths });
          const countsAfter = (later: number) => {
            const aged = assessments.map((one) => ({ ...one, ageMonths: one.ageMonths + later }));
            const then = assess(aged, required, halfLifeMonths);
            return then.held && then.fresh;
          };
          expect(countsAfter(months + 0.01)).toBe(false);
          if (months > 0.02) expect(countsAfter(months - 0.01)).toBe(true);
        },
      ),
    );
  });
});
