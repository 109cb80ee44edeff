import { type OwnValue, ownParameters } from "#app/domain/promotion/own-parameters.ts";
import { PROMOTION_PARAMETERS, type PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import type { Db } from "#db/connection/types.ts";
import { listOwnParameters } from "#db/queries/promotion-parameters.ts";

/** The parameters of the model as the organisation has them today: defaults, and what people put in their place. */
export async function readModelParameters(db: Db, organisationId: string): Promise<PromotionModelParameters> {
  return parametersWith(await listOwnParameters(db, organisationId));
}

/** The defaults with these newest changes in their place. */
export const parametersWith = (own: readonly (OwnValue & { number: number })[]): PromotionModelParameters =>
  ownParameters(PROMOTION_PARAMETERS, own, Math.max(0, ...own.map(({ number }) => number)));
