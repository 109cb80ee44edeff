import type { CompetencyLevel } from "./level.ts";

/** Why somebody counts as a holder on the later day and did not on the earlier one. */
export type GainReason = "joined" | "reached";
/** Why somebody no longer counts: not in the team, evidence past its half-life, or no longer surely at the level. */
export type LossReason = "left" | "stale" | "short";

export interface HolderMoment {
  /** Ids of those who count as holders. */
  holders: ReadonlySet<string>;
  isMember(personId: string): boolean;
  levelOf(personId: string): CompetencyLevel | null;
}

export interface HolderChange {
  gained: { personId: string; reason: GainReason }[];
  lost: { personId: string; reason: LossReason }[];
}

/**
 * Who came to count for one competency between two days, who stopped counting, and why. Somebody who holds it on both
 * days is in neither list, whatever happened in between. Order: as the sets have them.
 * @example compareHolders(momentOf(["ana"]), momentOf([])) // lost: [{ personId: "ana", reason: "stale" }] where her evidence aged
 */
export function compareHolders(before: HolderMoment, after: HolderMoment): HolderChange {
  const gained = [...after.holders].filter((id) => !before.holders.has(id));
  const lost = [...before.holders].filter((id) => !after.holders.has(id));
  return {
    gained: gained.map((personId) => ({ personId, reason: before.isMember(personId) ? "reached" : "joined" })),
    lost: lost.map((personId) => ({ personId, reason: lossReason(after, personId) })),
  };
}

function lossReason(after: HolderMoment, personId: string): LossReason {
  if (!after.isMember(personId)) return "left";
  return after.levelOf(personId)?.held ? "stale" : "short";
}
