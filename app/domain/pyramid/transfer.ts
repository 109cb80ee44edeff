import {
  clampCompetence,
  drawCompetence,
  freshCompetence,
  MEAN_COMPETENCE,
  SPREAD_OF_COMPETENCE,
} from "./competence.ts";
import type { PyramidInput } from "./pyramid-input.ts";

/** How far competence moves at a promotion under `common-sense`, either way. */
const COMMON_SENSE_STEP = 1;

/**
 * Competence in the job one level up, out of one uniform number. `common-sense`: the old one ± up to 1. `peter`: a
 * fresh draw. `correlated`: 7 + τ(old − 7) + 2√(1 − τ²)·z, brought back to 1–10 by the rule for draws; τ = 0 is
 * `peter`, τ = 1 keeps the old one.
 * @example competenceOneLevelUp({ transfer: "common-sense", tau: 0, draws: "truncated" }, 8, 0.75) // 8.5
 */
export function competenceOneLevelUp(
  { transfer, tau, draws }: Pick<PyramidInput, "transfer" | "tau" | "draws">,
  old: number,
  u: number,
): number {
  if (transfer === "peter") return freshCompetence(draws, u);
  if (transfer === "common-sense") return clampCompetence(old + COMMON_SENSE_STEP * (2 * u - 1));
  const mean = MEAN_COMPETENCE + tau * (old - MEAN_COMPETENCE);
  return drawCompetence(mean, SPREAD_OF_COMPETENCE * Math.sqrt(1 - tau * tau), draws, u);
}
