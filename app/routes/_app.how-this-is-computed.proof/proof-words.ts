import type { CalibrationMix } from "#app/domain/proof/calibration-mixes.ts";
import type { ModelProof } from "#app/domain/proof/prove-models.ts";
import { formatNumber } from "#app/lib/format.ts";

export const MIX_WORDS: Record<CalibrationMix["key"], string> = {
  "one-rating": "One rating by a supervisor",
  middling: "A middling file: a supervisor, three peers, a work sample",
  "ratings-and-interview": "A supervisor, six peers, an interview",
  fullest: "The fullest file: ratings, interview, six months of trial, work with others",
};

/** The page's answer in one sentence: how often the interval holds, and how much of the error goes away. */
export function proofSentence({ mixes }: ModelProof, locale: string): string {
  const ends = (values: number[]) => [Math.min(...values), Math.max(...values)] as const;
  const covers = ends(mixes.map(({ intervalCovers }) => intervalCovers));
  const skills = ends(mixes.map(({ brierSkill }) => brierSkill));
  const percent = (value: number) => formatNumber(100 * value, locale, 0);
  const held =
    percent(covers[0]) === percent(covers[1]) ? percent(covers[0]) : `${percent(covers[0])} to ${percent(covers[1])}`;
  return (
    `On invented people its 80 % interval holds the truth in ${held} of 100, ` +
    `and evidence takes away ${percent(skills[0])} to ${percent(skills[1])} % of the error of always naming the base rate.`
  );
}
