import { readNumber } from "#app/components/scenario/read-number.ts";
import { FULL_PROOF_FILES, type ProofInput } from "#app/domain/proof/prove-models.ts";

export interface AskedProof {
  /** As typed. */
  typed: { files: string; seed: string };
  input: ProofInput;
  /** By the id of the field. */
  errors: Record<string, string>;
}

const USUAL: ProofInput = { files: FULL_PROOF_FILES, seed: 2026 };
const BOUNDS = { files: { low: 500, high: 200_000 }, seed: { low: 0, high: 1_000_000_000 } } as const;

/** The proof that the address or the form asks for; what is left out or does not fit has its usual value. */
export function readProof(values: URLSearchParams): AskedProof {
  const asked: AskedProof = { typed: { files: "", seed: "" }, input: { ...USUAL }, errors: {} };
  for (const name of ["files", "seed"] as const) {
    const { low, high } = BOUNDS[name];
    const text = values.get(name) ?? String(USUAL[name]);
    const value = readNumber(text, "amount");
    asked.typed[name] = text;
    if (value !== null && Number.isInteger(value) && value >= low && value <= high) asked.input[name] = value;
    else asked.errors[name] = `Enter a whole number from ${low} to ${high}.`;
  }
  return asked;
}
