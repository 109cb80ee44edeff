import { describe, expect, it } from "vitest";
import { askedLevel } from "#app/domain/imports/occupations.ts";
import { planOccupations, type RoleOnRecord, type SkillOnRecord } from "#app/domain/imports/occupations-plan.ts";

const skill = (details: Partial<Parameters<typeof askedLevel>[0]> = {}) => ({
  ...{ id: "2.A.1.a", name: "Reading", importance: 4, level: 4, isSuppressed: false, isNotRelevant: false },
  ...details,
});

describe("the level that a role asks for", () => {
  it.each([
    [0, 1],
    [0.69, 1],
    [2.09, 1],
    [2.1, 2],
    [3.49, 2],
    [3.5, 3],
    [4.38, 3],
    [5, 4],
    [6.3, 5],
    [7, 5],
  ])("of a published %s is %s", (level, expected) => {
    expect(askedLevel(skill({ level }))).toEqual({ level: expected });
  });

  it("is none below an importance of 3, and for figures that are advised against, not relevant or missing", () => {
    expect(askedLevel(skill({ importance: 3 }))).toEqual({ level: 3 });
    for (const left of [
      { importance: 2.99 },
      { isSuppressed: true },
      { isNotRelevant: true },
      { level: null },
      { importance: null },
    ])
      expect(askedLevel(skill(left))).toEqual({ leftOut: expect.any(String) });
  });
});

const list = { name: "O*NET Skills", release: "29.3" };
const reading: SkillOnRecord = {
  ...{ id: "reading", name: "Reading", kind: "technical", listName: "O*NET Skills", reference: "2.A.1.a" },
};
const own: SkillOnRecord = { id: "own", name: "Badges", kind: "technical", listName: null, reference: null };
const manager = {
  code: "11-3021.00",
  title: "IT manager",
  skills: [skill(), skill({ id: "2.B.5.d", name: "People" })],
};
const role = (details: Partial<RoleOnRecord> = {}): RoleOnRecord => ({
  ...{ id: "role", title: "Head of IT", listName: "O*NET Skills", reference: "11-3021.00", version: 2 },
  requirements: [{ competencyId: "reading", requiredLevel: 3 }],
  ...details,
});

describe("an occupation", () => {
  it("becomes a role with a row a skill, and skills that the catalogue lacks come with it", () => {
    const { rows, counts } = planOccupations({ occupations: [manager], skills: [reading], roles: [], list });
    expect(counts).toMatchObject({ created: 2, changed: 0, leftOut: 0 });
    expect(rows.map(({ asked }) => [asked.title, asked.competencyId, asked.level])).toEqual([
      ["IT manager", "reading", 3],
      ["IT manager", null, 3],
    ]);
    expect(rows.map(({ notes }) => notes.length)).toEqual([0, 1]);
  });

  it("of a title that the firm has already is told apart", () => {
    const taken = role({ id: "own", title: "it manager", listName: null, reference: null });
    const { rows } = planOccupations({ occupations: [manager], skills: [], roles: [taken], list });
    expect(rows[0]?.asked).toMatchObject({ roleId: null, title: "IT manager (O*NET)" });
  });

  it("in a newer release changes the same role: levels, what it no longer asks for, nothing of the firm's own", () => {
    const gone: SkillOnRecord = { ...reading, id: "gone", name: "Gone", reference: "2.A.9" };
    const asks = {
      requirements: ["reading", "gone", "own"].map((competencyId) => ({ competencyId, requiredLevel: 4 })),
    };
    const newer = {
      ...manager,
      skills: [skill({ level: 6.3 }), skill({ id: "2.B.5.d", name: "People", importance: 2 })],
    };
    const plan = planOccupations({ occupations: [newer], skills: [reading, gone, own], roles: [role(asks)], list });
    expect(plan.counts).toMatchObject({ created: 0, changed: 2, leftOut: 1, unchanged: 0 });
    expect(
      plan.rows.map(({ asked, changes }) => [asked.title, asked.competencyId, asked.level, changes[0]?.after]),
    ).toEqual([
      ["Head of IT", "reading", 5, 5],
      ["Head of IT", null, null, undefined],
      ["Head of IT", "gone", null, "not asked for"],
    ]);
  });

  it("brought again unchanged changes nothing, and a skill that is suppressed by now is taken away", () => {
    const one = { ...manager, skills: [skill()] };
    const again = planOccupations({ occupations: [one], skills: [reading], roles: [role()], list });
    expect(again.counts).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
    const suppressed = { ...manager, skills: [skill({ isSuppressed: true })] };
    const plan = planOccupations({ occupations: [suppressed], skills: [reading], roles: [role()], list });
    expect(plan.rows[0]).toMatchObject({ verdict: "changed", asked: { level: null }, changes: [{ before: 3 }] });
  });
});
