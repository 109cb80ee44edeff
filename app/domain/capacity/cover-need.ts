import { COVER_OF_A_FUNCTION } from "./capacity-inputs.ts";

/** A competency and who holds it at the required level on fresh evidence. */
export interface HeldCompetency {
  id: string;
  name: string;
  functionCode: string | null;
  isCritical: boolean;
  holderIds: readonly string[];
  /** Nobody was ever rated in it: whether somebody holds it is unknown. */
  isUnrated: boolean;
}

export interface CoverNeed {
  critical: number;
  /** Critical ones with fewer than two holders, the emptiest first. */
  thin: { id: string; name: string; holders: number }[];
  /** People who have to come, or to learn, if each of them holds everything that is missing. */
  missing: number;
  /** With nothing missing: so many of the people keep two on each, at most. */
  enough: number;
}

/** The fewest people found, one after the other, who keep `times` holders on each: near the least, never below it. */
function fewestHolders(all: readonly HeldCompetency[], times: number): number {
  const open = new Map(all.map((one) => [one.id, Math.min(times, one.holderIds.length)]));
  const holds = new Map<string, string[]>();
  for (const { id, holderIds } of all)
    for (const holder of holderIds) holds.set(holder, [...(holds.get(holder) ?? []), id]);
  let people = 0;
  for (;;) {
    let best: { holder: string; worth: number } | null = null;
    for (const [holder, held] of holds) {
      const worth = held.filter((id) => (open.get(id) ?? 0) > 0).length;
      if (worth > (best?.worth ?? 0)) best = { holder, worth };
    }
    if (!best) return people;
    people += 1;
    for (const id of holds.get(best.holder) ?? []) open.set(id, (open.get(id) ?? 0) - 1);
    holds.delete(best.holder);
  }
}

/**
 * Whether every critical competency is held by two people, and how many are missing: the most that a single one lacks,
 * since whoever comes may hold several. Competencies that nobody was rated in are left to `skills`.
 * @example coverNeed([{ …, isCritical: true, holderIds: ["a"] }]) // missing 1
 */
export function coverNeed(all: readonly HeldCompetency[]): CoverNeed {
  const critical = all.filter(({ isCritical, isUnrated }) => isCritical && !isUnrated);
  const thin = critical
    .filter(({ holderIds }) => holderIds.length < COVER_OF_A_FUNCTION)
    .map(({ id, name, holderIds }) => ({ id, name, holders: holderIds.length }))
    .sort((a, b) => a.holders - b.holders || a.name.localeCompare(b.name, "en"));
  return {
    critical: critical.length,
    thin,
    missing: Math.max(0, ...thin.map(({ holders }) => COVER_OF_A_FUNCTION - holders)),
    enough: critical.length === 0 ? 0 : Math.max(COVER_OF_A_FUNCTION, fewestHolders(critical, COVER_OF_A_FUNCTION)),
  };
}
