import { z } from "zod";

/** An own view: words and a probability in percent, or passing both over. */
export const ownViewSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    words: z
      .string("Write what you think in your own words.")
      .trim()
      .min(1, "Write what you think in your own words.")
      .max(4000, "At most 4,000 characters."),
    probability: z
      .number("Enter a number from 0 to 100.")
      .min(0, "Enter a number from 0 to 100.")
      .max(100, "Enter a number from 0 to 100."),
  }),
  z.object({ intent: z.literal("pass-over") }),
]);

export const ownViewLabels: Record<string, string> = { words: "Your own view", probability: "Your own chance" };
