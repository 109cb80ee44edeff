import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstPlace,
  MOST_CELLS,
  type PoolMeasures,
  poolSize,
  reveal,
  tallestWindow,
} from "#app/components/matrix/pool-window.ts";

const MEASURES: PoolMeasures = {
  width: 1100,
  height: 800,
  cellWidth: 34,
  cellHeight: 34,
  left: 232,
  top: 168,
  bottom: 34,
};
const extent = fc.record({ rows: fc.integer({ min: 1, max: 5000 }), columns: fc.integer({ min: 1, max: 200 }) });
const measures = fc.record({
  width: fc.integer({ min: 320, max: 6000 }),
  height: fc.integer({ min: 300, max: 4000 }),
  cellWidth: fc.constantFrom(34, 40),
  cellHeight: fc.constantFrom(34, 40),
  left: fc.constantFrom(148, 232),
  top: fc.integer({ min: 100, max: 200 }),
  bottom: fc.integer({ min: 30, max: 80 }),
});

describe("the pool", () => {
  it("has as many cells as are in sight and a few more, not as many as there are", () => {
    expect(poolSize(MEASURES, { rows: 5000, columns: 200 })).toEqual({ rows: 19, columns: 31 });
    expect(poolSize(MEASURES, { rows: 3, columns: 2 })).toEqual({ rows: 3, columns: 2 });
  });

  it("never has more than its most, whatever the window and the matrix", () => {
    fc.assert(
      fc.property(measures, extent, (window, total) => {
        const { rows, columns } = poolSize(window, total);
        expect(rows * columns).toBeLessThanOrEqual(MOST_CELLS);
        expect(rows).toBeGreaterThan(0);
        expect(columns).toBeGreaterThan(0);
      }),
    );
  });

  it("covers everything in sight wherever it is scrolled to, in a window no taller than it can fill", () => {
    fc.assert(
      fc.property(measures, extent, fc.double({ min: 0, max: 1, noNaN: true }), (asked, total, share) => {
        const height = Math.min(asked.height, tallestWindow(asked, total));
        const window = { ...asked, height };
        const size = poolSize(window, total);
        const space = { x: window.width - window.left, y: height - window.top - window.bottom };
        if (space.x < window.cellWidth || space.y < window.cellHeight) return;
        const scrolled = {
          left: share * Math.max(0, total.columns * window.cellWidth - space.x),
          top: share * Math.max(0, total.rows * window.cellHeight - space.y),
        };
        const first = firstPlace(scrolled, window, size, total);
        expect(first.row * window.cellHeight).toBeLessThanOrEqual(scrolled.top);
        expect(first.column * window.cellWidth).toBeLessThanOrEqual(scrolled.left);
        const lastRow = Math.min(total.rows, Math.ceil((scrolled.top + space.y) / window.cellHeight));
        const lastColumn = Math.min(total.columns, Math.ceil((scrolled.left + space.x) / window.cellWidth));
        expect(first.row + size.rows).toBeGreaterThanOrEqual(lastRow);
        expect(first.column + size.columns).toBeGreaterThanOrEqual(lastColumn);
      }),
    );
  });

  it("keeps a cut row in sight where a very wide window leaves few rows", () => {
    const wide = { ...MEASURES, width: 5079, height: 164, left: 148, top: 100, bottom: 30 };
    const total = { rows: 4, columns: 151 };
    const size = poolSize(wide, total);
    expect(size.rows).toBe(3);
    expect(firstPlace({ left: 0, top: 68 }, wide, size, total).row + size.rows).toBe(4);
  });

  it("scrolls no further than needed to have a cell in sight", () => {
    expect(reveal(0, 3, 34, 340)).toBe(0);
    expect(reveal(0, 10, 34, 340)).toBe(34);
    expect(reveal(340, 2, 34, 340)).toBe(68);
    expect(reveal(350, 10, 34, 340)).toBe(340);
  });
});
