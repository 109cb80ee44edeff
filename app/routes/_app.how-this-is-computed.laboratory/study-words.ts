import type { Strategy, Transfer } from "#app/domain/pyramid/pyramid-input.ts";
import type { PyramidStudy, StudyLine } from "#app/domain/pyramid/study-pyramid.ts";
import { formatNumber } from "#app/lib/format.ts";

export const TRANSFER_WORDS: Record<Transfer, string> = {
  peter: "Nothing carries over: the new job is drawn anew",
  "common-sense": "It stays, give or take one point of ten",
  correlated: "Partly: by the correlation below",
};

interface StrategyWords {
  name: string;
  short: string;
  series: number;
}

/** The share of a mixed rule is said in words, so that a line keeps its name while the share changes. */
export const STRATEGY_WORDS: Record<Strategy, StrategyWords> = {
  best: { name: "Best in the old job", short: "best", series: 1 },
  random: { name: "By lot", short: "by lot", series: 2 },
  worst: { name: "Worst in the old job", short: "worst", series: 3 },
  evidence: { name: "Evidence about the next job", short: "evidence", series: 4 },
  mixed: { name: "Mixed: some best, the rest worst", short: "best and worst", series: 5 },
  "lottery-mix": { name: "Mixed: some by lot, the rest best", short: "lot and best", series: 6 },
};

/** A line of the evidence carries its validity, because there are several. */
export function lineWords({ strategy, validity }: StudyLine, place: number, locale: string): StrategyWords {
  const words = STRATEGY_WORDS[strategy];
  if (validity === undefined) return words;
  const number = formatNumber(validity, locale, 1);
  return {
    name: `Evidence of validity ${number}`,
    short: `evidence ${number}`,
    series: words.series + place,
  };
}

const efficiencyOf = ({ overYears }: PyramidStudy, wanted: Strategy): number =>
  overYears.find(({ strategy }) => strategy === wanted)?.efficiency ?? Number.NaN;

export const percentWords = (value: number, locale: string): string => `${formatNumber(value, locale, 1)} %`;

/** Where promoting the best starts to beat a lottery, in one sentence. */
export function crossingSentence({ crossing }: PyramidStudy, locale: string): string {
  return crossing === null
    ? "In this pyramid, promoting the best performer and drawing lots do not change places at any correlation."
    : `Promoting the best performer beats drawing lots only where the old and the new job correlate above about ${formatNumber(crossing, locale, 2)}.`;
}

/** What evidence about the next job does against the lot, wherever it was tried. */
export function evidenceSentence({ againstTau }: PyramidStudy): string {
  const lot = againstTau.find(({ strategy }) => strategy === "random");
  const better = againstTau.filter(
    ({ validity, efficiency }) =>
      validity !== undefined && efficiency.every((value, i) => value > (lot?.efficiency[i] ?? Number.NaN)),
  );
  const all = againstTau.filter(({ validity }) => validity !== undefined);
  if (better.length === all.length) {
    return "Evidence about the next job, even weak, does better than the lot at every correlation.";
  }
  return better.length > 0
    ? "Good evidence about the next job does better than the lot at every correlation."
    : "Evidence about the next job does not clearly beat the lot here.";
}

/** How the whole ends under the main rules, against where it starts. */
export function yearsSentence(study: PyramidStudy, locale: string): string {
  const ends = (strategy: Strategy) => percentWords(efficiencyOf(study, strategy), locale);
  const best = efficiencyOf(study, "best");
  const way = best < study.startEfficiency ? "falls" : "rises";
  return (
    `From ${percentWords(study.startEfficiency, locale)} the whole ${way} to ${ends("best")} when the best are promoted. ` +
    `Drawn by lot it settles at ${ends("random")}, with evidence about the next job at ${ends("evidence")}.`
  );
}

/** What half a lottery does, in one sentence. */
export function shareSentence({ byShare }: PyramidStudy, locale: string): string {
  const lottery = byShare.find(({ strategy }) => strategy === "lottery-mix");
  const at = (i: number) => percentWords(lottery?.efficiency.at(i) ?? Number.NaN, locale);
  return `All seats to the best: ${at(0)}. Half of them by lot: ${at(5)}. All by lot: ${at(-1)}.`;
}
