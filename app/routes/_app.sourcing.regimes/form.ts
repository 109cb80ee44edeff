import { z } from "zod";
import { REGIME_IDS } from "#app/domain/sourcing/regimes.ts";

export const regimesSchema = z.object({
  version: z.coerce.number().int(),
  regimes: z.array(z.enum(REGIME_IDS)).default([]),
  reason: z
    .string("Say who says so, or why.")
    .trim()
    .min(3, "Say who says so, or why.")
    .max(500, "At most 500 characters."),
});

export const regimesLabels = { regimes: "Regimes", reason: "Who says so, or why" };
