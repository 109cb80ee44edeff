import { quoted } from "./cell-text.ts";
import { headingWords } from "./heading-words.ts";

export type DurationUnit = "seconds" | "minutes" | "hours" | "days";

export type ReadDuration = { ok: true; minutes: number | null } | { ok: false; message: string };

const MINUTES: Record<DurationUnit, number> = { seconds: 1 / 60, minutes: 1, hours: 60, days: 1_440 };

const UNIT_WORDS: Record<string, DurationUnit> = Object.fromEntries(
  (
    [
      ["seconds", "s sec secs second seconds sek sekunde sekunden secondes segundos"],
      ["minutes", "m min mins minute minutes minuten minutos"],
      ["hours", "h hr hrs hour hours std stunde stunden heure heures hora horas"],
      ["days", "d day days tag tage jour jours dia dias"],
    ] as const
  ).flatMap(([unit, words]) => words.split(" ").map((word) => [word, unit])),
);

/** A fortnight around the clock: nobody works longer on one ticket than that. */
const LONGEST_MINUTES = 14 * 1_440;

/**
 * The unit that a heading names; null where it names none.
 * @example unitOfHeading("Time spent (hours)") // "hours"
 */
export function unitOfHeading(heading: string): DurationUnit | null {
  for (const word of headingWords(heading)) {
    const unit = UNIT_WORDS[word];
    if (unit && word.length > 1) return unit;
  }
  return null;
}

/** A cell of a workbook that is formatted as a time is a moment of the day on which the calendar of workbooks begins. */
const SHEET_TIME = /^(?:1899-12-3[01]|1900-01-0[01])[T ]/;

function minutesOf(text: string, unit: DurationUnit): number | null {
  const clock = /^(\d{1,4}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(",", ".")) * MINUTES[unit];
  if (!/^(?:\d+(?:[.,]\d+)?\s*\p{L}+\.?,?\s*)+$/u.test(text)) return null;
  let sum = 0;
  for (const [, amount = "", word = ""] of text.matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}+)/gu)) {
    const named = UNIT_WORDS[word.toLowerCase()];
    if (!named) return null;
    sum += Number(amount.replace(",", ".")) * MINUTES[named];
  }
  return sum;
}

/**
 * Reads time worked as minutes, to the second: a number in the unit of its heading, hours and minutes with a colon
 * (`1:30`, `0:45:30`), or with words (`1 h 20 min`). Blank is not recorded, and so is 0: systems write 0 where nobody
 * noted anything. Less than 0 or more than 14 days is refused.
 * @example readDuration("1:30", "minutes") // { ok: true, minutes: 90 }
 * @example readDuration("1.5", "hours") // { ok: true, minutes: 90 }
 */
export function readDuration(cell: string, unit: DurationUnit): ReadDuration {
  const text = cell.replace(SHEET_TIME, "").trim();
  if (text === "") return { ok: true, minutes: null };
  const minutes = minutesOf(text, unit);
  if (minutes === null)
    return { ok: false, message: `${quoted(cell)} is not a length of time. Write minutes, or hours as 1:30.` };
  if (minutes > LONGEST_MINUTES) return { ok: false, message: `${quoted(cell)} is more than 14 days of work.` };
  return { ok: true, minutes: minutes === 0 ? null : Math.round(minutes * 60) / 60 };
}
