export interface CoverFact {
  id: string;
  name: string;
  isCritical: boolean;
  /** Names of those who hold the required level on fresh evidence. */
  holders: string[];
  minimum: number;
  /** Members whom somebody else has rated in it, fresh or stale. */
  rated: number;
}

export interface ThinCover {
  id: string;
  name: string;
  isCritical: boolean;
  holders: string[];
  minimum: number;
  below: boolean;
}

export interface ThinCoverSummary {
  /** Below the minimum, or resting on one person; what hurts most comes first. */
  thin: ThinCover[];
  below: number;
  /** Held by one person alone. */
  resting: number;
  /** Nobody is rated in them: their cover is unknown, not zero. */
  unknown: number;
  /** Who alone holds most of them, from two on; null where nobody does. */
  concentration: { name: string; count: number; of: number } | null;
}

/**
 * Where cover is thin, in order of consequence: critical competencies first, then those below their minimum, then by
 * how many holders are missing, then by name. A competency in which nobody is rated is unknown and never listed as
 * uncovered. Two people who alone hold equally many: the first by name.
 * @example rankThinCover([{ name: "Firewall", holders: ["Marta"], minimum: 2, isCritical: true, rated: 9, … }])
 * // { below: 1, resting: 1, thin: [{ name: "Firewall", below: true, … }], … }
 */
export function rankThinCover(covers: readonly CoverFact[]): ThinCoverSummary {
  const known = covers.filter(({ rated }) => rated > 0);
  const thin = known
    .map(({ rated: _, ...cover }) => ({ ...cover, below: cover.holders.length < cover.minimum }))
    .filter(({ below, holders }) => below || holders.length === 1);
  const missing = ({ minimum, holders }: ThinCover) => Math.max(0, minimum - holders.length);
  thin.sort(
    (a, b) =>
      Number(b.isCritical) - Number(a.isCritical) ||
      Number(b.below) - Number(a.below) ||
      missing(b) - missing(a) ||
      a.name.localeCompare(b.name, "en"),
  );
  const alone = thin.filter(({ holders }) => holders.length === 1);
  return {
    thin,
    below: thin.filter(({ below }) => below).length,
    resting: alone.length,
    unknown: covers.length - known.length,
    concentration: concentrationOf(alone),
  };
}

function concentrationOf(alone: readonly ThinCover[]): ThinCoverSummary["concentration"] {
  const counts = new Map<string, number>();
  for (const name of alone.flatMap(({ holders }) => holders)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "en"));
  return most && most[1] > 1 ? { name: most[0], count: most[1], of: alone.length } : null;
}
