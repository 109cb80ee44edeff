import { describe, expect, it } from "vitest";
import {
  formatFigure,
  formatSourceDate,
  fromTyped,
  typedPoint,
  typedUnit,
} from "#app/components/scenario/figure-format.ts";
import { formatInput } from "#app/components/scenario/input-format.ts";

const reader = { locale: "en-US", currency: "USD" };

describe("a figure on screen", () => {
  it("says its range once and what is counted", () => {
    expect(formatFigure([125, 160, 200], "money per user and month", reader)).toBe(
      "$125 · $160 · $200 per user and month",
    );
    expect(formatFigure([23.86, 35, 47.73], "money", reader)).toBe("$23.86 · $35 · $47.73");
    expect(formatFigure([0.02, 0.03, 0.045], "share a year", reader)).toBe("2 % · 3 % · 4.5 % a year");
    expect(formatFigure([-3.469e-17, 0.03, 0.08], "share a year", reader)).toBe("0 % · 3 % · 8 % a year");
  });

  it("says a figure without a range as one number", () => {
    expect(formatFigure([1.292, 1.292, 1.292], "factor", reader)).toBe("1.292");
    expect(formatFigure([1784, 1784, 1784], "hours a year", reader)).toBe("1,784 hours a year");
  });

  it("is typed in per cent where it is a share, and comes back the same", () => {
    for (const share of [0.045, 0.07, 0.33, 0.0004]) {
      expect(fromTyped(Number(typedPoint(share, "share", "en-US")), "share")).toBe(share);
    }
    expect(typedUnit("share a year", "EUR")).toBe("% a year");
    expect(typedUnit("money per user and month", "EUR")).toBe("EUR per user and month");
  });

  it("dates a source by year, month or day, as it was given", () => {
    expect(formatSourceDate("2012", "en-GB")).toBe("2012");
    expect(formatSourceDate("2024-05", "en-GB")).toBe("May 2024");
    expect(formatSourceDate("2026-11-10", "en-GB")).toBe("10 Nov 2026");
  });
});

describe("an input beside its bar", () => {
  const units = new Map([["fee-standard", "money per user and month" as const]]);

  it("stands in its own unit, with the dust of the simulation taken off", () => {
    expect(formatInput({ input: "fee-standard", kind: "estimate" }, 124.99999999999999, units, reader)).toBe("$125");
    expect(formatInput({ input: "users.growthAnnual", kind: "estimate" }, 0.08, units, reader)).toBe("8 %");
    expect(formatInput({ input: "users", kind: "estimate" }, 196, units, reader)).toBe("196");
  });

  it("says yes or no where something happens once or does not", () => {
    expect(formatInput({ input: "promote-and-backfill/x-reversal", kind: "once" }, 1, units, reader)).toBe("yes");
    expect(formatInput({ input: "promote-and-backfill/x-reversal", kind: "once" }, 0, units, reader)).toBe("no");
  });
});
