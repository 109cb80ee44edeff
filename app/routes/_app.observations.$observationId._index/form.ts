import { z } from "zod";
import { CHECK_DAYS, type CheckDay } from "#app/domain/shared/vocabulary.ts";
import { badRequest } from "#app/lib/responses.ts";

const LONGEST_REASON = 1000;

export const readReason = (form: FormData): string => String(form.get("reason") ?? "").slice(0, LONGEST_REASON);

/** Which check the team is asked for; what is none is refused. */
export function readDay(form: FormData): CheckDay {
  const day = CHECK_DAYS.find((one) => String(one) === form.get("day"));
  if (day === undefined) throw badRequest({ reason: "Choose one of the checks." });
  return day;
}

/** The new day of the start with its reason. */
export function readStart(form: FormData): { startsOn: string; reason: string } {
  const day = z.iso.date().safeParse(form.get("startsOn"));
  if (!day.success) throw badRequest({ reason: "Enter a date." });
  return { startsOn: day.data, reason: readReason(form) };
}
