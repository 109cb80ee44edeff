import type { RatingKind } from "./evidence-kinds.ts";
import { PROMOTION_PARAMETERS, type PromotionModelParameters } from "./parameters.ts";

/** All ratings of a kind that a firm has: one for each rater and person, the mean of what that rater gave them. */
export interface LocalRatings {
  ratings: number;
  mean: number;
}

export interface LocalNorm {
  kind: RatingKind;
  /** The norm in use. */
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
 * ratings of the kind. A difference of more than .3 is pointed out; the proposal (30·default + N·local)/(30 + N) keeps
 * a lenient firm from looking safe without letting a few ratings move the norm. It starts from the default and not from
 * the norm in use, so that taking it over again and again comes no nearer to the firm's own mean.
 * @example compareLocalNorm("supervisor", { ratings: 10, mean: 4.3 }, PROMOTION_PARAMETERS) // differs, proposed 3.625
 */
export function compareLocalNorm(
  kind: RatingKind,
  { ratings, mean: localMean }: LocalRatings,
  { values }: PromotionModelParameters,
): LocalNorm | null {
  if (ratings < values["norm.least-ratings"].value) return null;
  const assumed = values[`norm.${kind}`].value;
  const defaultWeight = values["norm.default-weight"].value;
  return {
    kind,
    assumed,
    localMean,
    ratings,
    differs: Math.abs(localMean - assumed) > values["norm.notable-difference"].value + 1e-9,
    proposed:
      (defaultWeight * PROMOTION_PARAMETERS.values[`norm.${kind}`].value + ratings * localMean) /
      (defaultWeight + ratings),
  };
}
