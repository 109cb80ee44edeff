import { z } from "zod";

export const functionSchema = z.object({
  version: z.coerce.number().int().optional(),
  name: z.string("Give it a name.").trim().min(1, "Give it a name.").max(80, "At most 80 characters."),
  operatingWork: z.string("Say what is done.").trim().min(1, "Say what is done.").max(300, "At most 300 characters."),
  accountableSeat: z.string().trim().max(120, "At most 120 characters.").default(""),
});

export const functionLabels = { name: "Name", operatingWork: "Operating work", accountableSeat: "Accountable seat" };
