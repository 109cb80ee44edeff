import { describe, expect, it } from "vitest";
import { assessLevel, type CompetencyLevel } from "#app/domain/competency/level.ts";
import { listNearestPeople } from "#app/domain/competency/nearest-people.ts";

const rated = (level: number, ageMonths = 0): CompetencyLevel =>
  assessLevel({ halfLifeMonths: 18, required: 4, assessments: [{ source: "supervisor", level, ageMonths }] });

describe("people nearest to a required level", () => {
  it("come by distance, and say how many levels are missing", () => {
    const near = listNearestPeople(4, [
      { personId: "eli", level: rated(2) },
      { personId: "aiko", level: rated(3) },
    ]);
    expect(near.map(({ personId, level, missing }) => [personId, level, missing])).toEqual([
      ["aiko", 3, 1],
      ["eli", 2, 2],
    ]);
  });

  it("leave out those who hold it, those of unknown or claimed level, and those excluded", () => {
    const claimed = assessLevel({
      halfLifeMonths: 18,
      required: 4,
      assessments: [{ source: "self", level: 4, ageMonths: 0 }],
    });
    const unknown = assessLevel({ halfLifeMonths: 18, required: 4, assessments: [] });
    const levels = [
      { personId: "holder", level: rated(5) },
      { personId: "claims", level: claimed },
      { personId: "nobody", level: unknown },
      { personId: "leaver", level: rated(3) },
      { personId: "aiko", level: rated(3) },
    ];
    expect(listNearestPeople(4, levels, new Set(["leaver"])).map(({ personId }) => personId)).toEqual(["aiko"]);
  });

  it("put fresh evidence before stale at the same distance, and equals in the order of their ids", () => {
    const near = listNearestPeople(4, [
      { personId: "d", level: rated(3, 30) },
      { personId: "c", level: rated(3) },
      { personId: "b", level: rated(3) },
    ]);
    expect(near.map(({ personId, fresh }) => [personId, fresh])).toEqual([
      ["b", true],
      ["c", true],
      ["d", false],
    ]);
  });

  it("name somebody who holds it on stale evidence first, with nothing missing", () => {
    const near = listNearestPeople(4, [
      { personId: "aiko", level: rated(3) },
      { personId: "devon", level: rated(5, 20) },
    ]);
    expect(near[0]).toEqual({ personId: "devon", level: 5, missing: 0, fresh: false, holdsOnStaleEvidence: true });
  });

  it("count nothing as missing where the level is reached but not surely enough to be held", () => {
    const onePeer = assessLevel({
      halfLifeMonths: 18,
      required: 4,
      assessments: [{ source: "peer", level: 4, ageMonths: 0 }],
    });
    expect(listNearestPeople(4, [{ personId: "ana", level: onePeer }])).toEqual([
      { personId: "ana", level: 4, missing: 0, fresh: true, holdsOnStaleEvidence: false },
    ]);
  });
});
