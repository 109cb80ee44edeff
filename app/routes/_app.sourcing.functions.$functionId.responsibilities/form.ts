import { z } from "zod";
import { RESPONSIBILITY_ROLES } from "#app/domain/sourcing/responsibility.ts";

export const taskSchema = z.object({
  task: z.string("Name the task.").trim().min(2, "Name the task.").max(120, "At most 120 characters."),
  isSeatTask: z
    .string()
    .optional()
    .transform((box) => box === "on"),
});

export const entrySchema = z.object({
  taskId: z.uuid("Choose a task."),
  role: z.enum(RESPONSIBILITY_ROLES, "Choose how they are bound to it."),
  personId: z
    .union([z.literal(""), z.uuid("Choose a person.")])
    .optional()
    .transform((id) => id || null),
  provider: z.string().trim().max(80, "At most 80 characters.").default(""),
});

/** What was refused of which form, with what was typed, so that nothing of it is lost. */
export interface RefusedForm {
  form: "task" | "entry";
  reason: string;
  field?: string;
  typed: Record<string, string>;
}
