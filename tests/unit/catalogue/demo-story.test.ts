import { describe, expect, it } from "vitest";
import { assessCover } from "#app/domain/competency/cover.ts";
import { assessPromotion } from "#app/domain/promotion/assess-promotion.ts";
import { compareLocalNorm } from "#app/domain/promotion/local-norm.ts";
import { PROMOTION_PARAMETERS } from "#app/domain/promotion/parameters.ts";
import type { DemoCompany } from "#db/seed/companies/demo-company.ts";
import { HARROW } from "#db/seed/companies/harrow.ts";
import { TIDEWELL } from "#db/seed/companies/tidewell.ts";
import { evidenceAbout, levelOf, targetsOf, technicalLevelOf } from "./demo-model.ts";

const membersOf = (company: DemoCompany) => company.people.filter((person) => person.kind === "member");

function coverOf(company: DemoCompany, without: readonly string[] = []) {
  return targetsOf(company).map((target) => {
    const levels = membersOf(company).map(({ key }) => ({ personId: key, level: levelOf(company, key, target.code) }));
    return assessCover({ competency: { ...target, id: target.code }, levels }, new Set(without));
  });
}

const members = membersOf(TIDEWELL);
const technicalLevels = members.map(({ key }) => technicalLevelOf(TIDEWELL, key).mean);
const openCase = TIDEWELL.cases.find((entry) => entry.decision === null);

function assess(personKey: string) {
  const candidateIndex = members.findIndex((person) => person.key === personKey);
  return assessPromotion({
    evidence: evidenceAbout(TIDEWELL, personKey, "manager"),
    span: openCase?.span,
    baseRate: openCase?.baseRate,
    targetRole: "manager",
    team: { technicalLevels, candidateIndex, size: 8 },
  });
}

describe("the open case at Tidewell", () => {
  it("is about Marta as a manager of seven, beside three others", () => {
    expect(openCase).toMatchObject({ personKey: "marta", targetRole: "manager", span: 7 });
    expect(openCase?.candidates.map((candidate) => candidate.personKey)).toEqual(["priya", "joan", "tomas"]);
  });

  it("flags the star: elevated risk, medium confidence", () => {
    const marta = assess("marta");
    expect(marta).toMatchObject({ star: true, starFlag: true, label: "elevated", confidence: "medium" });
    expect(marta.probability).toBeCloseTo(0.566, 3);
  });

  it("has a structured interview as the star's best next evidence", () => {
    expect(assess("marta").nextEvidence[0]?.kind).toBe("structured_interview");
  });

  it("finds Priya's promotion of low risk with high confidence", () => {
    const priya = assess("priya");
    expect(priya).toMatchObject({ star: false, starFlag: false, label: "low", confidence: "high" });
    expect(priya.probability).toBeGreaterThan(0.9);
  });

  it("leaves Joan unproven on one old rating by a lenient rater", () => {
    expect(assess("joan")).toMatchObject({ label: "unproven", confidence: "low", starFlag: false });
  });

  it("finds Tomás's promotion of high risk", () => {
    expect(assess("tomas")).toMatchObject({ label: "high", confidence: "medium" });
  });
});

describe("the decided case at Tidewell", () => {
  it("chose a trial where the evidence of that day called for one", () => {
    const decided = TIDEWELL.cases.find((entry) => entry.personKey === "grace");
    const result = assessPromotion({
      evidence: evidenceAbout(TIDEWELL, "grace", "trial", decided?.decision?.decidedDaysAgo),
      span: decided?.span,
      willing: decided?.willing,
    });
    expect(decided).toMatchObject({ personKey: "grace", decision: { choice: "lead-trial" } });
    expect(result).toMatchObject({ label: "moderate", confidence: "medium", advice: { rule: "trial-or-other" } });
  });
});

describe("cover at Tidewell", () => {
  it("rests on Marta alone for routing, firewall and WAN links, and on Lena alone for the warehouse system", () => {
    const sole = coverOf(TIDEWELL).flatMap(({ competencyId, soleExpert }) =>
      soleExpert ? [[competencyId, soleExpert]] : [],
    );
    expect(sole).toEqual([
      ["wan-links", "marta"],
      ["network-routing", "marta"],
      ["firewall", "marta"],
      ["line-of-business-system", "lena"],
    ]);
  });

  it("lies below its minimum in three competencies today and in six without Marta", () => {
    const below = (without: readonly string[]) =>
      coverOf(TIDEWELL, without).flatMap((cover) => (cover.below ? [cover.competencyId] : []));
    expect(below([])).toEqual(["network-routing", "firewall", "line-of-business-system"]);
    expect(below(["marta"])).toEqual([
      "network-monitoring",
      "wan-links",
      "network-routing",
      "firewall",
      "wireless",
      "line-of-business-system",
    ]);
  });

  it("does not count Ingrid's and Russell's old ratings", () => {
    const stale = coverOf(TIDEWELL).flatMap((cover) => cover.staleHolders);
    expect(new Set(stale)).toEqual(new Set(["ingrid", "russell"]));
  });
});

describe("ratings at Tidewell", () => {
  it("hold nothing about Kofi, who is new", () => {
    expect(technicalLevelOf(TIDEWELL, "kofi")).toMatchObject({ state: "unknown", rated: 0 });
    expect(evidenceAbout(TIDEWELL, "kofi", "manager")).toEqual([]);
  });

  it("are all 5 where Russell gave them", () => {
    const given = TIDEWELL.assessments.filter((sheet) => sheet.assessor === "russell");
    expect(given.length).toBeGreaterThanOrEqual(4);
    expect(new Set(given.flatMap((sheet) => Object.values(sheet.levels)))).toEqual(new Set([5]));
  });

  it("by supervisors are so much kinder than usual that the page points it out", () => {
    const scores = members.flatMap(({ key }) =>
      evidenceAbout(TIDEWELL, key, "manager").flatMap((entry) =>
        entry.kind === "supervisor" ? [entry.score ?? 0] : [],
      ),
    );
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    expect(compareLocalNorm("supervisor", { ratings: scores.length, mean }, PROMOTION_PARAMETERS)).toMatchObject({
      ratings: 13,
      differs: true,
    });
  });
});

describe("Harrow & Finch", () => {
  it("has three IT people, twelve technical columns and no case", () => {
    expect(membersOf(HARROW)).toHaveLength(3);
    expect(HARROW.technical).toHaveLength(12);
    expect(HARROW.cases).toEqual([]);
  });

  it("could not restore, patch or run its central system if one of two people left", () => {
    const below = coverOf(HARROW).flatMap((cover) => (cover.below ? [[cover.competencyId, cover.soleExpert]] : []));
    expect(below).toEqual([
      ["patching", "marcus"],
      ["backup-and-restore", "marcus"],
      ["line-of-business-system", "oona"],
    ]);
  });
});
