import { z } from "zod";
import { CRITERIA, type Criterion, HIGHEST_SCORE } from "#app/domain/sourcing/criteria.ts";
import { CONDITIONS } from "#app/domain/sourcing/regimes.ts";

const whole = (least: number, most: number) => {
  const words = `A whole number from ${least} to ${most}.`;
  return z.coerce.number(words).int(words).min(least, words).max(most, words);
};

/** An empty choice is a judgement that nobody has made. */
const score = z
  .union([z.literal(""), whole(0, HIGHEST_SCORE)])
  .optional()
  .transform((value) => (value === undefined || value === "" ? null : value));

export const scoresSchema = z
  .object({
    version: z.coerce.number().int(),
    reason: z.string("Say why.").trim().min(3, "Say why.").max(500, "At most 500 characters."),
    ...(Object.fromEntries(CRITERIA.map((criterion) => [criterion, score])) as Record<Criterion, typeof score>),
  })
  .transform(({ version, reason, ...scores }) => ({ version, reason, scores }));

export const seatSchema = z.object({
  version: z.coerce.number().int(),
  seatHolder: z
    .union([z.literal(""), z.uuid("Choose a person.")])
    .optional()
    .transform((id) => id || null),
});

export const needSchema = z.object({
  competencyId: z.uuid("Choose a competency."),
  requiredLevel: whole(1, 5),
  peopleNeeded: whole(1, 99),
});

export const conditionSchema = z.object({
  kind: z.enum(CONDITIONS),
  metOn: z.iso.date("Enter the day, such as 2026-11-20."),
  evidence: z
    .string("Say where it can be read.")
    .trim()
    .min(3, "Say where it can be read.")
    .max(300, "At most 300 characters."),
});

export const conditionKind = z.enum(CONDITIONS);

/** What was refused of which form, with what was typed, so that nothing of it is lost. */
export interface RefusedForm {
  form: string;
  reason: string;
  field?: string;
  typed: Record<string, string>;
}

export const typedIn = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
