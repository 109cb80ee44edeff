import { describe, expect, it } from "vitest";
import { nextPlace } from "#app/components/matrix/grid-places.ts";

const size = { rows: 30, columns: 8 };
const go = (key: string, ctrlKey = false, from = { row: 12, column: 3 }) => nextPlace(from, { key, ctrlKey }, size);

describe("keys in the matrix", () => {
  it.each([
    ["ArrowRight", { row: 12, column: 4 }],
    ["ArrowLeft", { row: 12, column: 2 }],
    ["ArrowUp", { row: 11, column: 3 }],
    ["ArrowDown", { row: 13, column: 3 }],
    ["PageDown", { row: 22, column: 3 }],
    ["PageUp", { row: 2, column: 3 }],
    ["Home", { row: 12, column: 0 }],
    ["End", { row: 12, column: 7 }],
  ])("%s moves as in a spreadsheet", (key, place) => {
    expect(go(key)).toEqual(place);
  });

  it("go to the first and the last cell with Control", () => {
    expect(go("Home", true)).toEqual({ row: 0, column: 0 });
    expect(go("End", true)).toEqual({ row: 29, column: 7 });
  });

  it("stop at the edges", () => {
    expect(go("ArrowUp", false, { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(go("PageDown", false, { row: 25, column: 7 })).toEqual({ row: 29, column: 7 });
    expect(go("ArrowRight", false, { row: 29, column: 7 })).toEqual({ row: 29, column: 7 });
  });

  it("leave every other key alone", () => {
    expect(go("Enter")).toBeNull();
    expect(go("p")).toBeNull();
    expect(go("Tab")).toBeNull();
  });
});
