import { z } from "zod";

export const dissentSchema = z.object({
  words: z.string("Say what you hold against it.").max(10_000, "At most 4,000 characters."),
});
