import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import {
  CRITERION_WORDS,
  DEFAULT_WEIGHTS,
  HIGHEST_SCORE,
  NO_SCORES,
  type Scores,
  WEIGHED,
  type Weights,
} from "#app/domain/sourcing/criteria.ts";
import { type FunctionCover, functionCover } from "#app/domain/sourcing/function-cover.ts";
import { FUNCTION_PRIORS } from "#app/domain/sourcing/function-priors.ts";
import { outsourcingScore, scoreRange, strongestPushes, weighedScores } from "#app/domain/sourcing/score.ts";
import { decideStance, STANCES } from "#app/domain/sourcing/stance.ts";

const UNKNOWN: FunctionCover = { state: "nothing-linked" };
const cover = (there: number, needed: number, busFactor: number): FunctionCover => ({
  state: "known",
  share: there / needed,
  ...{ there, needed, busFactor, sole: [], unrated: [] },
});
const stanceOf = (scores: Scores, own: FunctionCover = UNKNOWN, weights: Weights = DEFAULT_WEIGHTS) =>
  decideStance({ scores, weights, cover: own });

const helpDesk = weighedScores(FUNCTION_PRIORS["help-desk"], null);

const anyScore = fc.option(fc.integer({ min: 0, max: HIGHEST_SCORE }), { nil: null, freq: 4 });
const anyScores = fc.record(
  Object.fromEntries(Object.keys(NO_SCORES).map((key) => [key, anyScore])),
) as fc.Arbitrary<Scores>;
const anyWeights = fc.record(
  Object.fromEntries(WEIGHED.map((key) => [key, fc.integer({ min: 1, max: 10 })])),
) as fc.Arbitrary<Weights>;
const anyCover: fc.Arbitrary<FunctionCover> = fc.oneof(
  fc.constant(UNKNOWN),
  fc
    .tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 3 }))
    .map(([there, busFactor]) => cover(there, 10, busFactor)),
);

describe("the score", () => {
  it("of a help desk of which cover and way out are not known is its mean push to outsource less that to keep", () => {
    expect(outsourcingScore(helpDesk, DEFAULT_WEIGHTS)).toBeCloseTo(11 / 16 - 3 / 8, 12);
    expect(outsourcingScore(weighedScores(FUNCTION_PRIORS["help-desk"], 1), DEFAULT_WEIGHTS)).toBeCloseTo(
      11 / 16 - (1 + 2 + 7 / 3 + 4) / 16,
      12,
    );
  });

  it("is not known where a side is not, and 0 where no criterion counts", () => {
    expect(outsourcingScore(weighedScores(NO_SCORES, null), DEFAULT_WEIGHTS)).toBeNull();
    expect(outsourcingScore(weighedScores({ ...NO_SCORES, scarcity: 4 }, null), DEFAULT_WEIGHTS)).toBeNull();
    const none = Object.fromEntries(WEIGHED.map((key) => [key, 0])) as Weights;
    expect(outsourcingScore(helpDesk, none)).toBe(0);
  });

  it("stays the same when every weight is multiplied by the same number", () => {
    fc.assert(
      fc.property(anyScores, anyWeights, fc.double({ min: 0.01, max: 100, noNaN: true }), (scores, weights, factor) => {
        const weighed = weighedScores(scores, null);
        const scaled = Object.fromEntries(WEIGHED.map((key) => [key, weights[key] * factor])) as Weights;
        const before = outsourcingScore(weighed, weights);
        const after = outsourcingScore(weighed, scaled);
        if (before === null) expect(after).toBeNull();
        else expect(after).toBeCloseTo(before, 9);
      }),
    );
  });

  it("never leaves the range that is computed at the corners, whatever the weights within 30 %", () => {
    const wobble = fc.record(
      Object.fromEntries(WEIGHED.map((key) => [key, fc.double({ min: 0.7, max: 1.3, noNaN: true })])),
    ) as fc.Arbitrary<Weights>;
    fc.assert(
      fc.property(anyScores, anyWeights, wobble, (scores, weights, factors) => {
        const weighed = weighedScores(scores, null);
        const range = scoreRange(weighed, weights);
        const moved = Object.fromEntries(WEIGHED.map((key) => [key, weights[key] * factors[key]])) as Weights;
        const score = outsourcingScore(weighed, moved);
        fc.pre(range !== null && score !== null);
        expect(score).toBeGreaterThanOrEqual(range.low - 1e-9);
        expect(score).toBeLessThanOrEqual(range.high + 1e-9);
        expect(range.corners).toBe(256);
      }),
      { numRuns: 60 },
    );
  });

  it("names what pushes hardest", () => {
    expect(strongestPushes(helpDesk, DEFAULT_WEIGHTS, "outsource", 1)).toEqual(["standardisation"]);
    expect(strongestPushes(helpDesk, { ...DEFAULT_WEIGHTS, hours: 9 }, "outsource", 2)).toEqual([
      "hours",
      "standardisation",
    ]);
    expect(strongestPushes(weighedScores(NO_SCORES, null), DEFAULT_WEIGHTS, "keep", 3)).toEqual([]);
  });
});

