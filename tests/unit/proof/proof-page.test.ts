import { afterAll, describe, expect, it } from "vitest";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { proveModels } from "#app/domain/proof/prove-models.ts";
import { readProof } from "#app/routes/_app.how-this-is-computed.proof/form.ts";
import { proofSentence } from "#app/routes/_app.how-this-is-computed.proof/proof-words.ts";
import { loadProof, modelProofs } from "#app/services/proof/load-proof.server.ts";

const asked = (query: string) => readProof(new URLSearchParams(query));

describe("the page about how good the model is", () => {
  afterAll(modelProofs.close);

  it("asks for the run of the test where nothing is said", () => {
    expect(asked("")).toEqual({
      typed: { files: "20000", seed: "2026" },
      input: { files: 20_000, seed: 2026 },
      errors: {},
    });
    expect(asked("files=100,000&seed=7").input).toEqual({ files: 100_000, seed: 7 });
  });

  it("names what does not fit and keeps what was typed", () => {
    const { errors, typed, input } = asked("files=12&seed=-1");
    expect(errors).toEqual({
      files: "Enter a whole number from 500 to 200000.",
      seed: "Enter a whole number from 0 to 1000000000.",
    });
    expect(typed).toEqual({ files: "12", seed: "-1" });
    expect(input).toEqual({ files: 20_000, seed: 2026 });
  });

  it("computes on the server what the model gives here, for a look at most 4,000 files", async () => {
    const { proof } = await loadProof({ files: 600, seed: 3 });
    expect(proof).toEqual(proveModels({ files: 600, seed: 3 }, PROMOTION_PARAMETERS));
    expect((await loadProof({ files: 200_000, seed: 3 })).proof.input).toEqual({ files: 4_000, seed: 3 });
  });

  it("says what was found in one sentence", () => {
    const proof = proveModels({ files: 500, seed: 3 }, PROMOTION_PARAMETERS);
    const mixes = proof.mixes.map((mix, i) => ({
      ...mix,
      intervalCovers: 0.8,
      brierSkill: [0.04, 0.12, 0.17, 0.21][i]!,
    }));
    expect(proofSentence({ ...proof, mixes }, "en-GB")).toBe(
      "On invented people its 80 % interval holds the truth in 80 of 100, and evidence takes away 4 to 21 % of the error of always naming the base rate.",
    );
  });
});
