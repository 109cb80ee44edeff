import { z } from "zod";
import { CAREER_TRACKS } from "#app/domain/shared/vocabulary.ts";

/** Nobody keeps more rungs apart than this. */
export const MOST_RUNGS = 9;

export const roleSchema = z.object({
  title: z.string("Give the role a title.").trim().min(1, "Give the role a title.").max(80, "At most 80 characters."),
  track: z.enum(CAREER_TRACKS, "Choose a track."),
  rung: z
    .number("Enter the rung as a whole number.")
    .int("Enter a whole number.")
    .min(1, "At least 1.")
    .max(MOST_RUNGS, `At most ${MOST_RUNGS}.`),
  purpose: z.string().trim().max(300, "At most 300 characters.").default(""),
  like: z
    .uuid("Choose a role from the list.")
    .optional()
    .transform((id) => id ?? null),
  version: z.coerce.number().int().optional(),
});

export const roleLabels = {
  title: "Title",
  track: "Track",
  rung: "Rung",
  purpose: "What it is for",
  like: "Asks for the same as",
};
