import { describe, expect, it } from "vitest";
import type { OptionResult, ScenarioResult, TornadoRow } from "#app/domain/cost/scenario.ts";
import {
  breakEvenCaption,
  bridgeCaption,
  type CostWords,
  componentsCaption,
  cumulativeCaption,
  differenceCaption,
  informationSentence,
  inHundred,
  mapCaption,
  tornadoCaption,
  verdictSentence,
} from "#app/domain/cost/sentences.ts";

const words: CostWords = {
  money: (amount) => `$${Math.round(amount)}`,
  option: (id) => ({ a: "In house", b: "Managed", c: "Co-managed" })[id] ?? id,
  input: (name) => ({ fee: "Managed fee" })[name] ?? name,
};

const option = (
  id: string,
  mean: number,
  chance: number | null,
  ends: [number, number, number] = [1, 2, 3],
): OptionResult => ({
  id,
  comparable: chance !== null,
  point: { total: 0, presentValue: 0, monthly: [0, 0], byLine: {} },
  presentValue: { mean, sd: 0, p10: 0, p50: 0, p90: 0 },
  cumulative: { p10: [0, ends[0]], p50: [0, ends[1]], p90: [0, ends[2]] },
  probabilityCheapest: chance,
  expectedRegret: chance === null ? null : 0,
  pointPercentile: 0.5,
});

const result = (options: OptionResult[], change: Partial<ScenarioResult> = {}): ScenarioResult => ({
  options,
  pair: ["a", "b"],
  tornado: [],
  evpi: 0,
  evppi: [],
  verdict: "too-close-to-call",
  warnings: [],
  seed: 1,
  draws: 100,
  engineVersion: "1",
  ...change,
});

const row = (input: string, low: number, high: number, flips: boolean): TornadoRow => ({
  input,
  low,
  high,
  flips,
  inputLow: 0,
  inputHigh: 1,
  kind: "estimate",
});

describe("verdictSentence", () => {
  it("names the option that may be named, with its chance and its saving", () => {
    expect(verdictSentence(result([option("b", 90, 0.714), option("a", 100, 0.286)], { verdict: "b" }), words)).toBe(
      "Managed is cheapest in 71 of 100 futures and saves 10 % against In house.",
    );
  });

  it("says too close to call with both chances", () => {
    expect(verdictSentence(result([option("a", 100, 0.38), option("b", 90, 0.62)]), words)).toBe(
      "Too close to call: Managed is cheapest in 62 of 100 futures, In house in 38.",
    );
  });

  it("says when only the saving is too small", () => {
    expect(verdictSentence(result([option("a", 100, 0.1), option("b", 98, 0.9)]), words)).toBe(
      "Too close to call: Managed is cheapest in 90 of 100 futures, but saves only 2 % against In house.",
    );
  });

  it("says when there is nothing, or only one option, to compare", () => {
    expect(verdictSentence(result([option("a", 100, null)]), words)).toContain("Nothing can be compared yet");
    expect(verdictSentence(result([option("a", 100, null), option("b", 90, 1)]), words)).toContain(
      "Only Managed can be compared",
    );
  });
});

describe("inHundred", () => {
  it("rounds, but never to never or always", () => {
    expect([0, 0.004, 0.5, 0.996, 1].map(inHundred)).toEqual(["0", "fewer than 1", "50", "more than 99", "100"]);
  });
});

