import type { AssessmentValues, StoredAssessment } from "#app/domain/imports/levels-import.ts";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";

/**
 * Assessments on their way between the database, the worker and the statements that write them. Text is handed from one
 * thread to another in one piece, while a hundred thousand objects are taken apart and put together one by one, on the
 * thread that everybody waits for.
 */
export interface PackedAssessments {
  personId: string;
  /** Parts of one assessment between unit separators, assessments between record separators. */
  text: string;
}

/** Neither can stand in stored text: control characters are cleaned away before anything is written. */
export const PART_END = "\u001F";
export const ENTRY_END = "\u001E";

const NAMED = "named:";

/** The assessments as the plan compares them; `personIds` tells recorded assessors from other ones. */
export function unpackStored(packed: readonly PackedAssessments[], personIds: ReadonlySet<string>): StoredAssessment[] {
  return packed.flatMap(({ personId, text }) =>
    text.split(ENTRY_END).map((entry) => {
      const [competencyId = "", source = "", level = "", date = "", retracted = "", ...rest] = entry.split(PART_END);
      const assessor = rest.join(PART_END);
      return {
        personId,
        competencyId,
        source: source as AssessmentSource,
        level: Number(level),
        date,
        retracted: retracted === "t",
        assessorId: personIds.has(assessor) ? assessor : null,
        assessorName: assessor.startsWith(NAMED) ? assessor.slice(NAMED.length) : null,
      };
    }),
  );
}

/** A level that is to be written, with its row in the file. */
export type LevelToWrite = { row: number } & AssessmentValues;

/** Rows of one piece: taken apart in a few milliseconds. */
const PIECE = 2_500;

/** Levels to write in pieces of text, each taken apart only when its turn comes. */
export interface PackedLevels {
  count: number;
  pieces: string[];
}

export function packLevels(rows: readonly { row: number; assessment: AssessmentValues | null }[]): PackedLevels {
  const levels = rows.flatMap(({ row, assessment }) => (assessment ? [{ row, ...assessment }] : []));
  const pieces = Array.from({ length: Math.ceil(levels.length / PIECE) }, (_, place) =>
    JSON.stringify(levels.slice(place * PIECE, (place + 1) * PIECE)),
  );
  return { count: levels.length, pieces };
}

export function* unpackLevels({ pieces }: PackedLevels): Generator<LevelToWrite[]> {
  for (const piece of pieces) yield JSON.parse(piece) as LevelToWrite[];
}
