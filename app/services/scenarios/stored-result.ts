import type { BreakEvenResult, ScenarioInput, ScenarioResult, Sweep } from "#app/domain/cost/scenario.ts";

/** Belongs to the numbers: raised whenever the engine gives others for the same input. */
export { COST_ENGINE_VERSION } from "#app/domain/cost/scenario.ts";

/** The server's last result with everything that gave it. Holds pay. */
export interface StoredResult {
  input: ScenarioInput;
  /** SHA-256 of the input and the engine's version: the same hash needs no second simulation. */
  inputHash: string;
  result: ScenarioResult;
  /** Over users, for the leading pair; null without a pair. */
  breakEven: { sweep: Sweep; intervals: BreakEvenResult } | null;
  /** First of the leading pair less the second with every input at its middle; null without a pair. */
  middleDifference: number | null;
  seed: number;
  draws: number;
  engineVersion: string;
  optionNames: Record<string, string>;
  /** ISO moment. */
  storedAt: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What a scenario keeps, or null before it was first computed. */
export function readStored(stored: Record<string, unknown> | null): StoredResult | null {
  if (!isRecord(stored) || !isRecord(stored.input) || !isRecord(stored.result)) return null;
  return stored as unknown as StoredResult;
}
