export interface NearCandidate {
  id: string;
  name: string;
  level: number;
  /** Levels still missing to the required one. */
  missing: number;
  /** Holds the level on evidence past its half-life. */
  holdsOnStaleEvidence: boolean;
}

export interface CoverGap {
  id: string;
  name: string;
  requiredLevel: number;
  nearest: readonly NearCandidate[];
}

export interface WayOut {
  /** `assess`: a new assessment may be all that is missing. `train`: one level is missing. */
  kind: "assess" | "train";
  person: { id: string; name: string };
  /** Gaps that the person would close or narrow, in the order given. */
  gaps: { id: string; name: string; level: number; requiredLevel: number }[];
}

/** Further away than this is a career, not a way out. */
const MOST_MISSING = 1;

/**
 * The one person who could close most gaps in cover: by a new assessment where they hold the level on old evidence,
 * else by one level of training. Equal: assessing before training, then by name. Null where nobody is near.
 * @example findNearestWayOut([{ name: "Firewall", requiredLevel: 4, nearest: [{ name: "Noah", level: 3, missing: 1, … }], … }])
 * // { kind: "train", person: { name: "Noah", … }, gaps: [{ name: "Firewall", level: 3, requiredLevel: 4, … }] }
 */
export function findNearestWayOut(gaps: readonly CoverGap[]): WayOut | null {
  const ways = new Map<string, WayOut>();
  for (const { nearest, ...gap } of gaps) {
    for (const { id, name, level, missing, holdsOnStaleEvidence } of nearest) {
      if (missing > MOST_MISSING) continue;
      const kind = holdsOnStaleEvidence ? "assess" : "train";
      const way = ways.get(`${kind} ${id}`) ?? { kind, person: { id, name }, gaps: [] };
      way.gaps.push({ ...gap, level });
      ways.set(`${kind} ${id}`, way);
    }
  }
  const [best] = [...ways.values()].sort(
    (a, b) =>
      b.gaps.length - a.gaps.length ||
      (a.kind === b.kind ? 0 : a.kind === "assess" ? -1 : 1) ||
      a.person.name.localeCompare(b.person.name, "en"),
  );
  return best ?? null;
}
