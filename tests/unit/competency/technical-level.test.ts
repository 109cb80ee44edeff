import { expect, it } from "vitest";
import { assessLevel } from "#app/domain/competency/level.ts";
import { assessTechnicalLevel } from "#app/domain/competency/technical-level.ts";

const tested = (level: number) =>
  assessLevel({ halfLifeMonths: 18, required: null, assessments: [{ source: "test", level, ageMonths: 0 }] });
const claimed = assessLevel({
  halfLifeMonths: 18,
  required: null,
  assessments: [{ source: "self", level: 5, ageMonths: 0 }],
});
const unknown = assessLevel({ halfLifeMonths: 18, required: null, assessments: [] });

it("is the mean of the rated competencies and says how many are rated", () => {
  const levels = [tested(4), tested(3), tested(5), claimed, ...Array.from({ length: 10 }, () => unknown)];
  expect(assessTechnicalLevel(levels)).toEqual({
    state: "rated",
    mean: 4,
    rated: 3,
    total: 14,
    basis: "rated 3 of 14",
  });
});

it("is unknown, never 0, with fewer than three rated", () => {
  expect(assessTechnicalLevel([tested(5), tested(5), claimed, claimed])).toEqual({
    state: "unknown",
    mean: null,
    rated: 2,
    total: 4,
    basis: "rated 2 of 4",
  });
  expect(assessTechnicalLevel([]).state).toBe("unknown");
});

it("counts a level of 0 as a level", () => {
  expect(assessTechnicalLevel([tested(0), tested(0), tested(3)])).toMatchObject({ state: "rated", mean: 1 });
});
