import { isRatingKind, type RatingKind } from "#app/domain/promotion/evidence-kinds.ts";
import type { PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import type { EvidenceEntry } from "#app/domain/promotion/promotion-input.ts";

/** Kinds whose single answers nobody reads. A supervisor answers by name. */
const ANONYMOUS: readonly RatingKind[] = ["peer", "reports"];

function pooledScore(kind: RatingKind, entries: readonly EvidenceEntry[], parameters: PromotionModelParameters) {
  const halfLife = parameters.values[`half-life.${kind}`].value;
  const newest = Math.min(...entries.map(({ ageMonths = 0 }) => ageMonths));
  let weightSum = 0;
  let weighted = 0;
  for (const { score = 0, raters = 1, ageMonths = 0 } of entries) {
    const weight = raters * 2 ** (-(ageMonths - newest) / halfLife);
    weightSum += weight;
    weighted += weight * score;
  }
  return weighted / weightSum;
}

/**
 * The same evidence without anybody's own answer: every entry of peers, and of reports, carries the weighted mean of
 * its kind, and raters are numbered instead of named. The model pools a kind to exactly this mean, so its numbers stay
 * the same, and a frozen case gives nobody away.
 */
export function poolAnonymousRatings(
  entries: readonly EvidenceEntry[],
  parameters: PromotionModelParameters,
): EvidenceEntry[] {
  const numbers = new Map<string, string>();
  const numberOf = (raterId: string) => {
    const known = numbers.get(raterId) ?? `rater-${numbers.size + 1}`;
    numbers.set(raterId, known);
    return known;
  };
  const pooled = new Map(
    ANONYMOUS.map((kind) => [
      kind,
      pooledScore(
        kind,
        entries.filter((entry) => entry.kind === kind),
        parameters,
      ),
    ]),
  );
  return entries.map((entry): EvidenceEntry => {
    const raterIds = entry.raterIds?.map(numberOf);
    const named = raterIds === undefined ? entry : { ...entry, raterIds };
    const score = isRatingKind(entry.kind) ? pooled.get(entry.kind) : undefined;
    return score === undefined ? named : { ...named, score, z: undefined };
  });
}
