import { CHECK_DAYS, type CheckDay, type DecisionChoice } from "../shared/vocabulary.ts";

/** Decisions after which somebody does the job, so that it can be seen how it goes. */
const OBSERVED_CHOICES: readonly DecisionChoice[] = [
  "promote",
  "promote-after-backfill",
  "lead-trial",
  "other-candidate",
];

export const isObservedChoice = (choice: DecisionChoice): boolean => OBSERVED_CHOICES.includes(choice);

/** A check is asked for two weeks ahead, and can be answered from then on. */
export const ASKED_AHEAD_DAYS = 14;

const DAY_MS = 86_400_000;
const timeOf = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`);

/** The day so many days after another; both ISO dates. @example dayAfter("2026-11-27", 90) // "2027-02-25" */
export const dayAfter = (isoDate: string, days: number): string =>
  new Date(timeOf(isoDate) + days * DAY_MS).toISOString().slice(0, 10);

export type CheckState = "answered" | "due" | "near" | "ahead";

export interface PlannedCheck {
  day: CheckDay;
  /** ISO date. */
  dueOn: string;
  state: CheckState;
  /** Days from today to it, negative when it has passed. */
  daysLeft: number;
}

/**
 * The checks of an observation that starts on a day: answered, due from their day on, near from 14 days before (they can
 * be answered then), or ahead.
 *
 * @example planChecks("2026-08-29", [], "2026-11-27") // 90 days: due, dueOn 2026-11-27; 180 and 365 days: ahead
 */
export function planChecks(startsOn: string, answered: readonly CheckDay[], today: string): PlannedCheck[] {
  return CHECK_DAYS.map((day) => {
    const dueOn = dayAfter(startsOn, day);
    const daysLeft = Math.round((timeOf(dueOn) - timeOf(today)) / DAY_MS);
    const open: CheckState = daysLeft <= 0 ? "due" : daysLeft <= ASKED_AHEAD_DAYS ? "near" : "ahead";
    return { day, dueOn, daysLeft, state: answered.includes(day) ? "answered" : open };
  });
}

/** The last of the checks: with it the observation ends. */
export const LAST_CHECK: CheckDay = 365;
