import type { ChanceRange } from "#app/components/charts/chance-range.ts";
import type { PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import { normalCdf } from "#app/domain/shared/normal.ts";
import { formatNumber } from "#app/lib/format.ts";

type Result = Pick<
  PromotionAssessment,
  "label" | "probability" | "probabilityAtBaseRate" | "interval80" | "mean" | "bar"
>;

/** Too little is known for a point: only the range is shown. */
export const hidesPoint = ({ label }: Pick<Result, "label">): boolean => label === "unknown" || label === "unproven";

/** The chance with its range over base rates; without a point where too little is known. */
export function chanceRange(result: Result): ChanceRange {
  if (result.label === "unknown") return null;
  const chances = Object.values(result.probabilityAtBaseRate);
  return {
    point: hidesPoint(result) ? null : result.probability,
    low: Math.min(...chances),
    high: Math.max(...chances),
  };
}

/** Percentiles among candidates, 0–100. */
export function percentiles(result: Result) {
  return {
    low: result.interval80[0] * 100,
    high: result.interval80[1] * 100,
    point: hidesPoint(result) ? null : normalCdf(result.mean) * 100,
    enough: normalCdf(result.bar) * 100,
  };
}

/** Never "0 in 100" or "100 in 100": the model is sure of nothing. */
export const inHundred = (probability: number): number => Math.min(99, Math.max(1, Math.round(probability * 100)));

/** "57 of 100", or that it is not shown. */
export const chanceWords = (result: Result): string =>
  hidesPoint(result) ? "not shown" : `${inHundred(result.probability)} of 100`;

/** Work of a year with a real minus: −1.23 FTE. A loss is negative. */
export function fteWords(fte: number, locale: string): string {
  const text = formatNumber(Math.abs(fte), locale, 2);
  const isZero = Number(Math.abs(fte).toFixed(2)) === 0;
  return `${isZero ? "" : fte < 0 ? "−" : "+"}${text} FTE`;
}
