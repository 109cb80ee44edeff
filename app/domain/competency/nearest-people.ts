import type { PersonLevel } from "./cover.ts";
import { isHeldAt } from "./level.ts";

export interface NearPerson {
  personId: string;
  /** The level shown for the person. */
  level: number;
  /** Levels still missing to the required one, never negative. */
  missing: number;
  fresh: boolean;
  /** Holds the level on evidence past its half-life: a new assessment may be all that is missing. */
  holdsOnStaleEvidence: boolean;
}

/**
 * The people nearest to a required level who do not count as its holders: smallest distance of the mean first, at the
 * same distance fresh evidence before stale, then by id. Claimed and unknown levels have no distance and are left out,
 * so are `excluded` people. Somebody at or above the level on evidence too thin to count has 0 levels missing.
 * @example listNearestPeople(4, [{ personId: "aiko", level: fresh3 }, { personId: "eli", level: fresh2 }])
 * // [{ personId: "aiko", level: 3, missing: 1, … }, { personId: "eli", level: 2, missing: 2, … }]
 */
export function listNearestPeople(
  requiredLevel: number,
  levels: readonly PersonLevel[],
  excluded: ReadonlySet<string> = new Set(),
): NearPerson[] {
  const near: (NearPerson & { distance: number })[] = [];
  for (const { personId, level } of levels) {
    if (level.state !== "rated" || excluded.has(personId)) continue;
    const holds = isHeldAt(level, requiredLevel);
    if (holds && level.fresh) continue;
    near.push({
      personId,
      level: level.level,
      missing: Math.max(0, requiredLevel - level.level),
      fresh: level.fresh,
      holdsOnStaleEvidence: holds,
      distance: Math.max(0, requiredLevel - level.mean),
    });
  }
  near.sort(
    (a, b) =>
      a.distance - b.distance ||
      Number(b.fresh) - Number(a.fresh) ||
      (a.personId < b.personId ? -1 : Number(a.personId > b.personId)),
  );
  return near.map(({ distance: _, ...person }) => person);
}
