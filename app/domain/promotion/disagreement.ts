import { chiSquare90 } from "../shared/chi-square.ts";
import type { EvidenceSource } from "./evidence-sources.ts";
import type { PromotionModelParameters } from "./parameters.ts";
import { squaredValidity } from "./source-validity.ts";

export interface Disagreement {
  /** Weighted squared spread of what the sources say. */
  spread: number;
  /** Spread that chance alone exceeds one time in ten. */
  threshold: number;
  flagged: boolean;
}

/**
 * Whether the sources differ more than chance would make them: Q = Σw(x/r − m̂)² with m̂ the weighted mean of x/r,
 * against the 90 % point of χ² with one degree of freedom less than sources. Fewer than two sources never disagree.
 * @example assessDisagreement(poolEvidence([{ kind: "supervisor", z: 1.5 }, { kind: "peer", raters: 6, z: -0.8 }], p), p).flagged // true
 */
export function assessDisagreement(
  sources: readonly EvidenceSource[],
  parameters: PromotionModelParameters,
): Disagreement {
  const threshold = chiSquare90(sources.length - 1);
  if (sources.length < 2) return { spread: 0, threshold, flagged: false };

  // Σw(x/r)² − (Σwx/r)²/Σw, with w = r²/(1−r²) written out so that r = 0 divides nothing.
  let squares = 0;
  let weighted = 0;
  let weights = 0;
  for (const source of sources) {
    const squared = squaredValidity(source, parameters);
    squares += (source.x * source.x) / (1 - squared);
    weighted += (Math.sqrt(squared) * source.x) / (1 - squared);
    weights += squared / (1 - squared);
  }
  const spread = Math.max(0, squares - (weights > 0 ? (weighted * weighted) / weights : 0));
  return { spread, threshold, flagged: spread > threshold };
}
