import { describe, expect, it } from "vitest";
import { dayAfter, isObservedChoice, planChecks } from "#app/domain/outcomes/check-plan.ts";
import {
  CHECK_QUESTION_WORDS,
  CHECK_QUESTIONS,
  FEEDBACK_QUESTION_WORDS,
  FEEDBACK_QUESTIONS,
} from "#app/domain/outcomes/check-questions.ts";
import { type FeedbackAnswer, mayAskReports, meansOf } from "#app/domain/outcomes/group-mean.ts";
import { judgeOutcome } from "#app/domain/outcomes/judge-outcome.ts";
import { DECISION_CHOICES } from "#app/domain/shared/vocabulary.ts";

describe("the plan of checks", () => {
  it("asks 90, 180 and 365 days after the start, over leap days and years", () => {
    expect(planChecks("2027-11-01", [], "2027-11-01").map(({ dueOn }) => dueOn)).toEqual([
      "2028-01-30",
      "2028-04-29",
      "2028-10-31",
    ]);
    expect(dayAfter("2026-11-27", 90)).toBe("2027-02-25");
  });

  it("lets a check be answered from 14 days before its day, and calls it due from the day on", () => {
    const stateOn = (today: string) => planChecks("2026-08-29", [], today)[0];
    expect(stateOn("2026-11-12")).toMatchObject({ state: "ahead", daysLeft: 15 });
    expect(stateOn("2026-11-13")).toMatchObject({ state: "near", daysLeft: 14 });
    expect(stateOn("2026-11-27")).toMatchObject({ state: "due", daysLeft: 0 });
    expect(planChecks("2026-08-29", [90], "2026-11-27").map(({ state }) => state)).toEqual([
      "answered",
      "ahead",
      "ahead",
    ]);
  });

  it("observes decisions after which somebody does the job, and no others", () => {
    expect(DECISION_CHOICES.filter(isObservedChoice)).toEqual([
      "promote",
      "promote-after-backfill",
      "lead-trial",
      "other-candidate",
    ]);
  });

  it("asks questions of which each has its own words at 1, 3 and 5", () => {
    const asked = [
      ...CHECK_QUESTIONS.map((key) => CHECK_QUESTION_WORDS[key]),
      ...FEEDBACK_QUESTIONS.map((key) => FEEDBACK_QUESTION_WORDS[key]),
    ];
    const words = asked.flatMap(({ text, anchors }) => [text, anchors[1], anchors[3], anchors[5]]);
    expect(new Set(words).size).toBe(8 * 4);
  });
});

const sheet = (clarity: number | null, support: number | null, fairness: number | null): FeedbackAnswer => ({
  ...{ clarity, support, fairness },
});

describe("what a team says", () => {
  it("is a mean from four answers on, per question", () => {
    const means = meansOf([sheet(2, 4, null), sheet(3, 4, 3), sheet(4, 5, 3), sheet(4, 5, 2)]);
    expect(means).toEqual([
      { question: "clarity", answered: 4, mean: 3.3, hidden: null },
      { question: "support", answered: 4, mean: 4.5, hidden: null },
      { question: "fairness", answered: 3, mean: null, hidden: "too-few" },
    ]);
    expect([3, 4].map(mayAskReports)).toEqual([false, true]);
  });

  it("is hidden where all gave the same end of the scale, and shown where all gave the same middle", () => {
    const four = (level: number) => meansOf(Array.from({ length: 4 }, () => sheet(level, level, level)))[0];
    expect([1, 2, 5].map((level) => [four(level)?.mean, four(level)?.hidden])).toEqual([
      [null, "unanimous-at-an-end"],
      [2, null],
      [null, "unanimous-at-an-end"],
    ]);
  });
});

describe("an outcome", () => {
  const check = (day: 90 | 180 | 365, overall: number | null, standing: "in-role" | "own-choice" = "in-role") => ({
    ...{ day, overall, standing },
  });

  it("is known from the check after a year, with 3 of 5 as meeting the job", () => {
    expect(judgeOutcome([])).toEqual({ wentWell: null, because: "not-yet" });
    expect(judgeOutcome([check(90, 5), check(180, 5)])).toEqual({ wentWell: null, because: "not-yet" });
    expect(judgeOutcome([check(90, 1), check(365, 3)])).toEqual({ wentWell: true, because: "meets" });
    expect(judgeOutcome([check(365, 2), check(90, 5)])).toEqual({ wentWell: false, because: "below-meets" });
    expect(judgeOutcome([check(365, null)])).toEqual({ wentWell: null, because: "not-rated" });
  });

  it("is bad as soon as the job was given up or taken away, unless a later check says otherwise", () => {
    expect(judgeOutcome([check(90, 4, "own-choice")])).toEqual({ wentWell: false, because: "left-by-choice" });
    expect(judgeOutcome([check(90, null, "own-choice"), check(365, 4)])).toMatchObject({ wentWell: true });
    expect(judgeOutcome([{ day: 180, standing: "role-ended", overall: 5 }])).toEqual({
      wentWell: null,
      because: "role-ended",
    });
  });
});
