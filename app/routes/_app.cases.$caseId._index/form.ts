import { z } from "zod";

/** What a case page can do with an open case. */
export const caseMoveSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("withdraw") }),
  z.object({ intent: z.literal("return") }),
  z.object({ intent: z.literal("open-views") }),
  z.object({ intent: z.literal("remove-reviewer"), accountId: z.uuid() }),
]);
