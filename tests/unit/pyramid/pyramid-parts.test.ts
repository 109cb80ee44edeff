import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseSuccessors } from "#app/domain/pyramid/choose-successors.ts";
import { drawAge, drawCompetence, expectedCompetence, freshCompetence } from "#app/domain/pyramid/competence.ts";
import { createLevelPeople, letGo } from "#app/domain/pyramid/level-people.ts";
import { evenResponsibility, ownLevels } from "#app/domain/pyramid/own-levels.ts";
import { lastCrossing, RUNS_OF_A_STUDY, studyPyramid } from "#app/domain/pyramid/study-pyramid.ts";
import { seatYearsOf, shortenStudy } from "#app/domain/pyramid/study-size.ts";
import { competenceOneLevelUp } from "#app/domain/pyramid/transfer.ts";
import { normalQuantile } from "#app/domain/shared/normal.ts";
import { randomStream } from "#app/domain/shared/random.ts";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Evenly spread uniform numbers: integrates without the error of a random sample. */
const everywhere = Array.from({ length: 20_000 }, (_, i) => (i + 0.5) / 20_000);

describe("draws", () => {
  it.each(["truncated", "clamp"] as const)("have the exact mean: %s", (rule) => {
    expect(mean(everywhere.map((u) => freshCompetence(rule, u)))).toBeCloseTo(expectedCompetence(rule), 3);
    expect(freshCompetence(rule, 0.3)).toBeCloseTo(drawCompetence(7, 2, rule, 0.3), 12);
  });

  it("give the numbers of their examples", () => {
    expect(expectedCompetence("truncated")).toBeCloseTo(6.7315, 4);
    expect(expectedCompetence("clamp")).toBeCloseTo(6.942, 3);
    expect(drawCompetence(7, 2, "truncated", 0.5)).toBeCloseTo(6.836, 3);
    expect(drawCompetence(7, 2, "clamp", 0.99)).toBe(10);
  });

  it("are those of drawing again until the value lies on the scale, also far outside it", () => {
    const stream = randomStream(3, "again");
    for (const [middle, spread] of [
      [7, 2],
      [9.5, 1.2],
      [11, 1],
      [0, 0.8],
    ] as const) {
      const kept: number[] = [];
      while (kept.length < 20_000) {
        const value = middle + spread * normalQuantile(stream.uniform());
        if (value >= 1 && value <= 10) kept.push(value);
      }
      const drawn = everywhere.map((u) => drawCompetence(middle, spread, "truncated", u));
      expect(Math.abs(mean(drawn) - mean(kept))).toBeLessThan(0.05);
    }
    expect(drawCompetence(12.94, 0.28, "truncated", 0.5)).toBeGreaterThan(9.9);
    expect(drawCompetence(12.94, 0, "truncated", 0.5)).toBe(10);
  });

  it("keep ages in whole years from 18 to 60", () => {
    const ages = everywhere.map(drawAge);
    expect(ages.every((age) => Number.isInteger(age) && age >= 18 && age <= 60)).toBe(true);
    expect(mean(ages)).toBeCloseTo(25.19, 1);
  });
});

describe("competenceOneLevelUp", () => {
  const old = fc.double({ min: 1, max: 10, noNaN: true });
  const u = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  const tau = fc.double({ min: -1, max: 1, noNaN: true });
  const draws = fc.constantFrom("truncated" as const, "clamp" as const);

  it("stays on the scale, rises with the draw, and at the ends of τ is `peter` and the old competence", () => {
    fc.assert(
      fc.property(old, u, tau, draws, (before, at, correlation, rule) => {
        const up = (t: number, v: number) =>
          competenceOneLevelUp({ transfer: "correlated", tau: t, draws: rule }, before, v);
        expect(up(correlation, at)).toBeGreaterThanOrEqual(1);
        expect(up(correlation, at)).toBeLessThanOrEqual(10);
        expect(up(0, at)).toBeCloseTo(competenceOneLevelUp({ transfer: "peter", tau: 0, draws: rule }, before, at), 9);
        expect(up(1, at)).toBeCloseTo(before, 12);
        const moved = competenceOneLevelUp({ transfer: "common-sense", tau: 0, draws: rule }, before, at);
        expect(Math.abs(moved - before)).toBeLessThanOrEqual(1);
      }),
    );
    expect(competenceOneLevelUp({ transfer: "common-sense", tau: 0, draws: "truncated" }, 8, 0.75)).toBe(8.5);
  });
});

