import { describe, expect, it } from "vitest";
import {
  assessProfileFit,
  bestProfiles,
  judgeRequirement,
  type Requirement,
  type RequirementVerdict,
} from "#app/domain/competency/gap.ts";
import { assessLevel, type LevelAssessment } from "#app/domain/competency/level.ts";

const asked = (change: Partial<Requirement> = {}): Requirement => ({
  competencyId: "dns",
  requiredLevel: 4,
  isCritical: false,
  minimumEvidence: 1,
  ...change,
});
const level = (...assessments: LevelAssessment[]) => assessLevel({ halfLifeMonths: 18, required: null, assessments });
const supervisor = (value: number): LevelAssessment => ({ source: "supervisor", level: value, ageMonths: 0 });

const gaps = (...verdicts: RequirementVerdict[]) =>
  verdicts.map((verdict, index) => ({
    requirement: asked({ competencyId: String(index) }),
    verdict,
    missing: null,
    tooFewVoices: false,
  }));
const critical = (verdict: RequirementVerdict) =>
  gaps(verdict).map((gap) => ({ ...gap, requirement: asked({ competencyId: "critical", isCritical: true }) }));

describe("one requirement beside a level", () => {
  it("gives the numbers of its example", () => {
    const gap = judgeRequirement(asked({ isCritical: true }), level(supervisor(2)), 1);
    expect(gap.verdict).toBe("short");
    expect(gap.missing?.[0]).toBeCloseTo(0.769, 3);
    expect(gap.missing?.[1]).toBeCloseTo(3.231, 3);
  });

  it("meets at two thirds, is short at one third, and unclear in between", () => {
    // Φ((L − 4 + ½)/.961): .699 at 4, .301 at 3; two supervisors who say 4 and 3 give .5.
    expect(judgeRequirement(asked(), level(supervisor(4)), 1).verdict).toBe("meets");
    expect(judgeRequirement(asked(), level(supervisor(3)), 1).verdict).toBe("short");
    expect(judgeRequirement(asked(), level(supervisor(4), supervisor(3)), 2).verdict).toBe("unclear");
  });

  it("misses nothing where the interval lies above", () => {
    expect(judgeRequirement(asked({ requiredLevel: 1 }), level(supervisor(5)), 1).missing).toEqual([0, 0]);
  });

  it("is unclear with fewer voices than asked for, whatever they say", () => {
    const twice = asked({ minimumEvidence: 2 });
    expect(judgeRequirement(twice, level(supervisor(5)), 1)).toMatchObject({ verdict: "unclear", tooFewVoices: true });
    expect(judgeRequirement(twice, level(supervisor(0)), 1).verdict).toBe("unclear");
    expect(judgeRequirement(twice, level(supervisor(5), supervisor(5)), 2).verdict).toBe("meets");
  });

  it("is unknown when nobody, or only the person, has rated", () => {
    const claimed = level({ source: "self", level: 5, ageMonths: 0 });
    for (const open of [level(), claimed]) {
      expect(judgeRequirement(asked(), open, 0)).toMatchObject({ verdict: "unknown", missing: null });
    }
  });
});

describe("a role beside a person", () => {
  it("is met with two thirds met and nothing critical open, as in its example", () => {
    expect(assessProfileFit(gaps("meets", "meets", "unknown"))).toMatchObject({
      verdict: "meets",
      met: [2, 3],
      total: 3,
    });
    expect(assessProfileFit([...gaps("meets", "meets", "meets"), ...critical("unclear")]).verdict).toBe("unknown");
    expect(assessProfileFit(gaps("meets", "unknown", "unclear")).verdict).toBe("unknown");
  });

  it("is short by one critical requirement, or by more than a third of all", () => {
    const fit = assessProfileFit([...gaps("meets", "meets", "meets", "meets"), ...critical("short")]);
    expect(fit).toMatchObject({ verdict: "short", criticalShort: ["critical"], met: [4, 4] });
    expect(assessProfileFit(gaps("meets", "meets", "short")).verdict).toBe("meets");
    expect(assessProfileFit(gaps("meets", "short", "short", "meets")).verdict).toBe("short");
  });

  it("that asks for nothing, or of which nothing is rated, cannot be told", () => {
    expect(assessProfileFit([])).toMatchObject({ verdict: "unknown", nothingRated: true });
    expect(assessProfileFit(gaps("unknown", "unknown"))).toMatchObject({ met: [0, 2], nothingRated: true });
  });
});

describe("the roles that fit best", () => {
  const role = (title: string, rung: number, ...verdicts: RequirementVerdict[]) => ({
    title,
    rung,
    fit: assessProfileFit(gaps(...verdicts)),
  });

  it("come from the highest rung met down, then by the share met, then by title", () => {
    const roles = [
      role("Analyst", 1, "meets", "meets", "meets"),
      role("Engineer", 2, "meets", "meets", "unclear"),
      role("Lead", 3, "meets", "unknown", "unknown"),
      role("Architect", 4, "unclear", "unknown", "unknown"),
      role("Boss", 5, "unclear", "unclear", "unknown"),
      role("Nobody knows", 5, "unknown"),
    ];
    expect(bestProfiles(roles).map(({ title }) => title)).toEqual(["Engineer", "Analyst", "Lead", "Architect", "Boss"]);
  });
});
