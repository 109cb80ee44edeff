import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { FIRST_RATING_DAY } from "#db/queries/matrix.ts";

const MS_PER_DAY = 86_400_000;
const FIRST_DAY = Date.parse(FIRST_RATING_DAY) / MS_PER_DAY;
const DIGIT_0 = 48;

const SOURCE_OF_LETTERS: Record<string, AssessmentSource> = {
  se: "self",
  su: "supervisor",
  pe: "peer",
  re: "report",
  te: "test",
};

/**
 * Reads the ratings of one person, see `RatedPerson.ratings`, and hands over each with its day counted from
 * 1970-01-01. A source it does not know is an error.
 */
export function eachRating(
  packed: string | null,
  take: (column: number, source: AssessmentSource, level: number, unixDay: number) => void,
): void {
  if (!packed) return;
  let at = 0;
  const readNumber = () => {
    let value = 0;
    for (
      let digit = packed.charCodeAt(at) - DIGIT_0;
      digit >= 0 && digit <= 9;
      digit = packed.charCodeAt(at) - DIGIT_0
    ) {
      value = value * 10 + digit;
      at += 1;
    }
    return value;
  };
  while (at < packed.length) {
    const column = readNumber();
    const source = SOURCE_OF_LETTERS[packed.slice(at, at + 2)];
    if (!source) throw new Error(`A packed rating names an unknown source at ${at}.`);
    const level = packed.charCodeAt(at + 2) - DIGIT_0;
    at += 3;
    take(column, source, level, FIRST_DAY + readNumber());
    at += 1;
  }
}

export const dateOfUnixDay = (unixDay: number): string => new Date(unixDay * MS_PER_DAY).toISOString().slice(0, 10);
