import { describe, expect, it } from "vitest";
import { LEADERSHIP_COMPETENCIES } from "#app/domain/competency/catalogue/leadership.ts";
import { combineScores, LEAST_QUESTIONS } from "#app/domain/panels/combine-scores.ts";
import { STARTER_QUESTIONS, stagesOf } from "#app/domain/panels/starter-question.ts";
import { PANEL_KINDS } from "#app/domain/shared/vocabulary.ts";

const of = (assessorId: string, ...scores: (number | null)[]) =>
  scores.flatMap((score, at) => (score === null ? [] : [{ assessorId, questionId: `q${at}`, score }]));
const QUESTIONS = ["q0", "q1", "q2"];

describe("the combined score of a panel", () => {
  it("is the mean over questions of the mean over assessors, with the spread of each question", () => {
    const combined = combineScores(QUESTIONS, [...of("a", 4, 3, 5), ...of("b", 2, 3, 4)]);
    expect(combined).toMatchObject({ score: 3.5, assessors: 2, agreed: 2, counted: 3 });
    expect(combined.questions.map(({ mean, spread }) => [mean, spread])).toEqual([
      [3, 2],
      [3, 0],
      [4.5, 1],
    ]);
  });

  it("takes the newest entry of an assessor, whatever it was before", () => {
    const before = [...of("a", 5, 5, 5), ...of("b", 1, 5, 5)];
    expect(combineScores(QUESTIONS, before).score).toBe(4.33);
    expect(combineScores(QUESTIONS, [...before, ...of("b", 4)])).toMatchObject({ score: 4.83, agreed: 3 });
  });

  it("leaves out what one alone scored, and is unknown below two assessors or three questions", () => {
    expect(combineScores([], [])).toMatchObject({ score: null, assessors: 0, counted: 0 });
    expect(combineScores(QUESTIONS, of("a", 5, 5, 5))).toMatchObject({ score: null, assessors: 0 });
    expect(combineScores(QUESTIONS, [...of("a", 5, 5, 5), ...of("b", 5, 5, null)]).score).toBeNull();
    const four = combineScores([...QUESTIONS, "q3"], [...of("a", 2, 2, 2, 5), ...of("b", 2, 2, 2, null)]);
    expect(four).toMatchObject({ score: 2, counted: 3 });
    expect(four.questions[3]).toMatchObject({ mean: 5, spread: null, counts: false });
  });
});

describe.each(PANEL_KINDS)("the starter sheet of %s", (kind) => {
  const questions = STARTER_QUESTIONS[kind];

  it("has enough questions for each of its stages, and none of another stage", () => {
    expect([...new Set(questions.map(({ stage }) => stage))]).toEqual(stagesOf(kind));
    for (const stage of stagesOf(kind)) {
      expect(questions.filter((question) => question.stage === stage).length).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
    }
    expect(questions.length).toBeGreaterThanOrEqual({ structured_interview: 6, simulation: 3, acting_lead: 6 }[kind]);
  });

  it("names a leadership competency and three different anchors a question, each question once", () => {
    const known = new Set(LEADERSHIP_COMPETENCIES.map(({ code }) => code as string));
    for (const { competency, anchors } of questions) {
      expect(known.has(competency)).toBe(true);
      expect(new Set(Object.values(anchors)).size).toBe(3);
    }
    expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length);
  });
});
