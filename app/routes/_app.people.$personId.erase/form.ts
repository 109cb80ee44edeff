import { z } from "zod";

export const eraseSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("erase"), name: z.string().max(200, "At most 200 characters.") }),
  z.object({ intent: z.literal("hold"), reason: z.string().trim().max(300, "At most 300 characters.") }),
  z.object({ intent: z.literal("lift-hold") }),
]);

/** What was refused, with what was typed, so that nothing of it is lost. */
export interface EraseError {
  intent: string;
  field?: string;
  reason: string;
  typed: string;
}