describe("captions", () => {
  it("say where the middles lie and how far the ranges overlap", () => {
    const caption = (second: [number, number, number]) =>
      cumulativeCaption(result([option("a", 1, 0.5, [100, 150, 200]), option("b", 2, 0.5, second)]), words);
    expect(caption([250, 300, 350])).toBe(
      "After 2 months the middle lies at $150 for In house and $300 for Managed; the ranges that hold 8 of 10 futures do not overlap.",
    );
    expect(caption([180, 200, 300])).toContain("overlap in part");
    expect(caption([100, 160, 210])).toContain("overlap almost entirely");
  });

  it("say what most of the money buys", () => {
    const nothing = { people: 0, provider: 0, tools: 0, governance: 0, transition: 0, risk: 0 };
    const caption = componentsCaption(
      [
        { id: "a", totals: { ...nothing, people: 75, tools: 25 } },
        { id: "b", totals: { ...nothing, provider: 9 } },
      ],
      words,
    );
    expect(caption).toBe("The largest part of each: In house, people (75 %); Managed, provider (100 %).");
    expect(componentsCaption([{ id: "a", totals: nothing }], words)).toBe("No option costs anything.");
  });

  it("say what moves the difference most and what could change the choice", () => {
    const tornado = [row("fee", -190, 130, true), row("users", -80, -20, false)];
    expect(tornadoCaption(result([], { tornado }), words)).toBe(
      "“Managed fee” moves the difference most (In house less Managed: from $-190 to $130); 1 of 2 inputs changes the choice by itself.",
    );
    expect(tornadoCaption(result([], { tornado: tornado.slice(1) }), words)).toContain("no input changes the choice");
    expect(tornadoCaption(result([], { pair: null }), words)).toBe("There are no two options to compare.");
    expect(tornadoCaption(result([]), words)).toContain("No uncertain input");
  });

  it("say that the value of one input is an upper limit", () => {
    const information = { evpi: 40, evppi: [{ input: "fee", value: 26 }] };
    expect(informationSentence(result([], information), words)).toBe(
      "Knowing everything before choosing would save $40 on average; knowing “Managed fee” alone is worth at most $26.",
    );
    expect(informationSentence(result([], { evpi: 0 }), words)).toBe("Knowing more would not change the choice.");
  });

  it("say where the break-even lies as intervals, never as one number", () => {
    const sweep = { a: "In house", b: "Managed", unit: "users", today: 70 };
    expect(
      breakEvenCaption(
        {
          aCheaper: [[60, 75]],
          bCheaper: [
            [5, 59],
            [76, 500],
          ],
        },
        sweep,
      ),
    ).toBe("At 70 users In house is cheaper. In house is cheaper from 60 to 75 users, Managed everywhere else.");
    expect(
      breakEvenCaption(
        {
          aCheaper: [
            [60, 75],
            [90, 90],
          ],
          bCheaper: [[76, 89]],
        },
        { ...sweep, today: 1000 },
      ),
    ).toBe("In house is cheaper from 60 to 75 and at 90 users, Managed everywhere else.");
    expect(breakEvenCaption({ aCheaper: [], bCheaper: [[5, 500]] }, sweep)).toContain(
      "at every number from 5 to 500 users",
    );
    expect(breakEvenCaption({ aCheaper: [[5, 500]], bCheaper: [] }, sweep)).toBe(
      "In house is cheaper at every number from 5 to 500 users.",
    );
  });
});

describe("bridgeCaption", () => {
  const between = { from: "a", to: "b" };

  it("says the whole difference and what it is made of", () => {
    const steps = [
      { component: "people", amount: -600 },
      { component: "provider", amount: 500 },
      { component: "governance", amount: 40 },
      { component: "risk", amount: 5 },
    ] as const;
    expect(bridgeCaption({ ...between, steps }, words)).toBe(
      "Managed costs $55 less than In house: less for people $600, more for provider $500 and steering the provider $40.",
    );
  });

  it("says when it is all the same, or one way only", () => {
    expect(bridgeCaption({ ...between, steps: [] }, words)).toBe("Managed and In house cost the same in every part.");
    expect(bridgeCaption({ ...between, steps: [{ component: "tools", amount: 12 }] }, words)).toBe(
      "Managed costs $12 more than In house: more for tools and monitoring $12.",
    );
  });
});

describe("mapCaption", () => {
  const named = { a: "In house", b: "Managed" };

  it("says whose most of the map is, and how much is nobody's", () => {
    expect(mapCaption({ ...named, cells: [["a", "b", "b", "close"]] })).toBe(
      "Managed is cheaper on 50 % of this map, In house on 25 %; 25 % is too close to call.",
    );
    expect(mapCaption({ ...named, cells: [["a", "a"]] })).toBe("In house is cheaper everywhere on this map.");
    expect(mapCaption({ ...named, cells: [["close"]] })).toBe("It is too close to call everywhere on this map.");
  });
});

describe("differenceCaption", () => {
  it("says how often the first costs less and where most futures lie", () => {
    const difference = { low: -300, width: 10, counts: [1], p10: -290, p50: -40, p90: 180 };
    expect(differenceCaption(result([option("a", 1, 0.62), option("b", 2, 0.38)], { difference }), words)).toBe(
      "In house costs less in 62 of 100 futures. In house less Managed: half of all futures lie below −$40, 8 of 10 between −$290 and $180. The outermost bars hold all that lies beyond.",
    );
    expect(differenceCaption(result([], { pair: null, difference: null }), words)).toContain("no two options");
  });
});
