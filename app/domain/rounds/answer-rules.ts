const TOP_LEVEL = 4;
const LARGE_CHANGE = 2;

/**
 * Why a level needs words, or null where it needs none: a top level (4 or 5), or two or more away from what the same
 * assessor said before. A level that stays as it was is "still right" and needs none.
 *
 * @example wordsNeeded(4, null) // "top-level"
 * @example wordsNeeded(1, 3) // "large-change"
 * @example wordsNeeded(5, 5) // null
 */
export function wordsNeeded(level: number, before: number | null): "top-level" | "large-change" | null {
  if (level === before) return null;
  if (level >= TOP_LEVEL) return "top-level";
  return before !== null && Math.abs(level - before) >= LARGE_CHANGE ? "large-change" : null;
}
