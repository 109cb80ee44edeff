import { z } from "zod";

export const acceptSchema = z.object({
  level: z.coerce.number("Choose a level.").int("Choose a level.").min(0, "Choose a level.").max(5, "Choose a level."),
  source: z.enum(["supervisor", "test"], "Say how it was judged."),
  assessorId: z.union([z.uuid(), z.literal("")]).default(""),
  evidence: z.string().trim().max(4000, "At most 4,000 characters.").default(""),
  answer: z.string().trim().max(1000, "At most 1,000 characters.").default(""),
});

/** A refusal with what was typed about one proposal, so that nothing of it is lost. */
export interface RefusedAnswer {
  proposalId: string;
  reason: string;
  typed: Record<string, string>;
}

export const typedOf = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
