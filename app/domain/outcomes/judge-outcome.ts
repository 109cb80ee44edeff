import type { CheckDay, RoleStanding } from "../shared/vocabulary.ts";
import { LAST_CHECK } from "./check-plan.ts";

/** Rated "meets" on the anchors of the question about the whole job. */
export const MEETS = 3;

export interface JudgedCheck {
  day: CheckDay;
  standing: RoleStanding;
  /** 1–5; null where whoever answered could not say. */
  overall: number | null;
}

export type OutcomeReason = "meets" | "below-meets" | "left-by-choice" | "role-ended" | "not-rated" | "not-yet";

export interface Outcome {
  /** Null: not known, and never counted as either. */
  wentWell: boolean | null;
  because: OutcomeReason;
}

/**
 * The event that every probability is about: twelve months after the start still in the job by the person's and the
 * firm's choice, and rated at least "meets" (3 of 5) in the check at 365 days. Somebody who gave the job up, or from whom
 * the firm took it, has not gone well, whichever check says so; where the job itself ended nobody can say. The latest
 * check decides, so that a return to the job counts.
 *
 * @example judgeOutcome([{ day: 90, standing: "in-role", overall: 5 }]) // { wentWell: null, because: "not-yet" }
 * @example judgeOutcome([{ day: 365, standing: "in-role", overall: 3 }]) // { wentWell: true, because: "meets" }
 */
export function judgeOutcome(checks: readonly JudgedCheck[]): Outcome {
  const latest = [...checks].sort((a, b) => b.day - a.day)[0];
  if (!latest) return { wentWell: null, because: "not-yet" };
  if (latest.standing === "role-ended") return { wentWell: null, because: "role-ended" };
  if (latest.standing !== "in-role") return { wentWell: false, because: "left-by-choice" };
  if (latest.day !== LAST_CHECK) return { wentWell: null, because: "not-yet" };
  if (latest.overall === null) return { wentWell: null, because: "not-rated" };
  return latest.overall >= MEETS ? { wentWell: true, because: "meets" } : { wentWell: false, because: "below-meets" };
}
