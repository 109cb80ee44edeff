import { describe, expect, it } from "vitest";
import { dailyIsDue, waitAfterDecision } from "#app/services/backups/backup-due.ts";

const now = new Date("2026-11-22T10:00:00Z");

describe("the daily backup", () => {
  it("is due at once where there is none, and then after the hours that are set", () => {
    expect(dailyIsDue(null, 24, now)).toBe(true);
    expect(dailyIsDue("2026-11-21T10:00:00.000Z", 24, now)).toBe(true);
    expect(dailyIsDue("2026-11-21T10:00:00.001Z", 24, now)).toBe(false);
    expect(dailyIsDue("2026-11-22T09:00:00.000Z", 1, now)).toBe(true);
  });

  it("is never due with 0 hours", () => {
    expect(dailyIsDue(null, 0, now)).toBe(false);
  });
});

describe("the backup after a decision", () => {
  it("is made at once, or ten minutes after the last", () => {
    expect(waitAfterDecision(null, now)).toBe(0);
    expect(waitAfterDecision(new Date("2026-11-22T09:50:00Z"), now)).toBe(0);
    expect(waitAfterDecision(new Date("2026-11-22T09:56:00Z"), now)).toBe(6 * 60_000);
  });
});
