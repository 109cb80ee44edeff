import { describe, expect, it } from "vitest";
import { compareHolders, type HolderMoment } from "#app/domain/competency/cover-change.ts";
import { assessLevel } from "#app/domain/competency/level.ts";

const levelAged = (ageMonths: number, level = 5) =>
  assessLevel({ halfLifeMonths: 12, required: 3, assessments: [{ source: "test", level, ageMonths }] });

const moment = (holders: string[], others: Record<string, ReturnType<typeof levelAged> | null> = {}): HolderMoment => ({
  holders: new Set(holders),
  isMember: (id) => holders.includes(id) || id in others,
  levelOf: (id) => (holders.includes(id) ? levelAged(1) : (others[id] ?? null)),
});

describe("who came to hold a competency and who stopped", () => {
  it("says why: left, out of date, no longer at the level, joined, reached it", () => {
    const before = moment(["ana", "bo", "cy", "dee"], { flo: levelAged(1, 1) });
    const after = moment(["dee", "eli", "flo"], { bo: levelAged(13), cy: levelAged(1, 1) });
    expect(compareHolders(before, after)).toEqual({
      gained: [
        { personId: "eli", reason: "joined" },
        { personId: "flo", reason: "reached" },
      ],
      lost: [
        { personId: "ana", reason: "left" },
        { personId: "bo", reason: "stale" },
        { personId: "cy", reason: "short" },
      ],
    });
  });

  it("is silent about those who hold it on both days", () => {
    expect(compareHolders(moment(["ana"]), moment(["ana"]))).toEqual({ gained: [], lost: [] });
  });
});
