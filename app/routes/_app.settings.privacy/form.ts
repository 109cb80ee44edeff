import { z } from "zod";
import { BEFORE_REAL_PEOPLE } from "#app/domain/shared/before-real-people.ts";

const wholeNumber = z.string().trim().regex(/^\d+$/, "Enter a whole number.").transform(Number);

export const privacySchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("confirm"), check: z.enum(BEFORE_REAL_PEOPLE) }),
  z.object({ intent: z.literal("take-back"), check: z.enum(BEFORE_REAL_PEOPLE) }),
  z.object({ intent: z.literal("change-retention"), years: wholeNumber }),
  z.object({ intent: z.literal("erase-all"), count: wholeNumber }),
  z.object({ intent: z.literal("lift-hold"), personId: z.uuid() }),
]);

/** What was refused, with what was typed, so that nothing of it is lost. */
export interface PrivacyError {
  intent: string;
  field?: string;
  reason: string;
  typed: string;
}
