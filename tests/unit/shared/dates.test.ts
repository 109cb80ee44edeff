import { describe, expect, it } from "vitest";
import { activeMonthsBetween, monthsBetween } from "#app/domain/shared/dates.ts";

describe("monthsBetween", () => {
  it("counts days in months of 30.4375 days", () => {
    expect(monthsBetween("2026-01-01", "2026-07-02")).toBeCloseTo(182 / 30.4375, 12);
    expect(monthsBetween("2022-03-01", "2026-03-01")).toBe(48);
  });

  it("is never negative", () => {
    expect(monthsBetween("2026-07-02", "2026-01-01")).toBe(0);
  });

  it.each(["", "2026-1-1", "01/02/2026", "2026-13-01", "2026-01-01T10:00:00Z"])("refuses %j as a date", (text) => {
    expect(() => monthsBetween(text, "2026-01-01")).toThrow(RangeError);
  });
});

describe("activeMonthsBetween", () => {
  const months = (days: number) => days / 30.4375;

  it("leaves out the days inside a pause", () => {
    const pauses = [{ from: "2026-02-01", to: "2026-05-02" }];
    expect(activeMonthsBetween("2026-01-01", "2026-07-02", pauses)).toBeCloseTo(months(92), 12);
  });

  it("counts overlapping pauses once, in any order", () => {
    const pauses = [
      { from: "2026-03-01", to: "2026-05-02" },
      { from: "2026-02-01", to: "2026-04-01" },
      { from: "2026-03-10", to: "2026-03-20" },
    ];
    expect(activeMonthsBetween("2026-01-01", "2026-07-02", pauses)).toBeCloseTo(months(92), 12);
  });

  it("lets a running pause stop the clock until today", () => {
    expect(activeMonthsBetween("2026-01-01", "2026-07-02", [{ from: "2026-01-11", to: null }])).toBeCloseTo(
      months(10),
      12,
    );
  });

  it("ignores pauses before, after and running backwards", () => {
    const pauses = [
      { from: "2025-01-01", to: "2025-12-01" },
      { from: "2026-08-01", to: "2026-09-01" },
      { from: "2026-05-01", to: "2026-04-01" },
    ];
    expect(activeMonthsBetween("2026-01-01", "2026-07-02", pauses)).toBeCloseTo(months(182), 12);
  });

  it("stops at no months when the whole time is paused", () => {
    expect(activeMonthsBetween("2026-01-01", "2026-07-02", [{ from: "2025-01-01", to: null }])).toBe(0);
  });
});
