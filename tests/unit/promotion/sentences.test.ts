import { describe, expect, it } from "vitest";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import type { EvidenceEntry, PromotionInput } from "#app/domain/promotion/promotion-input.ts";
import {
  ADVICE_WORDS,
  describeAnswer,
  describeBaseRates,
  describeNextEvidence,
  describeWarnings,
} from "#app/domain/promotion/sentences.ts";

const strong: EvidenceEntry[] = [
  { kind: "supervisor", raters: 2, z: 1 },
  { kind: "peer", raters: 6, z: 1 },
  { kind: "structured_interview", z: 1.2 },
  { kind: "acting_lead", months: 6, z: 1 },
];
const shifted = (by: number) => strong.map((entry) => ({ ...entry, z: (entry.z ?? 0) + by, score: undefined }));
const assess = (evidence: EvidenceEntry[], rest: Partial<PromotionInput> = {}) =>
  assessPromotion({ evidence, ...rest });

describe("describeAnswer", () => {
  it.each<[string, EvidenceEntry[], Partial<PromotionInput>]>([
    ["Nobody can say yet: nothing on record shows how this promotion would go.", [], {}],
    [
      "Not proven either way: too little is on record to say how this promotion would go.",
      [{ kind: "supervisor", z: 1.5 }],
      {},
    ],
    ["Likely to go well: about 91 in 100 such promotions go well.", strong, {}],
    ["More likely to go well than not: about 70 in 100 such promotions go well.", shifted(-0.85), {}],
    ["Not on this evidence alone: about 61 in 100 such promotions go well.", shifted(-1.1), {}],
    ["More likely to go badly than well: about 30 in 100 such promotions go well.", shifted(-1.9), {}],
    [
      "The little that is known speaks against it: about 38 in 100 such promotions go well.",
      [{ kind: "supervisor", z: -2 }],
      {},
    ],
  ])("%s", (sentence, evidence, rest) => {
    expect(describeAnswer(assess(evidence, rest))).toBe(sentence);
  });

  it("names what the team would no longer cover", () => {
    const critical = ["Routing", "Firewall", "Backup"].map((name) => ({ name, holders: 1, minimum: 1, held: true }));
    expect(describeAnswer(assess(strong, { critical }))).toBe(
      "Likely to go well: about 91 in 100 such promotions go well; the team would lack cover in Routing, Firewall and Backup.",
    );
  });

  it("never claims certainty", () => {
    expect(describeAnswer(assess(shifted(9)))).toContain("about 99 in 100");
  });

  it("names no number while the case is unknown or unproven", () => {
    for (const assessment of [assess([]), assess([{ kind: "peer", raters: 3, z: 1 }])]) {
      expect(describeAnswer(assessment)).not.toMatch(/\d/);
      expect(describeBaseRates(assessment)).toBeNull();
    }
  });
});

describe("describeBaseRates", () => {
  it("gives the range over beliefs about promotions in general", () => {
    expect(describeBaseRates(assess(strong))).toBe(
      "Between 82 in 100 if few such promotions go well and 97 in 100 if most do.",
    );
  });
});

describe("describeWarnings", () => {
  const team = { technicalLevels: [4.6, 3.1, 2.8], candidateIndex: 0 };

  it("says when all evidence comes from one person", () => {
    expect(describeWarnings(assess([{ kind: "supervisor", z: 1, raterIds: ["a"] }]))).toEqual([
      "All of this comes from one person.",
    ]);
  });

  it("says when the sources disagree", () => {
    const warnings = describeWarnings(
      assess([
        { kind: "supervisor", z: 1.5 },
        { kind: "peer", raters: 6, z: -0.8 },
      ]),
    );
    expect(warnings).toEqual([
      "The sources disagree by more than chance explains. Find out why before relying on the sum.",
    ]);
  });

  it("explains the star flag by what is missing, or by what speaks against the promotion", () => {
    expect(describeWarnings(assess([], { team }))[0]).toBe(
      "Star flag: this case rests on top technical work, and too little is known about leading. Technical level is not counted here.",
    );
    expect(describeWarnings(assess(shifted(-1.5), { team }))[0]).toBe(
      "Star flag: this case rests on top technical work, and the evidence on leading does not support it. Technical level is not counted here.",
    );
  });

  it("is silent where nothing needs saying", () => {
    expect(describeWarnings(assess(strong, { team }))).toEqual([]);
  });
});

describe("describeNextEvidence", () => {
  const interview = { id: "structured_interview", kind: "structured_interview" } as const;

  it("puts the chance in tenths and names a lift in confidence", () => {
    expect(describeNextEvidence({ ...interview, flipProbability: 0.297, confidenceAfter: "medium" }, "low")).toBe(
      "A structured interview has a 3 in 10 chance of changing this advice, and would lift confidence to medium.",
    );
  });

  it.each([
    [0.002, "hardly any chance"],
    [0.03, "less than a 1 in 20 chance"],
    [0.06, "a 1 in 10 chance"],
    [0.97, "a chance of more than 9 in 10"],
  ])("says %d as %s", (flipProbability, words) => {
    expect(describeNextEvidence({ ...interview, flipProbability, confidenceAfter: "low" }, "low")).toBe(
      `A structured interview has ${words} of changing this advice.`,
    );
  });
});

describe("ADVICE_WORDS", () => {
  it("speaks of the decision and not of a risky person", () => {
    for (const { title, text } of Object.values(ADVICE_WORDS)) {
      expect(`${title} ${text}`).not.toMatch(/risky|bad manager|unfit|incompetent/i);
      expect(text).toMatch(/\.$/);
    }
  });
});
