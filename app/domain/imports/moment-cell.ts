import { quoted } from "./cell-text.ts";
import { type DateOrder, type ReadDate, readDate } from "./dates.ts";
import { minuteOfDay } from "./wall-clock.ts";

/** A moment by the clock on the wall; `instant` where the cell says which moment of the world it is. */
export type ReadMoment =
  | { ok: true; minute: number; hasTime: boolean; instant: number | null }
  | { ok: false; message: string };

export interface MomentReader {
  order: DateOrder;
  /** From a moment of the world to minutes by the firm's clock. */
  toWall: (instant: number) => number;
  /** The same few days come in thousands of rows: each is read once. */
  days: Map<string, ReadDate>;
}

const MINUTE_MS = 60_000;
const MINUTES_OF_A_DAY = 1_440;
const SERIAL_OF_1970 = 25_569;
const NOON = 12;
const LAST_HOUR = 23;

/** Minutes east of Greenwich of the names that exports write; names with two meanings are left out. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

const CLOCK =
  /^(?<day>.*?)(?:T|,?\s)\s*(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap])?\.?(?:m\.?)?\s*(?<zone>Z|[A-Z]{3,4}|(?:UTC|GMT)?\s?[+-]\d{1,2}:?(?:\d{2})?)?$/i;

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i;

function zoneOffset(text: string): number | null {
  const signed = /([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (!signed) return ZONES[text.toUpperCase()] ?? null;
  const minutes = Number(signed[2]) * 60 + Number(signed[3] ?? 0);
  return signed[1] === "-" ? -minutes : minutes;
}

function readDay(text: string, { order, days }: MomentReader): ReadDate {
  const known = days.get(text);
  if (known) return known;
  const read = readDate(text, order);
  days.set(text, read);
  return read;
}

const ofInstant = (instant: number, { toWall }: MomentReader): ReadMoment => ({
  ok: true,
  minute: toWall(instant),
  hasTime: true,
  instant,
});

/** Seconds or milliseconds since 1970, or a spreadsheet's day number with its fraction as the time. */
function ofNumber(text: string, reader: MomentReader): ReadMoment | null {
  if (/^1\d{9}(?:\.\d+)?$/.test(text)) return ofInstant(Math.round(Number(text) * 1000), reader);
  if (/^1\d{12}$/.test(text)) return ofInstant(Number(text), reader);
  if (!/^\d{5}[.,]\d+$/.test(text)) return null;
  const days = Number(text.replace(",", ".")) - SERIAL_OF_1970;
  return { ok: true, minute: Math.round(days * MINUTES_OF_A_DAY), hasTime: true, instant: null };
}

/**
 * Reads when something happened: every form that `readDate` knows with a time of day behind it (24 hours, or am and
 * pm), with a zone or without one; seconds and milliseconds since 1970; spreadsheet day numbers with a fraction. What
 * carries a zone is turned into the clock on the firm's wall; everything else is taken as it is written. A day without
 * a time has no hour. Unreadable cells are refused in words.
 * @example readMoment("2026-03-01T09:15:00Z", reader) // minute of 10:15 in Berlin
 * @example readMoment("03/01/2026 2:05 PM", { order: "mdy", … }) // minute of 14:05 on 1 March
 */
export function readMoment(text: string, reader: MomentReader): ReadMoment {
  const number = ofNumber(text, reader);
  if (number) return number;
  const clock = /[:.]\d{2}/.test(text) ? CLOCK.exec(text.replace(WEEKDAY, "")) : null;
  const parts = clock?.groups;
  const dayText = (parts?.day ?? text).trim().replace(/,$/, "");
  const day = readDay(dayText === "" ? text : dayText, reader);
  if (!day.ok) {
    const whole = readDay(text, reader);
    if (!whole.ok) return whole;
    return { ok: true, minute: minuteOfDay(whole.date), hasTime: false, instant: null };
  }
  const midnight = minuteOfDay(day.date);
  if (!parts) return { ok: true, minute: midnight, hasTime: false, instant: null };
  const minutes = Number(parts.minute);
  let hours = Number(parts.hour);
  if (parts.half && (hours < 1 || hours > NOON)) return notATime(text);
  if (parts.half) hours = (hours % NOON) + (parts.half.toLowerCase() === "p" ? NOON : 0);
  if (hours > LAST_HOUR || minutes > 59 || Number(parts.second ?? 0) > 60) return notATime(text);
  const written = midnight + hours * 60 + minutes;
  const offset = parts.zone ? zoneOffset(parts.zone.trim()) : null;
  if (parts.zone && offset === null)
    return { ok: false, message: `The time zone of ${quoted(text)} is not known. Write it as +02:00 or leave it out.` };
  if (offset === null) return { ok: true, minute: written, hasTime: true, instant: null };
  return ofInstant((written - offset) * MINUTE_MS, reader);
}

const notATime = (text: string): ReadMoment => ({ ok: false, message: `${quoted(text)} is not a time that exists.` });
