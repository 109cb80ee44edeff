import { hidesPoint } from "#app/components/promotion/result-figures.ts";
import { formatCount, formatList } from "#app/lib/format.ts";
import type { BoardPerson } from "#app/services/promotion-board/assess-on-board.ts";

const MOST_NAMED = 8;

/** How wide the intervals are: a point alone would promise too much. */
export function intervalFinding(people: BoardPerson[]): string {
  const widths = people.flatMap(({ result }) =>
    result && !hidesPoint(result) ? [Math.round((result.interval80[1] - result.interval80[0]) * 100)] : [],
  );
  if (widths.length === 0)
    return "Nobody has an estimate: all stand in the lane of those about whom too little is known.";
  const narrowest = Math.min(...widths);
  return `Each bar holds the true place with a chance of 80 %. ${widths.length === 1 ? "It" : "Even the narrowest"} spans ${narrowest} of 100 places, so small differences between two people mean nothing.`;
}

export const isUnknown = ({ result }: BoardPerson): boolean => result !== null && hidesPoint(result);
export const hasStarFlag = ({ result }: BoardPerson): boolean => result?.starFlag === true;

/** How much is known, and whose star flag is up. */
export function boardFinding(people: BoardPerson[]): string {
  const judged = people.filter(({ result }) => result !== null);
  const unknown = judged.filter(isUnknown).length;
  const stars = judged.filter(hasStarFlag).map(({ name }) => name);
  const known = judged.length - unknown;
  const closed = people.length - judged.length;
  return [
    judged.length === 0
      ? "Nobody can be shown yet."
      : unknown === 0
        ? `Something is known about how ${judged.length === 1 ? "this person leads" : `all ${judged.length} lead`}.`
        : `For ${unknown} of ${formatCount(judged.length, "person", "people")} the record is too thin to say how they would lead${known > 0 ? `; ${known === 1 ? "one has" : `${known} have`} an estimate` : ""}.`,
    stars.length > 0
      ? `Star flag, top technical work without evidence that supports leading: ${formatList(stars, MOST_NAMED)}.`
      : "",
    closed > 0 ? `Your own view comes first for ${formatCount(closed, "person", "people")}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}
