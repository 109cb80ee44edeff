import { z } from "zod";

export const releaseSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("release"),
    decisionId: z.uuid(),
    withReasons: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked !== undefined),
    words: z.string().max(8_000, "At most 2,000 characters.").default(""),
  }),
  z.object({ intent: z.literal("withdraw") }),
]);

export interface RefusedRelease {
  reason: string;
  field?: string;
  typed: { words: string; withReasons: boolean };
}
