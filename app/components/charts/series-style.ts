const dashes = ["7 3", "2 3", undefined, "12 3 2 3", "4 2 1 2", "1 2", "9 2 2 2 2 2", "5 5"] as const;

/** Colour token of an option, counted from 1. Colours repeat after four, dashes after eight, so a pair never matches in both. */
export function seriesColour(series: number): string {
  return `var(--series-${((series - 1) % 4) + 1})`;
}

export function seriesDash(series: number): string | undefined {
  return dashes[(series - 1) % dashes.length];
}
