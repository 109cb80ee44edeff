import { describe, expect, it } from "vitest";
import { COMPARED_OCCUPATIONS } from "#app/domain/competency/ladder/occupation-skills.ts";
import { skillDistance } from "#app/domain/competency/ladder/skill-distance.ts";

describe("the distance between two occupations", () => {
  it("gives the numbers of its example", () => {
    // 18.651 of missing importance·levels over 34.37 of importance; money is 3·1.5 = 4.5 of it.
    const { missing, shifts } = skillDistance("systems-administrator", "it-manager");
    expect(missing).toBeCloseTo(0.543, 3);
    const shift = (name: string) => shifts.find((entry) => entry.name === name);
    expect(shift("Managing money")).toMatchObject({ from: 1.88, to: 3.38, difference: 1.5 });
    expect(shift("Managing money")?.share).toBeCloseTo(0.241, 3);
    expect(shift("Finding faults")).toMatchObject({ difference: -1.5, share: null });
    expect(shift("Managing time")?.share).toBeNull();
  });

  it("is larger for user support than for anybody nearer, and nothing to itself", () => {
    const missing = (from: (typeof COMPARED_OCCUPATIONS)[number]) => skillDistance(from, "it-manager").missing;
    expect(missing("user-support")).toBeGreaterThan(missing("security-analyst"));
    expect(missing("security-analyst")).toBeGreaterThan(missing("systems-administrator"));
    expect(missing("it-manager")).toBe(0);
  });

  it("gives shares that add up, for every pair", () => {
    for (const from of COMPARED_OCCUPATIONS) {
      for (const to of COMPARED_OCCUPATIONS) {
        const sum = skillDistance(from, to).shifts.reduce((total, { share }) => total + (share ?? 0), 0);
        expect(sum).toBeCloseTo(skillDistance(from, to).missing > 0 ? 1 : 0, 9);
      }
    }
  });
});
