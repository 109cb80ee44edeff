import { expect, it } from "vitest";
import { simulateCalibration } from "#app/domain/promotion/calibration.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { EvidenceBasis } from "#app/domain/promotion/promotion-input.ts";
import { randomStream } from "#app/domain/shared/random.ts";

// 20,000 simulated people a mix; bands allow for the sampling error of one seed.
it.each<[string, EvidenceBasis[], number, number]>([
  ["one rating", [{ kind: "supervisor" }], 0.03, 0.055],
  ["a middling file", [{ kind: "supervisor" }, { kind: "peer", raters: 3 }, { kind: "simulation" }], 0.11, 0.18],
  [
    "ratings and an interview",
    [{ kind: "supervisor" }, { kind: "peer", raters: 6 }, { kind: "structured_interview" }],
    0.155,
    0.185,
  ],
  [
    "five sources of three kinds",
    [
      { kind: "supervisor", raters: 2 },
      { kind: "peer", raters: 6 },
      { kind: "structured_interview" },
      { kind: "acting_lead", months: 6 },
      { kind: "collaboration" },
    ],
    0.19,
    0.225,
  ],
])("is calibrated on people whose competence is known: %s", (name, evidence, leastSkill, mostSkill) => {
  const { intervalCovers, brierSkill } = simulateCalibration(
    { evidence, baseRate: 0.6, span: 7, files: 20_000, uniform: randomStream(2026, name).uniform },
    PROMOTION_PARAMETERS,
  );
  expect(intervalCovers).toBeGreaterThanOrEqual(0.78);
  expect(intervalCovers).toBeLessThanOrEqual(0.83);
  expect(brierSkill).toBeGreaterThan(leastSkill);
  expect(brierSkill).toBeLessThan(mostSkill);
});

it("has no skill without evidence", () => {
  const { brierSkill } = simulateCalibration(
    { evidence: [], baseRate: 0.6, span: 7, files: 500, uniform: randomStream(1, "nothing").uniform },
    PROMOTION_PARAMETERS,
  );
  expect(brierSkill).toBeCloseTo(0, 12);
});
