import { describe, expect, it } from "vitest";
import { checkWords, formatMoment, formatSize } from "#app/components/backups/backup-words.ts";

describe("what stands in the list of backups", () => {
  it("a size by its largest unit", () => {
    expect(formatSize(0, "en-GB")).toBe("0 byte");
    expect(formatSize(999, "en-GB")).toBe("999 byte");
    expect(formatSize(12_345, "en-GB")).toBe("12.3 kB");
    expect(formatSize(7_890_000_000_000, "en-GB")).toMatch(/7,890 GB/);
  });

  it("the minute, in universal time", () => {
    expect(formatMoment("2026-11-22T23:05:59.999Z", "en-GB")).toBe("22 Nov 2026, 23:05 UTC");
  });

  it("what the last check found", () => {
    expect(checkWords(null, "en-GB")).toBe("Not checked");
    expect(checkWords({ checkedAt: "2026-11-22T23:05:00Z", problem: "It is broken." }, "en-GB")).toBe("It is broken.");
    expect(checkWords({ checkedAt: "2026-11-22T23:05:00Z", problem: null }, "en-GB")).toMatch(/^Good, 22 Nov/);
  });
});
