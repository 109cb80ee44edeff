import { describe, expect, it } from "vitest";
import { emergencyCover } from "#app/domain/succession/emergency-cover.ts";
import { type SeatCaseFacts, seatStanding } from "#app/domain/succession/seat-standing.ts";

const open = (rest: Partial<SeatCaseFacts> = {}): SeatCaseFacts => ({
  isOpen: true,
  isWithheld: false,
  label: "elevated",
  choice: null,
  ...rest,
});
const decided = (choice: SeatCaseFacts["choice"]) => open({ isOpen: false, label: null, choice });

describe("the standing of a seat", () => {
  it("is ready by a decision that fills it or by an open case of low risk alone", () => {
    expect(seatStanding([])).toBe("nobody-ready");
    expect(seatStanding([open(), open({ label: "unproven" })])).toBe("nobody-ready");
    expect(seatStanding([open({ label: "low" })])).toBe("ready");
    for (const choice of ["promote", "promote-after-backfill", "lead-trial", "other-candidate"] as const) {
      expect(seatStanding([decided(choice)]), choice).toBe("ready");
    }
    for (const choice of ["not-now", "specialist-track", "hire-manager", "gather-evidence"] as const) {
      expect(seatStanding([decided(choice)]), choice).toBe("nobody-ready");
    }
  });

  it("says nothing while a case waits for the reader's own view", () => {
    const closed = open({ isWithheld: true, label: null });
    expect(seatStanding([closed, open()])).toBe("not-open-yet");
    expect(seatStanding([closed, decided("promote")])).toBe("ready");
  });
});

describe("emergency cover", () => {
  it("names whoever has led, today or on trial, in the order given, and the others apart", () => {
    const record = (personId: string, rest: object = {}) => ({
      ...{ personId, leads: 0, trials: [], isAssessed: false },
      ...rest,
    });
    const cover = emergencyCover([
      record("ann", { leads: 4, isAssessed: true }),
      record("bob", { isAssessed: true }),
      record("cy"),
      record("di", { trials: [{ months: 6, until: "2026-05-07" }] }),
    ]);
    expect(cover.practised.map(({ personId }) => personId)).toEqual(["ann", "di"]);
    expect(cover.assessedOnly).toEqual(["bob"]);
  });
});
