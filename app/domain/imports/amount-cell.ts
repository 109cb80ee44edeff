import { headingKey } from "./heading-words.ts";

export type PayPeriod = "year" | "month" | "hour";

/** An amount in cents with what its cell says beside the number; or why it cannot be told, without repeating it. */
export type ReadAmount =
  | { ok: true; cents: number; currency: string | null; period: PayPeriod | null }
  | { ok: false; message: string };

const SYMBOLS: Record<string, readonly string[]> = {
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "MXN", "HKD"],
  "€": ["EUR"],
  "£": ["GBP"],
  "¥": ["JPY", "CNY"],
  "₹": ["INR"],
  zł: ["PLN"],
  Fr: ["CHF"],
  kr: ["SEK", "NOK", "DKK", "ISK"],
};

const PERIOD_WORDS: Record<PayPeriod, string> = {
  year: `year|yearly|per year|a year|annual|annually|annum|per annum|pa|yr|y|salary|jahr|jährlich|pro jahr|jahresgehalt|an|par an|annuel|
    annuelle|année|año|anual|por año|al año|anno`,
  month: `month|monthly|per month|a month|mo|mth|m|monat|monatlich|pro monat|mois|mensuel|mensuelle|par mois|mes|mensual|por mes|al mes`,
  hour: `hour|hourly|per hour|an hour|h|hr|hrs|stunde|stündlich|pro stunde|std|heure|horaire|par heure|de l'heure|hora|por hora|a la hora`,
};

const PERIODS: ReadonlyMap<string, PayPeriod> = new Map(
  (Object.entries(PERIOD_WORDS) as [PayPeriod, string][]).flatMap(([period, words]) =>
    words.split("|").map((word) => [headingKey(word), period] as const),
  ),
);

/**
 * What pay is given for: a year, a month or an hour, by their usual names in four languages; null for anything else.
 * @example readPayPeriod("per annum") // "year"
 */
export function readPayPeriod(text: string): PayPeriod | null {
  return PERIODS.get(headingKey(text)) ?? null;
}

/** "85.000,-": the dash stands for no cents. */
const NO_CENTS = /[.,](?:-{1,2}|–|—)(?=\s|$)/;
const PLAIN = /^\d+(?:[.,]\d{1,2}|[.,]\d{4,})?$/;
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$|^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** The number in a text of digits and marks; null when points and commas can be read in two ways or in none. */
function numberOf(text: string): number | null {
  const digits = text.replace(/[\s'’\u00A0\u202F]/g, "");
  if (PLAIN.test(digits)) return Number(digits.replace(",", "."));
  if (GROUPED.test(digits)) return Number(digits.replace(/[.,]/g, ""));
  const decimal = /^(.+)([.,])(\d{1,2})$/.exec(digits);
  const [, whole = "", mark, cents] = decimal ?? [];
  if (!decimal || !GROUPED.test(whole) || whole.includes(mark ?? "")) return null;
  return Number(`${whole.replace(/[.,]/g, "")}.${cents}`);
}

/**
 * Reads an amount of pay as payroll files write it: with points or commas between thousands, a decimal mark, a
 * currency as code or sign, "k" for thousands and "/month" behind it. One mark with three digits behind it groups
 * thousands; one or two digits behind it are decimals. Signs shared by several currencies give the first of those in
 * `own`. Nothing, zero, a minus or a range is refused; the message never repeats the amount.
 * @example readAmount("85.000,00", "EUR") // cents 8500000
 * @example readAmount("$85k", "USD") // cents 8500000, currency "USD"
 * @example readAmount("85,000", "USD") // cents 8500000
 */
export function readAmount(text: string, own: string): ReadAmount {
  const [money = "", ...behind] = text.trim().split(/\s*\/\s*|\s+(?=per |pro |par |por |a |an )/i);
  const per = behind.join(" ");
  const period = per === "" ? null : readPayPeriod(per);
  if (per !== "" && period === null)
    return { ok: false, message: "The amount says for what time it is paid, but not a year, a month or an hour." };
  const parts = /^([^\d\s+-]*\.?)\s*([+-]?)\s*(\d[\d\s.,'’\u00A0\u202F–—-]*?)\s*(k)?\s*([^\d\s]*)$/iu.exec(
    money.trim().replace(NO_CENTS, ""),
  );
  const [, before = "", sign, digits = "", thousands, after = ""] = parts ?? [];
  const value = parts ? numberOf(digits) : null;
  if (value === null) return { ok: false, message: "The amount cannot be read. Write it as a number, such as 85000." };
  const marks = [before, after].map((mark) => mark.trim().replace(/\.$/, "")).filter((mark) => mark !== "");
  const currencies = marks.map((mark) => currencyOf(mark, own));
  const [currency = null] = currencies;
  if (currencies.some((one) => one === null) || new Set(currencies).size > 1)
    return { ok: false, message: "What stands beside the amount is not a currency. Write the number alone." };
  const cents = Math.round(value * (thousands ? 100_000 : 100));
  if (sign === "-" || cents <= 0)
    return { ok: false, message: "Pay is more than nothing. Leave the cell empty if it is unknown." };
  if (!Number.isSafeInteger(cents)) return { ok: false, message: "The amount is too large." };
  return { ok: true, cents, currency, period };
}

function currencyOf(mark: string, own: string): string | null {
  if (/^[A-Z]{3}$/i.test(mark)) return mark.toUpperCase();
  const known = Object.entries(SYMBOLS).find(([symbol]) => symbol.toLowerCase() === mark.toLowerCase())?.[1];
  return known ? (known.includes(own) ? own : (known[0] ?? null)) : null;
}
