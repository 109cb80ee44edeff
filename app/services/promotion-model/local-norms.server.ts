import type { RatingKind } from "#app/domain/promotion/evidence-kinds.ts";
import { compareLocalNorm, type LocalNorm } from "#app/domain/promotion/local-norm.ts";
import type { PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { Db } from "#db/connection/types.ts";
import { summariseRatings } from "#db/queries/promotion-parameters.ts";

const SOURCE_OF: readonly (readonly [RatingKind, AssessmentSource])[] = [
  ["supervisor", "supervisor"],
  ["peer", "peer"],
  ["reports", "report"],
];
const ENDS: readonly number[] = [1, 5];

export type LocalNormState =
  | { kind: RatingKind; state: "too-few"; ratings: number; missing: number }
  /** All at one end of the scale: the mean would tell what each of them said. */
  | { kind: RatingKind; state: "unanimous"; ratings: number }
  | ({ state: "known"; isInUse: boolean } & LocalNorm);

/** Norms are kept to two decimals, which is what somebody reads and types. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** What the organisation's own ratings come to, for each kind, and the norm that they propose. */
export async function readLocalNorms(
  { organisationId }: ServiceContext,
  parameters: PromotionModelParameters,
  db: Db,
): Promise<LocalNormState[]> {
  const summaries = await summariseRatings(db, organisationId);
  return SOURCE_OF.map(([kind, source]): LocalNormState => {
    const found = summaries.find((row) => row.source === source);
    const ratings = found?.ratings ?? 0;
    const norm = found ? compareLocalNorm(kind, found, parameters) : null;
    if (!found || !norm) {
      return { kind, state: "too-few", ratings, missing: parameters.values["norm.least-ratings"].value - ratings };
    }
    if (found.lowest === found.highest && ENDS.includes(found.lowest)) return { kind, state: "unanimous", ratings };
    const proposed = rounded(norm.proposed);
    return { ...norm, state: "known", proposed, isInUse: proposed === norm.assumed };
  });
}
