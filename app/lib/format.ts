/** Formats for screens. Every function takes the locale, so that the server and the browser write the same. */
export interface MoneyFormat {
  locale: string;
  currency: string;
}

/** Whole currency units, as budgets are read: 121,000 → "$121,000". */
export const formatMoney = (amount: number, { locale, currency }: MoneyFormat): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(amount);

/** Short for charts and sentences: 2,380,000 → "$2.38M". */
export const formatMoneyShort = (amount: number, { locale, currency }: MoneyFormat): string =>
  new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    notation: "compact",
    maximumSignificantDigits: 3,
  }).format(amount);

/** An ISO date as a day, never shifted by a time zone: "2026-11-22" → "22 Nov 2026". */
export const formatDay = (isoDate: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${isoDate.slice(0, 10)}T00:00:00Z`),
  );

/** An ISO date as its month: "2026-11-22" → "Nov 2026". */
export const formatMonth = (isoDate: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${isoDate.slice(0, 10)}T00:00:00Z`),
  );

export const formatNumber = (value: number, locale: string, digits = 0): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** 0.42 → "42 %". */
export const formatPercent = (ratio: number, locale: string, digits = 0): string =>
  `${formatNumber(ratio * 100, locale, digits)} %`;

/** .574 → "57 in 100". */
export const formatChance = (probability: number): string => `${Math.round(probability * 100)} in 100`;

/** "Priya, Tomás and 3 more". */
export function formatList(items: string[], most = Number.POSITIVE_INFINITY): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const parts = rest > 0 ? [...shown, `${rest} more`] : shown;
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "1 person", "2,400 people". */
export const formatCount = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
