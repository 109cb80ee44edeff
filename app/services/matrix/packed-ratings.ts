import { type ClockPause, pausedDaysBetween } from "#app/domain/shared/dates.ts";
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

/** `4su39822`: the place, the source with the level, the day. */
const RATING = /^(\d+)([a-z]{2}\d)(\d+)$/;

/**
 * The same ratings with each day moved towards today by the days that lay in a pause: whoever reads them sees active
 * months alone, and not that there was a pause.
 */
export function withoutPausedDays(packed: string | null, pauses: readonly ClockPause[], today: string): string | null {
  if (!packed || pauses.length === 0) return packed;
  const moved = packed.split(",").map((rating) => {
    const [, place, given, day] = RATING.exec(rating) ?? [];
    const paused = pausedDaysBetween(dateOfUnixDay(FIRST_DAY + Number(day)), today, pauses);
    return `${place}${given}${Number(day) + paused}`;
  });
  return moved.join(",");
}

/**
 * Ratings of a past day from those kept before it and what happened since, with the places of `placeOf`; competencies
 * without a place there are left out, and so is what was given for a day after `day`.
 */
export function joinPastRatings(
  { kept, touched, since }: { kept: string | null; touched: string | null; since: string | null },
  placeOf: readonly (number | undefined)[],
  day: string,
): string | null {
  const changed = new Set(touched?.split(","));
  const last = Date.parse(day) / MS_PER_DAY - FIRST_DAY;
  const ratings: string[] = [];
  const take = (packed: string | null, isOld: boolean) => {
    for (const rating of packed ? packed.split(",") : []) {
      const [, place = "", given, on] = RATING.exec(rating) ?? [];
      const column = placeOf[Number(place)];
      if (column === undefined || Number(on) > last || (isOld && changed.has(place))) continue;
      ratings.push(`${column}${given}${on}`);
    }
  };
  take(kept, true);
  take(since, false);
  return ratings.length ? ratings.join(",") : null;
}
