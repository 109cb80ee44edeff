import { z } from "zod";

const LONGEST_TEXT = 2000;

/** A link that can be opened: a page on the web and nothing that runs. */
const webAddress = z.url({ protocol: /^https?$/, error: "Enter an address that begins with https://." });

export const proposalSchema = z.object({
  competencyId: z.uuid("Choose a competency from the list."),
  level: z
    .union([z.enum(["0", "1", "2", "3", "4", "5"]), z.literal("")], "Choose a level from the list.")
    .default("")
    .transform((level) => (level === "" ? null : Number(level))),
  statement: z
    .string("Say what you did.")
    .trim()
    .min(1, "Say what you did.")
    .max(LONGEST_TEXT, "At most 2,000 characters."),
  link: z.union([webAddress, z.literal("")]).default(""),
  happenedOn: z.iso.date("Enter a date."),
});

export const proposalLabels = {
  competencyId: "Competency",
  level: "Level",
  statement: "What it shows",
  link: "Link",
  happenedOn: "When",
};
