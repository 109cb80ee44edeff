import { expect, it } from "vitest";
import { InputError } from "#app/cli/model/input.ts";
import { runLevelCommand } from "#app/cli/model/level.ts";

const assessment = { source: "peer", level: 4, ageMonths: 1 };
const valid = { halfLifeMonths: 18, required: 4, assessments: [assessment] };
const withAssessment = (fields: object) => ({ ...valid, assessments: [assessment, { ...assessment, ...fields }] });

it.each<[string, unknown]>([
  ["input: expected an object", 4],
  ["halfLifeMonths: expected more than 0", { ...valid, halfLifeMonths: 0 }],
  ["halfLifeMonths: expected more than 0", { ...valid, halfLifeMonths: undefined }],
  ["required: expected 0 to 5", { ...valid, required: 6 }],
  ["required: expected 0 to 5", { ...valid, required: null }],
  ["assessments: expected a list", { ...valid, assessments: undefined }],
  ["assessments[1].source: expected one of self, supervisor, peer, report, test", withAssessment({ source: "boss" })],
  ["assessments[1].level: expected 0 to 5", withAssessment({ level: -1 })],
  ["assessments[1].level: expected 0 to 5", withAssessment({ level: "4" })],
  ["assessments[1].ageMonths: expected 0 or more", withAssessment({ ageMonths: -0.1 })],
  ["assessments[1].ageMonths: expected 0 or more", withAssessment({ ageMonths: undefined })],
  ["assessments[1].retracted: expected true or false", withAssessment({ retracted: "no" })],
  ["assessments[1].assessor: expected a text", withAssessment({ assessor: 3 })],
])("refuses input with %j", (message, input) => {
  expect(() => runLevelCommand(input)).toThrow(new InputError(message));
});

it("prints exactly the agreed fields for a rated level", () => {
  expect(Object.keys(runLevelCommand(valid) as object)).toEqual([
    "state",
    "level",
    "mean",
    "sd",
    "interval80",
    "probabilityHeld",
    "held",
    "fresh",
    "gap",
  ]);
});
