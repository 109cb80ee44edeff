const HOUR_MS = 60 * 60 * 1000;

/** After a decision at most one backup in this time. */
export const DECISION_PAUSE_MS = 10 * 60 * 1000;

/** True when the daily backup is due: there is none yet, or the last one is that many hours old. 0 hours: never. */
export function dailyIsDue(lastMadeAt: string | null, hours: number, now: Date): boolean {
  if (hours === 0) return false;
  return lastMadeAt === null || now.getTime() - Date.parse(lastMadeAt) >= hours * HOUR_MS;
}

/** Milliseconds until the backup after a decision may be made: at once, or when ten minutes have passed since the last. */
export function waitAfterDecision(lastBegunAt: Date | null, now: Date): number {
  if (lastBegunAt === null) return 0;
  return Math.max(0, lastBegunAt.getTime() + DECISION_PAUSE_MS - now.getTime());
}
