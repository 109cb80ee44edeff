import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import { type ModelProof, type ProofInput, proveModels } from "#app/domain/proof/prove-models.ts";

export default function proveInWorker(input: ProofInput): ModelProof {
  return proveModels(input, PROMOTION_PARAMETERS);
}
