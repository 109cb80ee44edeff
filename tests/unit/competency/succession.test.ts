import { describe, expect, it } from "vitest";
import { carriedRequirements, wouldRunInCircle } from "#app/domain/competency/succession.ts";

const asked = (
  roleProfileId: string,
  competencyId: string,
  requiredLevel: number,
  isCritical = false,
  minimumEvidence = 1,
) => ({
  ...{ roleProfileId, competencyId, requiredLevel, isCritical, minimumEvidence },
});

describe("what roles ask for once a competency goes on as another", () => {
  it("is the higher level, critical where either was, with the larger number of assessments", () => {
    const all = [asked("lead", "fax", 4, true), asked("lead", "dns", 3, false, 2), asked("desk", "fax", 2)];
    expect(carriedRequirements(all, "fax", "dns")).toEqual([
      {
        roleProfileId: "lead",
        before: { requiredLevel: 3, isCritical: false, minimumEvidence: 2 },
        after: { requiredLevel: 4, isCritical: true, minimumEvidence: 2 },
      },
      { roleProfileId: "desk", before: null, after: { requiredLevel: 2, isCritical: false, minimumEvidence: 1 } },
    ]);
  });

  it("stays as it is where the successor asks for as much already", () => {
    expect(carriedRequirements([asked("lead", "fax", 2), asked("lead", "dns", 3)], "fax", "dns")).toEqual([]);
  });
});

describe("going on as another", () => {
  it("runs in a circle when the other goes on as this one, over however many", () => {
    const links = [
      { fromId: "b", toId: "c" },
      { fromId: "c", toId: "a" },
    ];
    expect(wouldRunInCircle(links, "a", "b")).toBe(true);
    expect(wouldRunInCircle(links, "a", "a")).toBe(true);
    expect(wouldRunInCircle(links, "d", "b")).toBe(false);
    expect(wouldRunInCircle([{ fromId: "b", toId: "b" }], "a", "b")).toBe(false);
  });
});
