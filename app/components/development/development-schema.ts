import { z } from "zod";

const words = (most: number) => z.string().trim().max(most, `At most ${most} characters.`).default("");
const version = z.coerce.number().int();

/** What can be asked of a plan. */
export const planRequestSchema = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("plan"),
    competencyId: z.uuid("Choose a competency."),
    roleProfileId: z
      .union([z.literal(""), z.uuid()])
      .default("")
      .transform((id) => id || null),
    targetLevel: z.coerce.number("1 to 5.").int("1 to 5.").min(1, "1 to 5.").max(5, "1 to 5."),
    what: words(500).pipe(z.string().min(1, "Say what shall be done.")),
    ownerPersonId: z.uuid("Choose who sees to it."),
    dueOn: z.iso.date("Enter a date."),
    evidenceExpected: words(500),
  }),
  z.object({
    intent: z.literal("end"),
    actionId: z.uuid(),
    version,
    how: z.enum(["assessed", "without", "dropped"], "Choose how it ends."),
    outcome: words(500),
  }),
  z.object({ intent: z.literal("reopen"), actionId: z.uuid(), version }),
]);

/** What was refused, with what was typed, so that nothing of it is lost. */
export interface RefusedPlan {
  intent: string;
  reason: string;
  field?: string;
  typed: Record<string, string>;
}

/** The form as it came back: texts only. */
export const typedPlan = (form: FormData): RefusedPlan["typed"] =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
