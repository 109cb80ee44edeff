import { fteWords, hidesPoint } from "#app/components/promotion/result-figures.ts";
import { valueOfCompetence } from "#app/domain/promotion/loss-ledger.ts";
import type { PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import { formatNumber } from "#app/lib/format.ts";
import type { PersonBeside } from "#app/services/promotion-board/load-side-by-side.server.ts";

export type Assessed = NonNullable<PersonBeside["assessed"]>;

/** What the team loses in the first year, with the range of the three-point estimate. */
export function lossWords({ result, lossRange }: Assessed, locale: string): string {
  const two = (value: number) => formatNumber(value, locale, 2);
  const fte = result.loss?.fte;
  if (fte === undefined) return "not known";
  const { low, high } = lossRange;
  const range = low !== null && high !== null && low !== high ? `, ${two(low)} to ${two(high)}` : "";
  return `${fteWords(-fte, locale)}${range}`;
}

/** What better or worse leading than the average is worth to the team in a year. */
export function gainWords({ result, team }: Assessed, parameters: PromotionModelParameters, locale: string): string {
  if (hidesPoint(result)) return "not shown: too little is known";
  return fteWords(result.mean * valueOfCompetence(team.size, parameters), locale);
}

/** By how much they would have to be the better manager, over each of those beside them, and what the evidence says. */
export function leadWords(person: Assessed, beside: PersonBeside[], locale: string): { key: string; words: string }[] {
  const size = (value: number) => `${formatNumber(Math.abs(value), locale, 1)} SD`;
  return beside.flatMap(({ id, name, assessed }) => {
    const needed = person.result.breakEvenAdvantage?.[id];
    if (needed === undefined || !assessed) return [];
    const need = needed > 0 ? `${size(needed)} ahead of ${name} needed` : `no lead over ${name} needed`;
    if (hidesPoint(person.result) || hidesPoint(assessed.result)) {
      return [{ key: id, words: `${need}; too little known to compare` }];
    }
    const gap = person.result.mean - assessed.result.mean;
    return [{ key: id, words: `${need}; the evidence says ${size(gap)} ${gap < 0 ? "behind" : "ahead"}` }];
  });
}
