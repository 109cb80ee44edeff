import { z } from "zod";
import { PROVIDER_STATES } from "#app/domain/shared/vocabulary.ts";

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most.toLocaleString("en")} characters.`)
    .default("");

export const providerSchema = z.object({
  name: z.string("Enter its name.").trim().min(1, "Enter its name.").max(120, "At most 120 characters."),
  contact: words(300),
  services: words(1000),
  notes: words(4000),
  state: z.enum(PROVIDER_STATES, "Choose where you stand with it."),
  version: z.coerce.number().int().optional(),
});

export const providerLabels = {
  name: "Name",
  contact: "Contact",
  services: "Services",
  notes: "Notes",
  state: "Where you stand with it",
};
