import { z } from "zod";

export const contestCaseSchema = z.object({
  statement: z.string().max(5_000, "At most 1,000 characters."),
});
