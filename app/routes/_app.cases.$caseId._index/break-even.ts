import { hidesPoint } from "#app/components/promotion/result-figures.ts";
import { formatNumber } from "#app/lib/format.ts";
import { resultOf, type ShownAssessment } from "./result.ts";

/** By how much the person would have to be the better manager, for each other candidate, and what the evidence says. */
export function breakEvenSentences(
  { candidate, others }: ShownAssessment,
  name: string,
  names: Record<string, string>,
  locale: string,
): string[] {
  const own = resultOf(candidate);
  return others.flatMap((other) => {
    const advantage = own.breakEvenAdvantage?.[other.personId];
    if (advantage === undefined) return [];
    const otherName = names[other.personId] ?? "the other candidate";
    const size = (value: number) => `${formatNumber(Math.abs(value), locale, 1)} SD`;
    const need =
      advantage > 0
        ? `To make up for what the team loses more than with ${otherName}, ${name} would have to be ${size(advantage)} a better manager.`
        : `The team loses no more with ${name} than with ${otherName}.`;
    const result = resultOf(other);
    if (hidesPoint(own) || hidesPoint(result)) return [`${need} Too little is known to compare the two.`];
    const gap = own.mean - result.mean;
    return [`${need} The evidence puts ${name} ${size(gap)} ${gap < 0 ? "behind" : "ahead"}.`];
  });
}
