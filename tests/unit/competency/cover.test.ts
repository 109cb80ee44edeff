import { describe, expect, it } from "vitest";
import { assessCover, type CoverInput, coverLostWithout } from "#app/domain/competency/cover.ts";
import { assessLevel, type LevelAssessment } from "#app/domain/competency/level.ts";

const level = (assessments: LevelAssessment[]) => assessLevel({ halfLifeMonths: 18, required: 3, assessments });
const holds = level([{ source: "supervisor", level: 4, ageMonths: 1 }]);
const heldOnce = level([{ source: "test", level: 4, ageMonths: 30 }]);
const falls = level([{ source: "supervisor", level: 1, ageMonths: 1 }]);
const claims = level([{ source: "self", level: 5, ageMonths: 0 }]);
const unknown = level([]);

function buildCover(overrides: Partial<CoverInput["competency"]> = {}, levels: CoverInput["levels"] = []): CoverInput {
  return { competency: { id: "dns", requiredLevel: 3, minimumCover: 1, critical: true, ...overrides }, levels };
}

describe("assessCover", () => {
  it("counts fresh holders, shows stale ones beside them and counts nobody else", () => {
    const levels = [
      { personId: "zoe", level: holds },
      { personId: "ana", level: holds },
      { personId: "old", level: heldOnce },
      { personId: "low", level: falls },
      { personId: "self", level: claims },
      { personId: "new", level: unknown },
    ];
    expect(assessCover(buildCover({ minimumCover: 2 }, levels))).toEqual({
      competencyId: "dns",
      critical: true,
      holders: ["ana", "zoe"],
      staleHolders: ["old"],
      soleExpert: null,
      minimum: 2,
      below: false,
    });
  });

  it("marks the only fresh holder as sole expert", () => {
    const levels = [
      { personId: "ana", level: holds },
      { personId: "old", level: heldOnce },
    ];
    expect(assessCover(buildCover({ minimumCover: 2 }, levels))).toMatchObject({ soleExpert: "ana", below: true });
  });

  it("judges at the competency's own required level", () => {
    const levels = [{ personId: "ana", level: holds }];
    expect(assessCover(buildCover({ requiredLevel: 5 }, levels)).holders).toEqual([]);
  });

  it("leaves out excluded people", () => {
    const cover = assessCover(buildCover({}, [{ personId: "ana", level: holds }]), new Set(["ana"]));
    expect(cover).toMatchObject({ holders: [], soleExpert: null, below: true });
  });
});

describe("coverLostWithout", () => {
  const ana = { personId: "ana", level: holds };
  const zoe = { personId: "zoe", level: holds };

  it("lists what falls below its minimum once the person leaves", () => {
    expect(coverLostWithout("ana", [buildCover({}, [ana])])).toEqual([
      { competencyId: "dns", critical: true, before: 1, after: 0, minimum: 1, wasSoleExpert: true, wasBelow: false },
    ]);
  });

  it("says when the cover was below its minimum before", () => {
    expect(coverLostWithout("ana", [buildCover({ minimumCover: 3 }, [ana, zoe])])).toMatchObject([
      { before: 2, after: 1, wasSoleExpert: false, wasBelow: true },
    ]);
  });

  it("leaves out what stays covered and what the person does not hold", () => {
    const stale = { personId: "old", level: heldOnce };
    expect(coverLostWithout("ana", [buildCover({}, [ana, zoe])])).toEqual([]);
    expect(coverLostWithout("zoe", [buildCover({}, [ana])])).toEqual([]);
    expect(coverLostWithout("old", [buildCover({}, [stale])])).toEqual([]);
  });
});
