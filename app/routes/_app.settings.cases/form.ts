import { z } from "zod";

const wholeNumber = z.string().trim().regex(/^\d+$/, "Enter a whole number.").transform(Number);

export const caseSettingsSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), years: wholeNumber, days: wholeNumber }),
  z.object({ intent: z.literal("hold"), number: wholeNumber, reason: z.string().max(300, "At most 300 characters.") }),
  z.object({ intent: z.literal("lift-hold"), number: wholeNumber }),
  z.object({ intent: z.literal("erase"), number: wholeNumber }),
]);

/** What was refused, with what was typed, so that nothing of it is lost. */
export interface CaseSettingsError {
  intent: string;
  field: string;
  reason: string;
  typed: Record<string, string>;
}
