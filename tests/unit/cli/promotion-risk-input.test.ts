import { describe, expect, it } from "vitest";
import { InputError } from "#app/cli/model/input.ts";
import { runPromotionRiskCommand } from "#app/cli/model/promotion-risk.ts";

const peer = { kind: "peer", score: 4 };
const withEntry = (entry: object) => ({ evidence: [peer, { ...peer, ...entry }] });
const panel = (entry: object) => ({ evidence: [{ kind: "simulation", z: 1, ...entry }] });
const rest = (fields: object) => ({ evidence: [], ...fields });
const critical = { name: "Routing", holders: 1, minimum: 1, held: true };
const other = { id: "B", probability: 0.9, mean: 0.5, lossFte: 0.7, available: true };

function refusal(input: unknown): string {
  try {
    runPromotionRiskCommand(input);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error(`accepted ${JSON.stringify(input)}`);
}

describe("input that does not fit is refused by the name of its field", () => {
  it.each<[string, unknown]>([
    ["input: expected an object", null],
    ["input: expected an object", []],
    ["input: expected an object", "text"],
    ["evidence: expected a list", {}],
    ["evidence: expected a list", { evidence: null }],
    ["evidence: expected a list", { evidence: { kind: "peer", score: 4 } }],
    ["evidence[0]: expected an object", { evidence: [null] }],
    ["evidence[0]: expected an object", { evidence: ["peer"] }],
    ["evidence[1].score: expected 1 to 5", withEntry({ score: 5.1 })],
    ["evidence[1].score: expected 1 to 5", withEntry({ score: 0.9 })],
    ["evidence[1].score: expected 1 to 5", withEntry({ score: "4" })],
    ["evidence[1].score: expected 1 to 5", withEntry({ score: null })],
    ["evidence[1].score: expected 1 to 5", withEntry({ score: Number.NaN })],
    ["evidence[1].score: expected 1 to 5", withEntry({ score: Number.POSITIVE_INFINITY })],
    ["evidence[1].score: expected 1 to 5, or a z in its place", { evidence: [peer, { kind: "peer" }] }],
    ["evidence[1].z: expected either score or z, not both", withEntry({ z: 1 })],
    ["evidence[0].z: expected -100 to 100", panel({ z: "1" })],
    ["evidence[0].z: expected -100 to 100", panel({ z: Number.NEGATIVE_INFINITY })],
    ["evidence[1].z: expected score, as in the entries of this kind before it", withEntry({ score: undefined, z: 1 })],
    [
      "evidence[1].score: expected z, as in the entries of this kind before it",
      { evidence: [{ kind: "peer", z: 1 }, peer] },
    ],
    ["evidence[1].raters: expected a whole number of 1 or more", withEntry({ raters: 0 })],
    ["evidence[1].raters: expected a whole number of 1 or more", withEntry({ raters: 1.5 })],
    ["evidence[1].raterIds: expected as many ids as raters, 2", withEntry({ raters: 2, raterIds: ["a"] })],
    ["evidence[1].raterIds: expected as many ids as raters, 1", withEntry({ raterIds: ["a", "b"] })],
    ["evidence[1].raterIds: expected as many ids as raters, 1", withEntry({ raterIds: [] })],
    ["evidence[1].raterIds[0]: expected a text", withEntry({ raterIds: [7] })],
    ["evidence[0].raterIds: expected as many ids as raters, 3", panel({ raters: 3, raterIds: ["a", "b"] })],
    ["evidence[1].ageMonths: expected 0 or more", withEntry({ ageMonths: -1 })],
    ["evidence[1].coverage: expected more than 0 and at most 1", withEntry({ coverage: 0 })],
    ["evidence[1].coverage: expected more than 0 and at most 1", withEntry({ coverage: 1.01 })],
    [
      "evidence[0].assessors: expected a whole number of 1 or more",
      panel({ kind: "structured_interview", assessors: 0 }),
    ],
    ["evidence[0].months: expected more than 0", panel({ kind: "acting_lead" })],
    ["evidence[0].months: expected more than 0", panel({ kind: "acting_lead", months: 0 })],
    ["baseRate: expected more than 0 and less than 1", rest({ baseRate: 0 })],
    ["baseRate: expected more than 0 and less than 1", rest({ baseRate: 1 })],
    ["baseRate: expected more than 0 and less than 1", rest({ baseRate: "0.6" })],
    ["span: expected 1 or more", rest({ span: 0 })],
    ["willing: expected one of yes, no, unsure", rest({ willing: "maybe" })],
    ["targetRole: expected one of manager, team-lead, trial", rest({ targetRole: "boss" })],
    ["technicalMultiple: expected 0 to 100", rest({ technicalMultiple: -1 })],
    ["technicalShareGivenUp: expected 0 to 1", rest({ technicalShareGivenUp: 1.2 })],
    ["soleExpert: expected true or false", rest({ soleExpert: "yes" })],
    ["backfill: expected true or false", rest({ backfill: 1 })],
    ["team: expected an object", rest({ team: 3 })],
    ["team.technicalLevels[1]: expected 0 to 5", rest({ team: { technicalLevels: [4, 6] } })],
    ["team.technicalLevels: expected at least one level", rest({ team: { technicalLevels: [] } })],
    ["team.candidateIndex: expected a whole number of 0 or more", rest({ team: { candidateIndex: -1 } })],
    [
      "team.candidateIndex: expected 0 to 1, a place in technicalLevels",
      rest({ team: { technicalLevels: [4, 3], candidateIndex: 2 } }),
    ],
    ["team.size: expected a whole number of 1 or more", rest({ team: { size: 0 } })],
    ["team.criticalLead: expected true or false", rest({ team: { criticalLead: "yes" } })],
    ["critical: expected a list", rest({ critical })],
    ["critical[0].name: expected a text", rest({ critical: [{ ...critical, name: 3 }] })],
    ["critical[0].holders: expected a whole number of 0 or more", rest({ critical: [{ ...critical, holders: -1 }] })],
    ["critical[0].minimum: expected a whole number of 0 or more", rest({ critical: [{ ...critical, minimum: 0.5 }] })],
    ["critical[0].held: expected true or false", rest({ critical: [{ ...critical, held: undefined }] })],
    ["others[0].probability: expected 0 to 1", rest({ others: [{ ...other, probability: 1.1 }] })],
    ["others[0].mean: expected -100 to 100", rest({ others: [{ ...other, mean: undefined }] })],
    ["others[0].lossFte: expected 0 or more", rest({ others: [{ ...other, lossFte: -0.1 }] })],
    ["others[1].id: expected an id used only once", rest({ others: [other, other] })],
    ["parameterChanges.norm.boss: not a parameter that can be changed", rest({ parameterChanges: { "norm.boss": 4 } })],
  ])("%s", (message, input) => {
    expect(refusal(input)).toBe(message);
  });

  it("lists the kinds of evidence where one is unknown", () => {
    for (const kind of ["report", "constructor", 7, undefined]) {
      expect(refusal({ evidence: [{ kind, score: 4 }] })).toMatch(
        /^evidence\[0\]\.kind: expected one of structured_interview, /,
      );
    }
    expect(refusal(rest({ evidenceUnavailable: ["magic"] }))).toMatch(/^evidenceUnavailable\[0\]: expected one of /);
  });
});

describe("input that fits", () => {
  it("may hold unknown fields and dropped kinds of any content", () => {
    const plain = runPromotionRiskCommand({ evidence: [peer] });
    const dressed = {
      age: 50,
      evidence: [{ ...peer, mood: 3 }, { kind: "tenure", years: "nine" }, { kind: "self_rating" }],
    };
    expect(runPromotionRiskCommand(dressed)).toEqual(plain);
  });

  it("leaves out of the output what needs a missing part", () => {
    expect(Object.keys(runPromotionRiskCommand({ evidence: [] }) as object)).toEqual([
      "mean",
      "variance",
      "strength",
      "interval80",
      "probability",
      "probabilityAtBaseRate",
      "label",
      "confidence",
      "families",
      "disagreement",
      "contributions",
      "nextEvidence",
      "advice",
      "parametersVersion",
      "engineVersion",
    ]);
  });

  it("takes the values of an organisation's own parameters", () => {
    const input = { evidence: [{ kind: "supervisor", score: 4.4 }] };
    const lenient = runPromotionRiskCommand({ ...input, parameterChanges: { "norm.supervisor": 4.4 } });
    expect(lenient).toMatchObject({ mean: 0 });
  });

  it("lets panels name their assessors without a number of raters", () => {
    const evidence = [{ kind: "structured_interview", z: 1, assessors: 2, raterIds: ["a", "b"] }];
    expect(runPromotionRiskCommand({ evidence })).toMatchObject({ label: "unproven" });
  });

  it("keeps every number finite at the far ends of the scales", () => {
    const evidence = [
      { kind: "peer", score: 5, raters: 9_000_000_000, ageMonths: 1e300, coverage: 1e-300 },
      { kind: "simulation", z: 100 },
    ];
    const output = JSON.stringify(runPromotionRiskCommand({ evidence, span: 1e300, baseRate: 1e-300 }));
    expect(output).not.toContain("null");
  });
});
