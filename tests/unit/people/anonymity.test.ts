import { describe, expect, it } from "vitest";
import type { LevelAssessment } from "#app/domain/competency/level.ts";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { mayShowLevel, restsOnColleagues } from "#app/services/assessments/anonymity.ts";

const voices = (source: AssessmentSource, ...levels: number[]): LevelAssessment[] =>
  levels.map((level, index) => ({ source, level, ageMonths: 1, assessor: `${source} ${index}` }));

describe("whether a level may be shown", () => {
  it("keeps back what rests on fewer than three peers or four reports alone", () => {
    expect(mayShowLevel(voices("peer", 4, 3))).toBe(false);
    expect(mayShowLevel(voices("peer", 4, 3, 4))).toBe(true);
    expect(mayShowLevel(voices("report", 4, 3, 4))).toBe(false);
    expect(mayShowLevel(voices("report", 4, 3, 4, 2))).toBe(true);
    expect(mayShowLevel([...voices("peer", 4, 3), ...voices("report", 4, 3, 4)])).toBe(false);
  });

  it("keeps back a group that is unanimous at an end of the scale", () => {
    expect(mayShowLevel(voices("peer", 5, 5, 5))).toBe(false);
    expect(mayShowLevel(voices("peer", 0, 0, 0))).toBe(false);
    expect(mayShowLevel(voices("peer", 4, 4, 4))).toBe(true);
  });

  it("counts a person once, whatever they answered before", () => {
    const earlier = { source: "peer" as const, level: 2, ageMonths: 9, assessor: "peer 0" };
    expect(mayShowLevel([...voices("peer", 4, 3), earlier])).toBe(false);
  });

  it("shows what a supervisor or a test speaks for, and what nobody has rated", () => {
    expect(mayShowLevel([...voices("peer", 4), ...voices("supervisor", 3)])).toBe(true);
    expect(mayShowLevel([...voices("report", 4), ...voices("test", 3)])).toBe(true);
    expect(mayShowLevel(voices("self", 4))).toBe(true);
    expect(mayShowLevel([])).toBe(true);
  });

  it("asks for whole levels where a single colleague could be worked out", () => {
    expect(restsOnColleagues([...voices("peer", 4), ...voices("supervisor", 3)])).toBe(true);
    expect(restsOnColleagues(voices("supervisor", 3))).toBe(false);
  });
});
