import { z } from "zod";

const whole = (least: number, most: number) => {
  const words = `A whole number from ${least} to ${most}.`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};

/** What a role asks for in one competency, as typed. */
export const requirementSchema = z.object({
  competencyId: z.uuid("Choose a competency."),
  requiredLevel: whole(1, 5),
  isCritical: z
    .string()
    .optional()
    .transform((box) => box === "on"),
  minimumEvidence: whole(1, 9),
});

/** What was refused, with what was typed, so that nothing of it is lost. */
export interface RefusedRequirement {
  reason: string;
  field?: string;
  typed: Record<"competencyId" | "requiredLevel" | "isCritical" | "minimumEvidence", string>;
}

export const INTENTS = ["save", "archive", "restore", "ask", "stop-asking"] as const;

export const readIntent = (form: FormData) => INTENTS.find((intent) => intent === form.get("intent")) ?? "save";

export const typedRequirement = (form: FormData): RefusedRequirement["typed"] => ({
  competencyId: String(form.get("competencyId") ?? ""),
  requiredLevel: String(form.get("requiredLevel") ?? ""),
  isCritical: String(form.get("isCritical") ?? ""),
  minimumEvidence: String(form.get("minimumEvidence") ?? ""),
});
