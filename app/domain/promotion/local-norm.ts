import type { RatingKind } from "./evidence-kinds.ts";
import type { PromotionModelParameters } from "./parameters.ts";

export interface LocalNorm {
  kind: RatingKind;
  assumed: number;
  localMean: number;
  ratings: number;
  /** The firm's mean differs so much that the page points it out. */
  differs: boolean;
  /** The norm to use instead if somebody decides so; applied only by a person's act. */
  proposed: number;
}

/**
 * Compares the ratings that a firm really gives with the usual rating that the model assumes. Null with fewer than 10
 * ratings of the kind. A difference of more than .3 is pointed out; the proposal (30·assumed + N·local)/(30 + N) keeps
 * a lenient firm from looking safe without letting a few ratings move the norm.
 * @example compareLocalNorm("supervisor", tenRatingsOfMean4point3, PROMOTION_PARAMETERS) // differs, proposed 3.625
 */
export function compareLocalNorm(
  kind: RatingKind,
  scores: readonly number[],
  { values }: PromotionModelParameters,
): LocalNorm | null {
  const ratings = scores.length;
  if (ratings < values["norm.least-ratings"].value) return null;
  const assumed = values[`norm.${kind}`].value;
  const localMean = scores.reduce((sum, score) => sum + score, 0) / ratings;
  const defaultWeight = values["norm.default-weight"].value;
  return {
    kind,
    assumed,
    localMean,
    ratings,
    differs: Math.abs(localMean - assumed) > values["norm.notable-difference"].value + 1e-9,
    proposed: (defaultWeight * assumed + ratings * localMean) / (defaultWeight + ratings),
  };
}
