import { z } from "zod";

export const settleSchema = z.object({
  contestId: z.uuid(),
  intent: z.enum(["corrected", "kept", "ask"]),
  answer: z.string().max(5_000, "At most 300 characters."),
});

export interface RefusedSettling {
  contestId: string;
  reason: string;
  field?: string;
  typed: string;
}
