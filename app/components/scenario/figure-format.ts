import type { AssumptionUnit } from "#app/domain/cost/us-figures.ts";
import type { ThreePoints } from "#app/domain/shared/distributions.ts";
import { formatMoney, type MoneyFormat } from "#app/lib/format.ts";

const isMoney = (unit: AssumptionUnit): boolean => unit.startsWith("money");
const isShare = (unit: AssumptionUnit): boolean => unit.startsWith("share");

/** What a quantile function leaves of a zero. */
const DUST = 1e-9;

/** Rounded to four significant digits, without zeros at the end: 1.249, 0.05, 1,784. */
function plain(value: number, locale: string): string {
  const shown = Math.abs(value) < DUST ? 0 : value;
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: Math.abs(value) >= 1000 ? 6 : 4 }).format(shown);
}

function smallMoney(amount: number, { locale, currency }: MoneyFormat): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 2 }).format(amount);
}

/** One point of a figure as it is read: "$168", "5 %", "1.249". */
export function formatPoint(value: number, unit: AssumptionUnit, reader: MoneyFormat): string {
  if (isMoney(unit)) {
    return Number.isInteger(value) || Math.abs(value) >= 1000 ? formatMoney(value, reader) : smallMoney(value, reader);
  }
  if (isShare(unit)) return `${plain(value * 100, reader.locale)} %`;
  return plain(value, reader.locale);
}

/** What is counted, after the numbers: "a year", "per user and month"; empty for plain shares and factors. */
export function unitWords(unit: AssumptionUnit): string {
  return unit === "share" || unit === "factor" || unit === "money" ? "" : unit.replace(/^(money|share) /, "");
}

/** The three points, or the one number where there is no range: "$125 · $160 · $200". */
export function formatPoints(points: ThreePoints, unit: AssumptionUnit, reader: MoneyFormat): string {
  const shown = points[0] === points[2] ? [points[1]] : points;
  return shown.map((point) => formatPoint(point, unit, reader)).join(" · ");
}

/** The same with what is counted: "$125 · $160 · $200 per user and month". */
export const formatFigure = (points: ThreePoints, unit: AssumptionUnit, reader: MoneyFormat): string =>
  [formatPoints(points, unit, reader), unitWords(unit)].filter(Boolean).join(" ");

/** How a figure is typed: shares in per cent, everything else as it is. */
const typedFactor = (unit: AssumptionUnit): number => (isShare(unit) ? 100 : 1);

/** Never three decimals where a mark before three digits would be read as grouping. */
const typedDigits = (unit: AssumptionUnit): number => (typedKind(unit) === "amount" ? 2 : 4);

/** Two figures closer than this stand in the box as the same text. */
export const typedTolerance = (unit: AssumptionUnit): number => (0.51 * 10 ** -typedDigits(unit)) / typedFactor(unit);

/** For the box: no grouping and no sign, so that it can be typed over. */
export function typedPoint(value: number, unit: AssumptionUnit, locale: string): string {
  const digits = { useGrouping: false, maximumFractionDigits: typedDigits(unit), numberingSystem: "latn" } as const;
  return new Intl.NumberFormat(locale, digits).format(value * typedFactor(unit));
}

/** A typed number in the figure's own unit, without the dust that a division by a hundred leaves. */
export const fromTyped = (typed: number, unit: AssumptionUnit): number =>
  typedFactor(unit) === 1 ? typed : Number((typed / typedFactor(unit)).toPrecision(12));

/** How a number is read where this unit is typed: a single mark before three digits groups amounts only. */
export const typedKind = (unit: AssumptionUnit): "amount" | "ratio" =>
  isMoney(unit) || unit === "hours a year" ? "amount" : "ratio";

/** What stands behind the boxes of a figure: "% a year", "EUR per user and month". */
export function typedUnit(unit: AssumptionUnit, currency: string): string {
  const what = isMoney(unit) ? currency : isShare(unit) ? "%" : "";
  return [what, unitWords(unit)].filter(Boolean).join(" ");
}

/** "2024-05" → "May 2024"; a bare year stays; an ISO date becomes a day. */
export function formatSourceDate(date: string, locale: string): string {
  const [year = "", month, day] = date.split("-");
  if (!month) return year;
  return new Intl.DateTimeFormat(locale, {
    ...(day ? { day: "numeric" } : {}),
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`));
}
