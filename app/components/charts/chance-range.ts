/** A probability (0–1) and its range over base rates. A null point is not shown: too little is known. Null: nothing is known. */
export type ChanceRange = { point: number | null; low: number; high: number } | null;

/** How often promotions in general go well (0–1): the reader's belief and the two it is tested against. */
export interface BaseRates {
  low: number;
  middle: number;
  high: number;
}

export const usualBaseRates: BaseRates = { low: 0.45, middle: 0.6, high: 0.75 };

export function outOfHundred(probability: number): number {
  return Math.round(probability * 100);
}

/** Rows of the table that belongs to a chance: one a base rate; without a point the middle row says so. */
export function chanceRows(chance: ChanceRange, rates: BaseRates): { header: string; cells: string[] }[] {
  const row = (rate: number, value: number | null | undefined) => ({
    header: `${outOfHundred(rate)} of 100 promotions go well in general`,
    cells: [value === null || value === undefined ? "not shown" : `${outOfHundred(value)} of 100`],
  });
  return [row(rates.low, chance?.low), row(rates.middle, chance?.point), row(rates.high, chance?.high)];
}
