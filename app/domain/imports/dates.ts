import { quoted } from "./cell-text.ts";
import { MONTH_BY_NAME } from "./month-names.ts";

export type DateOrder = "dmy" | "mdy";

/** A text taken apart: a date whatever the order, two numbers whose order must be known, or no date. */
type Parts =
  | { kind: "date"; iso: string }
  | { kind: "pair"; first: number; second: number; year: number; separator: string }
  | null;

export type ReadDate = { ok: true; date: string } | { ok: false; message: string };

/** The finding about one column of dates; `shown` and `contrary` count the values that settle or contradict the order. */
export interface DateColumn {
  order: DateOrder;
  /** `unneeded`: every value reads one way; `shown`: some values fit one order only; `separator`: full stops mean day first; `assumed`: nothing in the file tells. */
  basis: "unneeded" | "shown" | "separator" | "assumed";
  shown: number;
  proof: string | null;
  contrary: number;
  /** The first value that means another day in the other order, with both readings. */
  ambiguous: { text: string; dmy: string; mdy: string } | null;
  dates: number;
  unreadable: number;
}

const SERIAL_OF_1970 = 25_569;
const TIME = /[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;

function isoOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > days) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function dateOf(year: number, month: number, day: number): Parts {
  const iso = isoOf(year, month, day);
  return iso === null ? null : { kind: "date", iso };
}

function partsOfSerial(text: string): Parts {
  const serial = Math.floor(Number(text.replace(",", ".")));
  if (serial < 10_000 || serial > 73_000) return null;
  return { kind: "date", iso: new Date((serial - SERIAL_OF_1970) * 86_400_000).toISOString().slice(0, 10) };
}

function partsWithMonthName(text: string): Parts {
  const words =
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/\p{L}+|\d+/gu) ?? [];
  let month: number | undefined;
  const numbers: string[] = [];
  for (const word of words) {
    if (/^\d/.test(word)) numbers.push(word);
    else month ??= MONTH_BY_NAME.get(word);
  }
  const [first, second] = numbers;
  if (month === undefined || first === undefined || second === undefined || numbers.length > 2) return null;
  return first.length === 4
    ? dateOf(Number(first), month, Number(second))
    : dateOf(fullYear(second), month, Number(first));
}

function partsOf(text: string): Parts {
  const day = text.trim().replace(TIME, "").replace(/\.$/, "");
  const yearFirst =
    /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$/.exec(day) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(day);
  if (yearFirst) return dateOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const pair = /^(\d{1,2})\s*([-/. ])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(day);
  if (pair) {
    const [, first = "", separator = "", second = "", year = ""] = pair;
    return { kind: "pair", first: Number(first), second: Number(second), year: fullYear(year), separator };
  }
  if (/^\d{5}(?:[.,]\d+)?$/.test(day)) return partsOfSerial(day);
  return /\p{L}/u.test(day) && day.length <= 40 ? partsWithMonthName(day) : null;
}

function pairDate(parts: { first: number; second: number; year: number }, order: DateOrder): string | null {
  const { first, second, year } = parts;
  return order === "dmy" ? isoOf(year, second, first) : isoOf(year, first, second);
}

/**
 * Reads one date as ISO (YYYY-MM-DD): ISO and other year-first forms, names of months in five languages, spreadsheet
 * day numbers (1900 system), and two numbers with a year in the given order. A time of day is dropped. Two-digit years
 * 00–49 are 2000–2049, 50–99 are 1950–1999. Days that do not exist and years outside 1900–2100 are refused, in words.
 * @example readDate("03/05/2017", "mdy") // { ok: true, date: "2017-03-05" }
 * @example readDate("42799", "dmy") // { ok: true, date: "2017-03-05" }
 */
export function readDate(text: string, order: DateOrder): ReadDate {
  const parts = partsOf(text);
  if (parts?.kind === "date") return { ok: true, date: parts.iso };
  if (parts === null)
    return { ok: false, message: `${quoted(text)} is not a date. Write it as year-month-day, such as 2024-03-31.` };
  const date = pairDate(parts, order);
  if (date !== null) return { ok: true, date };
  const other = pairDate(parts, order === "dmy" ? "mdy" : "dmy");
  const way = order === "dmy" ? "day first" : "month first";
  return {
    ok: false,
    message:
      other === null
        ? `${quoted(text)} is not a day that exists.`
        : `${quoted(text)} is not a date when the column is read ${way}.`,
  };
}

/**
 * Finds whether a column writes the day or the month first. Values that fit one order only settle it (the larger
 * number of them wins and the rest is counted as `contrary`); full stops between the numbers mean day first; otherwise
 * `prefer` is assumed and the first ambiguous value is given in both readings. Blank values are passed over.
 * @example findDateOrder(["03/05/2017", "09/30/2024"]) // order "mdy", basis "shown", proof "09/30/2024"
 * @example findDateOrder(["03/05/2017"]) // order "dmy", basis "assumed", ambiguous 2017-05-03 or 2017-03-05
 */
export function findDateOrder(values: readonly string[], prefer: DateOrder = "dmy"): DateColumn {
  const only: Record<DateOrder, { count: number; first: string | null }> = {
    dmy: { count: 0, first: null },
    mdy: { count: 0, first: null },
  };
  let ambiguous: DateColumn["ambiguous"] = null;
  let pairs = 0;
  let withFullStop = 0;
  let dates = 0;
  let unreadable = 0;
  for (const text of values) {
    if (text.trim() === "") continue;
    const parts = partsOf(text);
    if (parts?.kind === "date") dates += 1;
    if (parts?.kind !== "pair") {
      if (parts === null) unreadable += 1;
      continue;
    }
    const dmy = pairDate(parts, "dmy");
    const mdy = pairDate(parts, "mdy");
    if (dmy === null && mdy === null) {
      unreadable += 1;
      continue;
    }
    dates += 1;
    pairs += 1;
    if (parts.separator === ".") withFullStop += 1;
    if (dmy !== null && mdy !== null) {
      if (dmy !== mdy) ambiguous ??= { text, dmy, mdy };
      continue;
    }
    const one = only[dmy === null ? "mdy" : "dmy"];
    one.count += 1;
    one.first ??= text;
  }
  const rest = { ambiguous, dates, unreadable };
  if (only.dmy.count + only.mdy.count > 0) {
    const order = only.dmy.count === only.mdy.count ? prefer : only.dmy.count > only.mdy.count ? "dmy" : "mdy";
    const contrary = only[order === "dmy" ? "mdy" : "dmy"].count;
    return { order, basis: "shown", shown: only[order].count, proof: only[order].first, contrary, ...rest };
  }
  const none = { shown: 0, proof: null, contrary: 0, ...rest };
  if (ambiguous === null) return { order: prefer, basis: "unneeded", ...none };
  return withFullStop === pairs
    ? { order: "dmy", basis: "separator", ...none }
    : { order: prefer, basis: "assumed", ...none };
}