describe("chooseSuccessors", () => {
  const people = fc.array(fc.integer({ min: 40, max: 60 }), { minLength: 1, maxLength: 40 });

  function levelOf(competences: readonly number[]) {
    const level = createLevelPeople(competences.length);
    competences.forEach((competence, i) => {
      level.competence[i] = competence;
      level.signal[i] = -competence;
    });
    level.count = competences.length;
    return level;
  }

  it("takes the highest, or the lowest, and of equal ones who came first", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 45 }), fc.boolean(), (competences, free, isBest) => {
        const strategy = isBest ? "best" : "worst";
        const chosen = chooseSuccessors(levelOf(competences), free, { strategy, share: 0 }, randomStream(1, "x"));
        const sign = isBest ? -1 : 1;
        const order = competences.map((_, i) => i).sort((a, b) => sign * (competences[a]! - competences[b]!) || a - b);
        expect(chosen).toEqual(order.slice(0, free));
      }),
    );
  });

  it("takes nobody twice whatever the rule, and leaves the others in their order", () => {
    const rules = fc.constantFrom("random" as const, "mixed" as const, "lottery-mix" as const, "evidence" as const);
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 45 }), rules, fc.integer(), (competences, free, strategy, seed) => {
        const level = levelOf(competences);
        const chosen = chooseSuccessors(level, free, { strategy, share: 0.5 }, randomStream(seed, "x"));
        expect(new Set(chosen).size).toBe(Math.min(free, competences.length));
        letGo(level);
        const left = competences.filter((_, i) => !chosen.includes(i));
        expect(Array.from(level.competence.subarray(0, level.count))).toEqual(left);
      }),
    );
  });

  it("goes by the signal alone where evidence decides", () => {
    const chosen = chooseSuccessors(levelOf([9, 2, 5]), 1, { strategy: "evidence", share: 0 }, randomStream(1, "x"));
    expect(chosen).toEqual([1]);
  });
});

describe("a study", () => {
  const study = studyPyramid({
    levels: [1, 5, 11, 21, 41, 81],
    responsibility: [1, 0.9, 0.8, 0.6, 0.4, 0.2],
    transfer: "peter",
    tau: 0,
    share: 0.5,
    validity: 0.4,
    years: 200,
    runs: 4,
    seed: 1,
    draws: "truncated",
  });

  it("finds that promoting the best beats a lottery only from a correlation of about .81", () => {
    expect(study.crossing).toBeGreaterThan(0.78);
    expect(study.crossing).toBeLessThan(0.84);
  });

  it("finds evidence about the next job above the lottery at every correlation", () => {
    const random = study.againstTau[1]!;
    for (const line of study.againstTau.slice(3)) {
      expect(line.efficiency.every((value, i) => value > random.efficiency[i]! - 0.5)).toBe(true);
    }
  });

  it("says when the best overtake the lot", () => {
    expect(lastCrossing([0, 1], [10, 30], [20, 20])).toBe(0.5);
    expect(lastCrossing([0, 1, 2], [3, 1, 2], [2, 2, 2])).toBeNull();
    expect(lastCrossing([0, 1], [3, 3], [2, 2])).toBeNull();
  });

  it("tells its progress and its size", () => {
    const told: number[] = [];
    const input = { ...study.input, levels: [1, 2], responsibility: [1, 0.2], years: 2, runs: 1 };
    studyPyramid(input, (done) => told.push(done));
    expect(told).toHaveLength(RUNS_OF_A_STUDY);
    expect(told.at(-1)).toBe(1);
    expect(seatYearsOf(input)).toBe(6 * RUNS_OF_A_STUDY);
  });

  it("is shortened to what a server may spend, years before runs, and left alone where it is small", () => {
    const { levels } = study.input;
    expect(shortenStudy({ levels, years: 600, runs: 16 }, 15_000_000)).toEqual({ levels, years: 200, runs: 4 });
    expect(shortenStudy({ levels, years: 200, runs: 4 }, 15_000_000)).toEqual({ levels, years: 200, runs: 4 });
    const large = { levels: [10_000], years: 600, runs: 16 };
    expect(shortenStudy(large, 15_000_000)).toEqual({ levels: [10_000], years: 20, runs: 1 });
  });
});

describe("ownLevels", () => {
  const member = (id: string, managerId: string | null = null, isMember = true) => ({ id, managerId, isMember });

  it("counts members by their depth below the top and drops depths without any", () => {
    const people = [
      member("chief", null, false),
      member("head", "chief"),
      member("a", "head"),
      member("b", "head"),
      member("c", "a"),
      member("other head", "left the firm"),
      member("d", "other head"),
    ];
    expect(ownLevels(people)).toEqual({ levels: [1, 2, 2, 1], unplaced: 0 });
    expect(ownLevels([member("chief", null, false), member("head", "chief"), member("a", "head")])).toEqual({
      levels: [1, 1],
      unplaced: 0,
    });
  });

  it("counts who has no place apart: no links at all, or links in a circle", () => {
    expect(ownLevels([member("alone")])).toEqual({ levels: [], unplaced: 1 });
    expect(ownLevels([member("a", "b"), member("b", "a"), member("c", "b")])).toEqual({ levels: [], unplaced: 3 });
  });

  it("starts from even responsibilities", () => {
    expect(evenResponsibility(1)).toEqual([1]);
    expect(evenResponsibility(3)).toEqual([1, 0.6, 0.2]);
    expect(evenResponsibility(6)).toEqual([1, 0.84, 0.68, 0.52, 0.36, 0.2]);
  });
});
