import { z } from "zod";
import { readDecimal } from "#app/components/people/read-decimal.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "#app/domain/shared/vocabulary.ts";

const oneDecimal = (value: number) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;

export const evidenceSchema = z.object({
  kind: z.enum(EVIDENCE_KINDS, "Choose a kind from the list."),
  score: z
    .string("Enter a score from 1 to 5.")
    .transform(readDecimal)
    .refine((score) => score >= 1 && score <= 5, "Enter a score from 1 to 5, such as 3.5.")
    .refine((score) => Number.isNaN(score) || oneDecimal(score), "One decimal is enough."),
  assessors: z
    .number("Enter how many assessed it.")
    .int("Enter a whole number.")
    .min(1, "At least 1.")
    .max(50, "At most 50."),
  months: z
    .string()
    .transform(readDecimal)
    .refine((months) => months > 0 && months <= 120, "Enter the months that the trial ran, such as 6 or 3.5.")
    .refine((months) => Number.isNaN(months) || oneDecimal(months), "One decimal is enough.")
    .optional(),
  observedOn: z.iso.date("Enter a date."),
  evidence: z.string().trim().max(4000, "At most 4,000 characters.").default(""),
});

export const evidenceLabels = {
  kind: "Kind",
  score: "Score",
  assessors: "Assessors",
  months: "Months",
  observedOn: "Observed on",
  evidence: "What was seen",
};

/** The kind that the address names, or null: then the kinds are offered. */
export function readKind(url: URL): EvidenceKind | null {
  return EVIDENCE_KINDS.find((kind) => kind === url.searchParams.get("kind")) ?? null;
}
