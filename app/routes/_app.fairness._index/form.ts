import { z } from "zod";

const day = (message: string) => z.iso.date(message);

export const fairnessSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("make-report"),
    from: day("Enter the first day as a date."),
    to: day("Enter the last day as a date."),
  }),
  z.object({ intent: z.literal("enter-attributes"), person: z.string() }),
]);

/** What was refused, with what was typed, so that nothing of it is lost. */
export interface FairnessError {
  field: string;
  reason: string;
  typed: Record<string, string>;
}
