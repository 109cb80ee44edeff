import { z } from "zod";

export const restoreSchema = z.object({
  organisation: z.string("Type the name of the organisation.").min(1, "Type the name of the organisation.").max(200),
  sure: z.literal("on", "Tick this box when you are sure."),
});

export type RestoreValues = z.input<typeof restoreSchema>;
