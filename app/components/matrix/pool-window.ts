export interface Extent {
  rows: number;
  columns: number;
}

export interface Place {
  row: number;
  column: number;
}

/** The measures of the grid in CSS pixels. */
export interface PoolMeasures {
  /** Of the window that scrolls, its fixed parts included. */
  width: number;
  height: number;
  cellWidth: number;
  cellHeight: number;
  /** What never scrolls: names at the left, headings at the top, cover at the bottom. */
  left: number;
  top: number;
  bottom: number;
}

/** Rows and columns kept ready beyond each edge, so that a short scroll shows cells that are already there. */
const OVERSCAN = 2;
/** Whatever the size of the window: with headings and names the page stays below 2,500 nodes. */
export const MOST_CELLS = 600;

/** How many rows and columns the pool needs; never more than there are, and never more than `MOST_CELLS` together. */
export function poolSize(measures: PoolMeasures, total: Extent): Extent {
  const { width, height, cellWidth, cellHeight, left, top, bottom } = measures;
  const seen = (space: number, cell: number) => Math.max(1, Math.ceil(space / cell)) + 1 + 2 * OVERSCAN;
  const columns = Math.min(total.columns, MOST_CELLS, seen(width - left, cellWidth));
  const most = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, columns)));
  return { rows: Math.min(total.rows, most, seen(height - top - bottom, cellHeight)), columns };
}

/** The tallest window whose rows the pool can fill at this width. */
export function tallestWindow(measures: PoolMeasures, total: Extent): number {
  const { rows } = poolSize({ ...measures, height: Number.MAX_SAFE_INTEGER }, { ...total, rows: MOST_CELLS });
  return measures.top + measures.bottom + Math.max(1, rows - 1 - 2 * OVERSCAN) * measures.cellHeight;
}

/** What a pool of so many can keep before the first in sight; two are in sight when a cell is cut by the edge. */
const keptBefore = (shown: number) => Math.min(OVERSCAN, Math.max(0, Math.floor((shown - 2) / 2)));

/** The first row and column that the pool stands for when scrolled this far. */
export function firstPlace(
  scrolled: { left: number; top: number },
  { cellWidth, cellHeight }: Pick<PoolMeasures, "cellWidth" | "cellHeight">,
  size: Extent,
  total: Extent,
): Place {
  const first = (distance: number, cell: number, shown: number, all: number) =>
    Math.min(Math.max(0, Math.floor(distance / cell) - keptBefore(shown)), Math.max(0, all - shown));
  return {
    row: first(scrolled.top, cellHeight, size.rows, total.rows),
    column: first(scrolled.left, cellWidth, size.columns, total.columns),
  };
}

/** How far to scroll along one side so that this cell lies between the fixed parts: no further than needed. */
export function reveal(scrolled: number, place: number, cell: number, space: number): number {
  const start = place * cell;
  if (start < scrolled) return start;
  return Math.max(scrolled, start + cell - space);
}
