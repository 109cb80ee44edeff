import { IT_FUNCTIONS } from "#app/domain/sourcing/functions.ts";
import type { GapItem } from "#app/domain/sourcing/gap-prices.ts";

/** The name of what a quote can leave out. */
export const gapTitle = (item: GapItem): string =>
  item === "hours" ? "Longer hours" : (IT_FUNCTIONS.find(({ code }) => code === item)?.name ?? item);
