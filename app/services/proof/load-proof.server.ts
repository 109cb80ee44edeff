import type { ModelProof, ProofInput } from "#app/domain/proof/prove-models.ts";
import { keptComputation } from "#app/services/simulation/kept-computation.server.ts";

/** Files a mix that a server computes for one look. */
const MOST_FILES = 4_000;

export const modelProofs = keptComputation<ProofInput, ModelProof>("proof");

/** The proof in the size that a server may spend on a look. */
export async function loadProof({ files, seed }: ProofInput): Promise<{ proof: ModelProof }> {
  return { proof: await modelProofs.compute({ files: Math.min(files, MOST_FILES), seed }) };
}
