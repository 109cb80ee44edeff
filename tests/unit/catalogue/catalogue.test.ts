import { describe, expect, it } from "vitest";
import { IT_FUNCTIONS } from "#app/domain/competency/catalogue/it-functions.ts";
import { LEADERSHIP_COMPETENCIES } from "#app/domain/competency/catalogue/leadership.ts";
import { publicCodesOf } from "#app/domain/competency/catalogue/public-codes.ts";
import { STARTER_SET_IDS, STARTER_SETS } from "#app/domain/competency/catalogue/starter-sets.ts";
import { TECHNICAL_COMPETENCIES } from "#app/domain/competency/catalogue/technical.ts";

const KEBAB = /^[a-z]+(-[a-z]+)*$/;
const unique = (values: readonly string[]) => new Set(values).size === values.length;
const count = (role: "manager" | "team-lead" | "trial") =>
  LEADERSHIP_COMPETENCIES.filter((competency) => competency.requiredFor.includes(role)).length;

const competencies = [...TECHNICAL_COMPETENCIES, ...LEADERSHIP_COMPETENCIES];
const sentences = [
  ...IT_FUNCTIONS.map((fn) => fn.operatingWork),
  ...competencies.flatMap((competency) => [competency.description, ...competency.anchors]),
];

describe("the IT functions", () => {
  it("are 25 with unique kebab-case ids and names", () => {
    expect(IT_FUNCTIONS).toHaveLength(25);
    expect(unique(IT_FUNCTIONS.map((fn) => fn.id))).toBe(true);
    expect(unique(IT_FUNCTIONS.map((fn) => fn.name))).toBe(true);
    for (const { id } of IT_FUNCTIONS) expect(id).toMatch(KEBAB);
  });

  it("never outsource by default what the law ties to the firm's own seat", () => {
    const stance = new Map(IT_FUNCTIONS.map((fn) => [fn.id, fn]));
    for (const id of ["governance-and-compliance", "privacy"] as const) {
      expect(stance.get(id)?.defaultStance).toBe("keep");
      expect(stance.get(id)?.accountableSeat).not.toBeNull();
    }
    expect(stance.get("backup-and-recovery")?.defaultStance).toBe("outsource");
  });

  it.each(IT_FUNCTIONS.map((fn) => fn.id))("%s has at least one technical competency and at most five", (id) => {
    const own = TECHNICAL_COMPETENCIES.filter((competency) => competency.functionId === id);
    expect([1, 2, 3, 4, 5]).toContain(own.length);
  });
});

describe("the built-in competencies", () => {
  it("have unique kebab-case codes and names", () => {
    expect(unique(competencies.map((competency) => competency.code))).toBe(true);
    expect(unique(competencies.map((competency) => competency.name))).toBe(true);
    for (const { code } of competencies) expect(code).toMatch(KEBAB);
  });

  it("have names that fit a matrix column", () => {
    expect(competencies.filter((competency) => competency.name.length > 28)).toEqual([]);
  });

  it("are at least 45 technical and 12 leadership ones", () => {
    expect(TECHNICAL_COMPETENCIES.length).toBeGreaterThanOrEqual(45);
    expect(LEADERSHIP_COMPETENCIES).toHaveLength(12);
  });

  it("describe each level differently, with no anchor used twice", () => {
    for (const competency of TECHNICAL_COMPETENCIES) expect(competency.anchors).toHaveLength(6);
    for (const competency of LEADERSHIP_COMPETENCIES) expect(competency.anchors).toHaveLength(5);
    expect(unique(competencies.flatMap((competency) => [...competency.anchors]))).toBe(true);
  });

  it("say at level 0 of a technical competency that it is not done yet", () => {
    for (const competency of TECHNICAL_COMPETENCIES) expect(competency.anchors[0]).toMatch(/^Has not yet /);
  });

  it("are written in single sentences of at most 160 characters", () => {
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z][^.!?]*\.$/);
      expect(sentence.length).toBeLessThanOrEqual(160);
    }
  });

  it("ask for a level and a cover that a team can reach", () => {
    for (const { requiredLevel, minimumCover, halfLifeMonths } of TECHNICAL_COMPETENCIES) {
      expect(requiredLevel).toBeGreaterThanOrEqual(1);
      expect(requiredLevel).toBeLessThanOrEqual(5);
      expect(minimumCover).toBeGreaterThanOrEqual(1);
      expect([12, 18, 36]).toContain(halfLifeMonths);
    }
  });

  it("age faster in cloud and security than elsewhere", () => {
    for (const { code, group, halfLifeMonths } of TECHNICAL_COMPETENCIES) {
      if (group === "security" || code === "cloud-platform" || code === "firewall") expect(halfLifeMonths).toBe(12);
    }
  });

  it("ask a manager for more leadership than a team lead or a trial", () => {
    expect(count("manager")).toBe(12);
    expect(count("team-lead")).toBe(8);
    expect(count("trial")).toBe(6);
  });
});

describe("the starter sets", () => {
  it("grow with the firm, each containing the smaller one", () => {
    const sizes = STARTER_SET_IDS.map((id) => STARTER_SETS[id].technical.length);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    for (const [index, id] of STARTER_SET_IDS.slice(1).entries()) {
      const smaller = STARTER_SETS[STARTER_SET_IDS[index]!].technical;
      expect(smaller.filter((code) => !STARTER_SETS[id].technical.includes(code))).toEqual([]);
    }
  });

  it("leave a team of fifteen with no IT function unwatched", () => {
    const watched = new Set(
      STARTER_SETS["growing-firm"].technical.map(
        (code) => TECHNICAL_COMPETENCIES.find((competency) => competency.code === code)?.functionId,
      ),
    );
    expect(IT_FUNCTIONS.filter(({ id }) => !watched.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it("give a small firm twelve technical columns and a larger one all of them", () => {
    expect(STARTER_SETS["small-firm"].technical).toHaveLength(12);
    expect(STARTER_SETS.standard.technical).toHaveLength(TECHNICAL_COMPETENCIES.length);
    expect(STARTER_SETS["small-firm"].leadership).toHaveLength(12);
  });

  it("name each competency once", () => {
    for (const { technical, leadership } of Object.values(STARTER_SETS)) {
      expect(unique(technical)).toBe(true);
      expect(unique(leadership)).toBe(true);
    }
  });
});

describe("the public codes", () => {
  it("belong to competencies that exist, and most of them have some", () => {
    const codes = competencies.map(({ code }) => publicCodesOf(code).length);
    expect(codes.filter((count) => count > 0).length).toBeGreaterThan(competencies.length * 0.8);
    expect(publicCodesOf(null)).toEqual([]);
    expect(publicCodesOf("network-routing")).toContainEqual({
      list: "NICE",
      id: "IO-WRL-004",
      name: "Network Operations",
    });
  });

  it("have the shape that their lists give them", () => {
    for (const { list, id } of competencies.flatMap(({ code }) => publicCodesOf(code))) {
      expect(id).toMatch(list === "O*NET" ? /^2\.[AB]\.\d\.[a-z]$/ : /^[A-Z]{2}-WRL-\d{3}$/);
    }
  });
});
