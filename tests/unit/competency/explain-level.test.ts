import { expect, it } from "vitest";
import { explainLevel } from "#app/domain/competency/explain-level.ts";
import type { LevelAssessment } from "#app/domain/competency/level.ts";

const explain = (assessments: LevelAssessment[], required: number | null = 4) =>
  explainLevel({ halfLifeMonths: 18, required, assessments });

it("names the sources that count, the newest age and the verdict", () => {
  const assessments: LevelAssessment[] = [
    { assessor: "a", source: "supervisor", level: 4, ageMonths: 3.4 },
    { assessor: "b", source: "supervisor", level: 4, ageMonths: 9 },
    { assessor: "c", source: "peer", level: 4, ageMonths: 5 },
    { assessor: "c", source: "peer", level: 1, ageMonths: 15 },
    { assessor: "d", source: "self", level: 5, ageMonths: 0 },
  ];
  expect(explain(assessments)).toBe("4, two supervisors and a peer, newest 3 months old; held");
});

it.each<[string, LevelAssessment[], number | null]>([
  ["3, a supervisor, 1 month old; not held at 5", [{ source: "supervisor", level: 3, ageMonths: 1.9 }], 5],
  ["4, a peer, less than a month old; unclear whether held", [{ source: "peer", level: 4, ageMonths: 0.2 }], 4],
  ["4, a test, 20 months old, out of date; held", [{ source: "test", level: 4, ageMonths: 20 }], 4],
  ["2, a report, 2 months old", [{ source: "report", level: 2, ageMonths: 2 }], null],
])("says %j", (sentence, assessments, required) => {
  expect(explain(assessments, required)).toBe(sentence);
});

it("says that a claim does not count and that unknown is unknown", () => {
  expect(explain([{ source: "self", level: 5, ageMonths: 1 }])).toBe(
    "Claimed 5 by the person, not counted: nobody else has assessed this yet.",
  );
  expect(explain([])).toBe("Unknown: nobody has assessed this yet.");
});