describe("the stance", () => {
  it("of the built-in functions is the usual one or next to it, and the same for most", () => {
    const pairs = IT_FUNCTIONS.map(({ id, defaultStance }) => [
      STANCES.indexOf(stanceOf(FUNCTION_PRIORS[id]).stance ?? "keep"),
      (STANCES as readonly string[]).indexOf(defaultStance),
    ]);
    expect(pairs).toHaveLength(25);
    expect(pairs.filter(([ours, usual]) => Math.abs(ours! - usual!) > 1)).toEqual([]);
    expect(pairs.filter(([ours, usual]) => ours === usual).length).toBeGreaterThanOrEqual(18);
  });

  it("asks gate, cover, score and bands in this order", () => {
    const pushed = { ...FUNCTION_PRIORS["security-monitoring"] };
    expect(stanceOf(pushed)).toMatchObject({ stance: "outsource", reason: "pushes-to-outsource" });
    expect(stanceOf({ ...pushed, liability: 3 })).toMatchObject({ stance: "co-manage", reason: "legal-gate" });
    expect(stanceOf(pushed, cover(5, 10, 2))).toMatchObject({ stance: "co-manage", reason: "part-of-the-people" });
    expect(stanceOf(pushed, cover(3, 10, 0)).stance).toBe("outsource");
    const own = FUNCTION_PRIORS["software-development"];
    expect(stanceOf(own)).toMatchObject({ stance: "keep", reason: "pushes-to-keep" });
    expect(stanceOf(own, cover(3, 10, 1))).toMatchObject({ stance: "co-manage", reason: "too-few-to-keep" });
    expect(stanceOf(own, cover(9, 10, 0))).toMatchObject({ stance: "co-manage", reason: "too-few-to-keep" });
    expect(stanceOf(own, cover(8, 10, 1))).toMatchObject({ stance: "co-manage", reason: "rests-on-one" });
    expect(stanceOf(own, cover(7, 10, 2))).toMatchObject({ stance: "keep", reason: "pushes-to-keep" });
    expect(stanceOf(FUNCTION_PRIORS["asset-management"])).toMatchObject({ stance: "co-manage", reason: "close-score" });
    expect(stanceOf(NO_SCORES)).toEqual({ stance: null, reason: "not-scored", score: null, stability: null });
  });

  it("is too close to call up to exactly .10 and not beyond", () => {
    const one = (scarcity: number, differentiation: number): Scores => ({ ...NO_SCORES, scarcity, differentiation });
    expect(stanceOf(one(2.4, 2)).stance).toBe("co-manage");
    expect(stanceOf(one(2.41, 2)).stance).toBe("outsource");
    expect(stanceOf(one(2, 2.4)).stance).toBe("co-manage");
    expect(stanceOf(one(2, 2.41)).stance).toBe("keep");
  });

  it("never moves toward keep when a push to outsource grows, nor away from it when one to keep does", () => {
    const key = fc.constantFrom(...WEIGHED.filter((criterion) => criterion !== "cover"));
    fc.assert(
      fc.property(anyScores, anyWeights, anyCover, key, (scores, weights, own, criterion) => {
        const score = scores[criterion as keyof Scores];
        fc.pre(score !== null && score < HIGHEST_SCORE);
        const before = stanceOf(scores, own, weights).stance;
        const after = stanceOf({ ...scores, [criterion]: score + 1 }, own, weights).stance;
        fc.pre(before !== null && after !== null);
        const move = STANCES.indexOf(after) - STANCES.indexOf(before);
        if (CRITERION_WORDS[criterion].pushes === "outsource") expect(move).toBeGreaterThanOrEqual(0);
        else expect(move).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it("lets no score and no weight outvote the legal gate", () => {
    fc.assert(
      fc.property(
        anyScores,
        anyWeights,
        anyCover,
        fc.integer({ min: 3, max: 4 }),
        (scores, weights, own, liability) => {
          const { stance, stability } = stanceOf({ ...scores, liability }, own, weights);
          expect(stance).not.toBe("outsource");
          expect(stability?.stances ?? []).not.toContain("outsource");
        },
      ),
    );
  });

  it("is called stable only where no weight within 30 % changes it", () => {
    const firm = stanceOf(FUNCTION_PRIORS["audio-visual"]).stability;
    expect(firm).toMatchObject({ isStable: true, stances: ["outsource"], corners: 256, keptShare: 1 });
    const shaky = stanceOf(FUNCTION_PRIORS["identity-and-access"]);
    expect(shaky.stability?.stances).toEqual(["keep", "co-manage"]);
    expect(shaky.stability?.isStable).toBe(false);
    // The same thousand weightings for everybody and every time.
    expect(shaky.stability?.keptShare).toBe(stanceOf(FUNCTION_PRIORS["identity-and-access"]).stability?.keptShare);
    expect(shaky.stability?.keptShare).toBeGreaterThan(0.5);
    expect(shaky.stability?.keptShare).toBeLessThan(1);
  });
});

describe("the own cover of a function", () => {
  const held = (competencyId: string, holders: string[], more: Partial<{ needed: number; rated: number }> = {}) => ({
    ...{ competencyId, needed: 2, holders, stale: ["old"], rated: holders.length + 1 },
    ...more,
  });

  it("counts as many holders as are needed, fresh ones alone, and names who is alone", () => {
    expect(functionCover([held("dns", ["ana", "bo", "cy"]), held("wan", ["ana"])])).toEqual({
      state: "known",
      share: 0.75,
      there: 3,
      needed: 4,
      busFactor: 1,
      sole: [{ competencyId: "wan", personId: "ana" }],
      unrated: [],
    });
    expect(functionCover([held("dns", ["ana", "bo"]), held("wan", [])])).toMatchObject({ share: 0.5, busFactor: 0 });
  });

  it("is unknown, not nothing, where nothing is linked or nobody is rated", () => {
    expect(functionCover([])).toEqual({ state: "nothing-linked" });
    expect(functionCover([held("dns", [], { rated: 0 })])).toEqual({ state: "nobody-rated", unrated: ["dns"] });
    expect(functionCover([held("dns", ["ana", "bo"]), held("wan", [], { rated: 0 })])).toMatchObject({
      ...{ state: "known", share: 1, busFactor: 2, unrated: ["wan"] },
    });
  });
});
