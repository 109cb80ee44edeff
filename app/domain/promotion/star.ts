import type { PromotionModelParameters } from "./parameters.ts";
import type { TeamPicture } from "./promotion-input.ts";

// Levels are typed to one decimal; a difference of exactly .75 must not fail by a rounding error.
const TOLERANCE = 1e-9;

function ratedLevels(team: TeamPicture): number[] {
  return (team.technicalLevels ?? []).filter((level) => level !== null);
}

function candidateLevel(team: TeamPicture): number | null {
  return team.candidateIndex === undefined ? null : (team.technicalLevels?.[team.candidateIndex] ?? null);
}

function median(levels: readonly number[]): number {
  const sorted = [...levels].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

function leadsLargeTeam(own: number, levels: readonly number[], { values }: PromotionModelParameters): boolean {
  const places = Math.floor(levels.length * values["star.top-share"].value + TOLERANCE);
  const above = levels.filter((level) => level > own + TOLERANCE).length;
  return above < places && own - median(levels) >= values["star.above-median"].value - TOLERANCE;
}

function leadsSmallTeam(own: number, levels: readonly number[], { values }: PromotionModelParameters): boolean {
  const [best, second] = [...levels].sort((a, b) => b - a);
  if (best === undefined || second === undefined) return false;
  return own === best && best - second >= values["star.alone-by"].value - TOLERANCE;
}

/**
 * Whether the person is a star: top technical level in the team. With ten or more rated people: in the top tenth, ties
 * included, and at least half a level above the median. With fewer: alone at the top by at least .75 level (alone in a
 * team of one is no lead), or the only expert in a critical competency. Null where the levels are not known.
 * @example isStar({ technicalLevels: [4.6, 3.1, 2.8], candidateIndex: 0 }, PROMOTION_PARAMETERS) // true
 */
export function isStar(team: TeamPicture | undefined, parameters: PromotionModelParameters): boolean | null {
  if (team === undefined) return null;
  const levels = ratedLevels(team);
  const own = candidateLevel(team);
  const isLarge = levels.length >= parameters.values["star.large-team"].value;
  if (!isLarge && team.criticalLead === true) return true;
  if (own === null) return null;
  return isLarge ? leadsLargeTeam(own, levels, parameters) : leadsSmallTeam(own, levels, parameters);
}

/**
 * How far the person's technical level lies above the team's mean, in sample standard deviations of the team. 0 when
 * fewer than two people are rated or all have the same level; null where the person's level is not known.
 * @example technicalLead({ technicalLevels: [4.6, 3.1, 2.8], candidateIndex: 0 }) // 1.1406
 */
export function technicalLead(team: TeamPicture | undefined): number | null {
  const own = team === undefined ? null : candidateLevel(team);
  if (team === undefined || own === null) return null;
  const levels = ratedLevels(team);
  if (levels.length < 2) return 0;
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const squares = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (levels.length - 1));
  return spread < TOLERANCE ? 0 : (own - mean) / spread;
}
