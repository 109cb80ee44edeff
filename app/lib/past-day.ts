import { z } from "zod";

const isoDay = z.iso.date();
/** Before that nobody kept such records here, and dates are mistyped. */
const FIRST_DAY = "2000-01-01";

/**
 * The past day that an address asks for, null for today or none. What cannot be shown is no error of the page: it says
 * why, and shows today.
 * @example readPastDay("2026-10-01", "2026-11-27", "As of") // { day: "2026-10-01", problem: null }
 */
export function readPastDay(
  asked: string | null,
  today: string,
  label: string,
): { day: string | null; problem: string | null } {
  if (!asked || asked === today) return { day: null, problem: null };
  if (!isoDay.safeParse(asked).success || asked < FIRST_DAY)
    return { day: null, problem: `${label}: “${asked.slice(0, 20)}” is not a day that can be shown.` };
  if (asked > today) return { day: null, problem: `${label}: choose today or an earlier day.` };
  return { day: asked, problem: null };
}
