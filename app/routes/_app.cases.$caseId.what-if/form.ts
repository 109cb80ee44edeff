import { z } from "zod";

/** What somebody made of a what-if; the figures are read with `readWhatIf`. */
export const noteSchema = z.object({
  words: z.string().trim().max(2000, "At most 2,000 characters.").default(""),
});
