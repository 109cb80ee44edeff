import { z } from "zod";
import { DECISION_CHOICES, type DecisionChoice } from "#app/domain/shared/vocabulary.ts";

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `At most ${most.toLocaleString("en")} characters.`);

export const decisionSchema = z.object({
  choice: z.enum(DECISION_CHOICES, "Choose one of the answers."),
  chosenPersonId: z.string().optional(),
  reasons: z
    .string("Write the reasons in your own words.")
    .trim()
    .min(20, "Write the reasons in a sentence: at least 20 characters.")
    .max(6000, "At most 6,000 characters."),
  alternatives: z
    .string("Say which alternatives were looked at, and why not.")
    .trim()
    .min(1, "Say which alternatives were looked at, and why not.")
    .max(6000, "At most 6,000 characters."),
  dissent: words(4000).default(""),
  conditions: words(4000).default(""),
  reviewOn: z.iso.date("Enter the date of the review."),
  version: z.number("Open the case again: its version is missing.").int(),
  corrects: z.string().optional(),
  /** Ticked by a proposer whom nobody else could decide for. */
  decidesAlone: z.literal("on").optional(),
});

export type DecisionValues = z.input<typeof decisionSchema>;

export const decisionLabels: Record<string, string> = {
  choice: "Decision",
  chosenPersonId: "Who instead",
  reasons: "Reasons",
  alternatives: "Alternatives considered",
  dissent: "Dissent",
  conditions: "Conditions",
  reviewOn: "Review on",
  version: "Case",
  decidesAlone: "Nobody else decides",
};

/** The answer that a link of the case page proposes; anything else proposes none. */
export const proposedChoice = (url: URL): DecisionChoice | null =>
  DECISION_CHOICES.find((choice) => choice === url.searchParams.get("choice")) ?? null;

/** An ISO date so many days later. */
export function daysAfter(isoDate: string, days: number): string {
  return new Date(Date.parse(`${isoDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
