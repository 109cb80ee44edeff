import { describe, expect, it } from "vitest";
import { DILIGENCE_ITEMS, diligenceState, summariseDiligence } from "#app/domain/sourcing/due-diligence.ts";

const TODAY = "2026-11-22";
const met = (expiresOn: string | null) => ({ item: "soc2", answer: "met", expiresOn }) as const;

describe("an item of due diligence", () => {
  it("is missing until somebody has looked, and holds on its last day", () => {
    expect(diligenceState(undefined, TODAY)).toBe("missing");
    expect(diligenceState(met(null), TODAY)).toBe("met");
    expect(diligenceState(met("2027-11-22"), TODAY)).toBe("met");
    expect(diligenceState(met("2026-12-01"), TODAY)).toBe("runs-out");
    expect(diligenceState(met("2026-11-22"), TODAY)).toBe("runs-out");
    expect(diligenceState(met("2026-11-21"), TODAY)).toBe("expired");
  });

  it("runs out only where it was met", () => {
    expect(diligenceState({ item: "soc2", answer: "not-met", expiresOn: "2020-01-01" }, TODAY)).toBe("not-met");
    expect(diligenceState({ item: "soc2", answer: "does-not-apply", expiresOn: null }, TODAY)).toBe("does-not-apply");
  });
});

describe("the list", () => {
  it("has sixteen items, each with a name and a question of its own", () => {
    expect(DILIGENCE_ITEMS).toHaveLength(16);
    expect(new Set(DILIGENCE_ITEMS.map(({ code }) => code)).size).toBe(16);
    expect(new Set(DILIGENCE_ITEMS.map(({ ask }) => ask)).size).toBe(16);
  });

  it("says what is expired, not in order and open", () => {
    const summary = summariseDiligence(
      [
        met("2026-10-18"),
        { item: "insurance", answer: "met", expiresOn: "2026-12-20" },
        { item: "service-levels", answer: "not-met", expiresOn: null },
        { item: "agreement", answer: "does-not-apply", expiresOn: null },
      ],
      TODAY,
    );
    expect(summary).toMatchObject({ expired: ["soc2"], notMet: ["service-levels"], settled: 2 });
    expect(summary.missing).toHaveLength(12);
  });
});
