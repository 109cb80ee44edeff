import { z } from "zod";

const day = (message: string) => z.iso.date(message);

export const clockSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("pause"),
    from: day("Enter the first day as a date."),
    to: z
      .literal("")
      .transform(() => null)
      .or(day("Enter a date, or leave it empty.")),
  }),
  z.object({ intent: z.literal("remove"), pauseId: z.string() }),
]);

/** What was refused, with what was typed, so that nothing of it is lost. */
export interface ClockError {
  field: string;
  reason: string;
  typed: { from: string; to: string };
}
