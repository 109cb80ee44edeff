import { describe, expect, it } from "vitest";
import { readNumber } from "#app/components/scenario/read-number.ts";

describe("a typed number", () => {
  it.each([
    ["96800", 96_800],
    ["96,800", 96_800],
    ["96.800", 96_800],
    ["96 800", 96_800],
    ["1,234,567", 1_234_567],
    ["1.234.567,89", 1_234_567.89],
    ["1,234.5", 1234.5],
    ["94,50", 94.5],
    ["94.5", 94.5],
    ["0.125", 0.125],
    ["-12,000", -12_000],
    ["−3", -3],
  ])("as an amount: %s", (text, value) => {
    expect(readNumber(text, "amount")).toBe(value);
  });

  it.each([
    ["1.292", 1.292],
    ["1,292", 1.292],
    ["4.5", 4.5],
    ["0,05", 0.05],
    ["12", 12],
  ])("as a ratio: %s", (text, value) => {
    expect(readNumber(text, "ratio")).toBe(value);
  });

  it.each(["", "abc", "1,2,3", "1.2.3,4.5", "--1", "1e3", "12,34,5.6"])(
    "is refused when it cannot be told: %s",
    (text) => {
      expect(readNumber(text, "amount")).toBeNull();
    },
  );
});
