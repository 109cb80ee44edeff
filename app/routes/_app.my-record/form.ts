import { z } from "zod";

/** What was sent and refused, with what was typed, so that nothing of it is lost. */
export interface RefusedContest {
  intent: string;
  reason: string;
  field?: string;
  typed: { statement: string; fact: string };
}

export const ownRecordActionSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("contest"),
    kind: z.enum(["assessment", "evidence", "person"]),
    entryId: z.uuid(),
    fact: z.string().max(40).default(""),
    statement: z.string().max(5_000, "At most 1,000 characters."),
  }),
  z.object({ intent: z.literal("withdraw"), contestId: z.uuid() }),
  z.object({
    intent: z.literal("reply"),
    contestId: z.uuid(),
    statement: z.string().max(5_000, "At most 1,000 characters."),
  }),
]);
