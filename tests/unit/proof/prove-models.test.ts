import { describe, expect, it } from "vitest";
import { simulateCalibration } from "#app/domain/promotion/calibration.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { CALIBRATION_MIXES, FIFTH_TOLERANCE, INTERVAL_BAND, isWithin } from "#app/domain/proof/calibration-mixes.ts";
import { FULL_PROOF_FILES, proveModels } from "#app/domain/proof/prove-models.ts";
import { randomStream } from "#app/domain/shared/random.ts";

// The very run that the page "How good is this model?" shows, with the bands that it shows.
describe("the proof of the models", () => {
  const told: number[] = [];
  const proof = proveModels({ files: FULL_PROOF_FILES, seed: 2026 }, PROMOTION_PARAMETERS, (done) => told.push(done));

  it.each(CALIBRATION_MIXES)("is calibrated on people whose competence is known: $key", ({ key, skill }) => {
    const mix = proof.mixes.find((found) => found.key === key)!;
    expect(isWithin(mix.intervalCovers, INTERVAL_BAND), `interval covers ${mix.intervalCovers}`).toBe(true);
    expect(isWithin(mix.brierSkill, skill), `skill ${mix.brierSkill}`).toBe(true);
    expect(mix.fifths.map(({ files }) => files)).toEqual(Array(5).fill(FULL_PROOF_FILES / 5));
    for (const { said, happened } of mix.fifths) expect(Math.abs(said - happened)).toBeLessThan(FIFTH_TOLERANCE);
    const said = mix.fifths.map((fifth) => fifth.said);
    expect([...said].sort((a, b) => a - b)).toEqual(said);
  });

  it("has bands that are as narrow as the benefit is said to be", () => {
    expect(INTERVAL_BAND).toEqual({ least: 0.78, most: 0.83 });
    expect(CALIBRATION_MIXES.map(({ skill }) => skill)).toEqual([
      { least: 0.03, most: 0.055 },
      { least: 0.11, most: 0.18 },
      { least: 0.155, most: 0.185 },
      { least: 0.19, most: 0.225 },
    ]);
  });

  it("repeats the signs of the published pyramid", () => {
    for (const { change, reported } of proof.published) expect(Math.sign(change)).toBe(Math.sign(reported));
  });

  it("tells its progress up to the end, and gives the same numbers again", () => {
    expect(told.every((done, i) => i === 0 || done >= told[i - 1]!)).toBe(true);
    expect(told.at(-1)).toBe(1);
    const again = () => proveModels({ files: 200, seed: 5 }, PROMOTION_PARAMETERS);
    expect(again()).toEqual(again());
  });
});

it("has no skill without evidence", () => {
  const { brierSkill } = simulateCalibration(
    { evidence: [], baseRate: 0.6, span: 7, files: 500, uniform: randomStream(1, "nothing").uniform },
    PROMOTION_PARAMETERS,
  );
  expect(brierSkill).toBeCloseTo(0, 12);
});
