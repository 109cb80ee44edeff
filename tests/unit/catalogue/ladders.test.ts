import { describe, expect, it } from "vitest";
import { LEADERSHIP_COMPETENCIES } from "#app/domain/competency/catalogue/leadership.ts";
import { TECHNICAL_COMPETENCIES } from "#app/domain/competency/catalogue/technical.ts";
import { askedBy, type LadderProfile } from "#app/domain/competency/ladder/ladder-profile.ts";
import { ladderShape } from "#app/domain/competency/ladder/ladder-shape.ts";
import { LADDER_IDS, LADDERS } from "#app/domain/competency/ladder/ladders.ts";

const KNOWN = new Set<string>([...TECHNICAL_COMPETENCIES, ...LEADERSHIP_COMPETENCIES].map(({ code }) => code));
const LEADING = new Set<string>(LEADERSHIP_COMPETENCIES.map(({ code }) => code));
const profiles = LADDER_IDS.flatMap((id) => [...LADDERS[id].profiles]);

describe("the built-in ladders", () => {
  it("have 5 and 15 roles, each code and purpose once", () => {
    expect(LADDERS["small-firm"].profiles).toHaveLength(5);
    expect(LADDERS["larger-firm"].profiles).toHaveLength(15);
    expect(new Set(profiles.map(({ code }) => code)).size).toBe(20);
    expect(new Set(profiles.map(({ purpose }) => purpose)).size).toBe(20);
  });

  it.each(LADDER_IDS)("%s takes specialists as high as managers, with every rung filled", (id) => {
    const { ends, rungs } = ladderShape(LADDERS[id].profiles);
    expect(ends).toBe("level");
    for (const { specialist } of rungs) expect(specialist.length).toBeGreaterThan(0);
  });

  it.each(profiles.map((profile) => [profile.code, profile] as const))(
    "%s asks for built-in competencies",
    (_, profile) => {
      const asked = Object.keys(profile.asks);
      expect(asked.filter((code) => !KNOWN.has(code))).toEqual([]);
      expect(asked.length).toBeGreaterThanOrEqual(4);
      expect([...profile.critical, ...(profile.twoVoices ?? [])].filter((code) => !asked.includes(code))).toEqual([]);
      expect(profile.critical.length).toBeGreaterThan(0);
    },
  );

  it("ask managers for more leadership than technology, and specialists the other way round", () => {
    for (const { track, asks } of profiles) {
      const leading = Object.keys(asks).filter((code) => LEADING.has(code)).length;
      const share = leading / Object.keys(asks).length;
      if (track === "management") expect(share).toBeGreaterThan(0.5);
      else expect(share).toBeLessThan(0.5);
    }
  });
});

describe("what a built-in role asks for", () => {
  it("gives the line of its example", () => {
    const lead: LadderProfile = {
      ...{ code: "lead", track: "management", rung: 1, title: "Lead", purpose: "Leads." },
      asks: { coaching: 3, delegating: 2 },
      critical: ["coaching"],
      twoVoices: ["coaching"],
    };
    expect(askedBy(lead)).toEqual([
      { code: "coaching", requiredLevel: 3, isCritical: true, minimumEvidence: 2 },
      { code: "delegating", requiredLevel: 2, isCritical: false, minimumEvidence: 1 },
    ]);
  });
});

describe("the shape of a ladder", () => {
  const place = (track: "specialist" | "management", rung: number, title: string) => ({ track, rung, title });

  it("says when the specialist track ends lower, as in its example", () => {
    const shape = ladderShape([place("specialist", 2, "Engineer"), place("management", 3, "Manager")]);
    expect(shape.rungs.map(({ rung }) => rung)).toEqual([3, 2, 1]);
    expect(shape).toMatchObject({ top: { specialist: 2, management: 3 }, ends: "specialist-lower" });
    expect(shape.rungs[1]?.specialist.map(({ title }) => title)).toEqual(["Engineer"]);
  });

  it("tells the other ends apart, and sorts a rung by title", () => {
    const low = place("management", 1, "Lead");
    const high = place("specialist", 2, "B");
    expect(ladderShape([high, low]).ends).toBe("management-lower");
    expect(ladderShape([high]).ends).toBe("one-track");
    expect(ladderShape([])).toEqual({ rungs: [], top: { specialist: null, management: null }, ends: "empty" });
    const rung = ladderShape([high, place("specialist", 2, "A")]).rungs[0];
    expect(rung?.specialist.map(({ title }) => title)).toEqual(["A", "B"]);
  });
});
