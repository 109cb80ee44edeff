import type { ActionState, Interest } from "#app/domain/shared/vocabulary.ts";

export const INTEREST_WORDS: Record<Interest, string> = { more: "Wants more", neutral: "Neutral", less: "Wants less" };

export const STEP_STATE_WORDS: Record<ActionState, string> = { open: "Open", done: "Done", dropped: "Dropped" };

interface GapCounts {
  verdict: "meets" | "short" | "unclear" | "unknown";
}

/** "Short in 2, not clear in 1, unknown in 3." What is met is said elsewhere. */
export function openPoints(gaps: readonly GapCounts[]): string {
  const count = (verdict: GapCounts["verdict"]) => gaps.filter((gap) => gap.verdict === verdict).length;
  const parts = [
    { words: "clearly short in", n: count("short") },
    { words: "not clear in", n: count("unclear") },
    { words: "unknown in", n: count("unknown") },
  ].filter(({ n }) => n > 0);
  return parts.map(({ words, n }) => `${words} ${n}`).join(", ");
}
