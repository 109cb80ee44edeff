import { daysUntil } from "../overview/findings.ts";

/** A certificate that has no more days than these left runs out. */
export const RUNS_OUT_DAYS = 90;
/** From so many days before its last one a certificate is on the list of reminders. */
export const REMINDER_DAYS = 180;

export type CertificateState = "valid" | "runs-out" | "expired";

/**
 * Where a certificate stands on a day, and how many days it has left: 0 on its last day, less after it, null for one
 * that does not run out. `expiresOn` is the last day on which it is valid.
 * @example certificateState("2026-12-01", "2026-11-22") // { state: "runs-out", daysLeft: 9 }
 */
export function certificateState(
  expiresOn: string | null,
  today: string,
): { state: CertificateState; daysLeft: number | null } {
  if (expiresOn === null) return { state: "valid", daysLeft: null };
  const daysLeft = daysUntil(expiresOn, today);
  if (daysLeft < 0) return { state: "expired", daysLeft };
  return { state: daysLeft <= RUNS_OUT_DAYS ? "runs-out" : "valid", daysLeft };
}
