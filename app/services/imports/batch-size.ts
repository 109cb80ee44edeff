/**
 * What one statement of an import may take: a page of five statements waits for one of them before each of its own, on
 * the embedded database, and is to be there within a quarter of a second.
 */
const BATCH_MS = 40;

export const SMALLEST_BATCH = 250;
const LARGEST_BATCH = 2_500;

/**
 * Rows of the next statement, from how long the last one took. It grows to twice the size at most, so that one quick
 * statement between two slow ones does not make the next too long; it shrinks as far as it has to.
 * @example fittingBatch(1_000, 80) // 500
 * @example fittingBatch(1_000, 20) // 2000
 */
export function fittingBatch(rows: number, took: number): number {
  const fitting = took > 0 ? Math.floor((rows * BATCH_MS) / took) : LARGEST_BATCH;
  return Math.max(SMALLEST_BATCH, Math.min(fitting, 2 * Math.max(rows, SMALLEST_BATCH), LARGEST_BATCH));
}
