import type { z } from "zod";
import { assessLevel } from "#app/domain/competency/level.ts";
import { ASSESSMENT_SOURCES } from "#app/domain/shared/vocabulary.ts";
import {
  listOf,
  numberAbove,
  numberBetween,
  numberFrom,
  objectOf,
  oneOf,
  parseInput,
  someText,
  trueOrFalse,
} from "./input.ts";

const levelInput = objectOf({
  halfLifeMonths: numberAbove(0),
  required: numberBetween(0, 5),
  assessments: listOf(
    objectOf({
      assessor: someText().optional(),
      source: oneOf(ASSESSMENT_SOURCES),
      level: numberBetween(0, 5),
      ageMonths: numberFrom(0),
      retracted: trueOrFalse().optional(),
    }),
  ),
}) satisfies z.ZodType<Parameters<typeof assessLevel>[0]>;

/** `level`: which level counts, how sure it is, and whether the required one is held. */
export function runLevelCommand(input: unknown): unknown {
  return assessLevel(parseInput(levelInput, input));
}
