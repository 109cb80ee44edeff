import { z } from "zod";
import { readNumber } from "#app/components/scenario/read-number.ts";
import { DEFAULT_WEIGHTS, HIGHEST_WEIGHT, WEIGHED, type Weights } from "#app/domain/sourcing/criteria.ts";

const words = `A number from 0 to ${HIGHEST_WEIGHT}.`;
const weight = z.string(words).transform((text, context) => {
  const value = readNumber(text, "amount");
  if (value !== null && value >= 0 && value <= HIGHEST_WEIGHT) return value;
  context.addIssue({ code: "custom", message: words });
  return z.NEVER;
});

export const weightsSchema = z.object({
  version: z.coerce.number().int(),
  reason: z.string("Say why.").trim().min(3, "Say why.").max(500, "At most 500 characters."),
  ...(Object.fromEntries(WEIGHED.map((criterion) => [criterion, weight])) as Record<keyof Weights, typeof weight>),
});

/** Whether any weight differs from those that the product begins with. */
export const isChanged = (weights: Weights): boolean =>
  WEIGHED.some((criterion) => weights[criterion] !== DEFAULT_WEIGHTS[criterion]);
