import { formatCount, formatList } from "#app/lib/format.ts";
import type { ThinCompetencyView } from "./matrix-view.ts";

const MOST_NAMED = 3;

/** Who is nearest to the level and how far: names first, then the distance and what is not known. */
export function nearestWords({ nearest, equallyNear, requiredLevel, notRated, isUnknown }: ThinCompetencyView): {
  names: string;
  detail: string;
} {
  const stale = nearest.filter(({ holdsOnStaleEvidence }) => holdsOnStaleEvidence);
  const unknown = notRated ? `${formatCount(notRated, "person", "people")} not rated` : "";
  const best = nearest[0];
  if (!best)
    return {
      names: isUnknown ? "Nobody is rated" : "Nobody else is rated",
      detail: [`needs ${requiredLevel}`, unknown].filter(Boolean).join("; "),
    };
  if (stale.length) {
    return {
      names: formatList(
        stale.map(({ name }) => name),
        MOST_NAMED,
      ),
      detail: `at ${best.level} on evidence that is out of date: a new assessment may be enough`,
    };
  }
  const peers = nearest.filter(({ level }) => level === best.level);
  const names =
    equallyNear > MOST_NAMED ? formatCount(equallyNear, "person", "people") : formatList(peers.map(({ name }) => name));
  const distance =
    best.missing === 0
      ? `at ${best.level}, but not surely enough to count`
      : `at ${best.level}, needs ${requiredLevel}`;
  const faded = peers.filter(({ fresh }) => !fresh).length;
  const fadedWords =
    faded && equallyNear <= MOST_NAMED ? formatCount(faded, "rating is stale", "ratings are stale") : "";
  return { names, detail: [distance, fadedWords, unknown].filter(Boolean).join("; ") };
}
