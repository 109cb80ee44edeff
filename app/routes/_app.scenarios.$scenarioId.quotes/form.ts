import { z } from "zod";
import { readNumber } from "#app/components/scenario/read-number.ts";
import { QUOTE_SCOPES } from "#app/domain/shared/vocabulary.ts";

const MOST_CENTS = 2_000_000_000;

const cents = (example: string) =>
  z.string(`Enter an amount, such as ${example}.`).transform((text, context) => {
    const amount = readNumber(text, "amount");
    const value = amount === null ? null : Math.round(amount * 100);
    if (value !== null && value >= 0 && value <= MOST_CENTS) return value;
    context.addIssue({ code: "custom", message: `Enter an amount, such as ${example}.` });
    return z.NEVER;
  });

const basisPoints = z
  .string()
  .default("0")
  .transform((text, context) => {
    const percent = readNumber(text.replace("%", ""), "ratio");
    if (percent !== null && percent > -100 && percent <= 100) return Math.round(percent * 100);
    context.addIssue({ code: "custom", message: "Enter the yearly rise in per cent, such as 4 or 4.5." });
    return z.NEVER;
  });

export const quoteSchema = z.object({
  provider: z.string("Enter who quotes.").trim().min(1, "Enter who quotes.").max(120, "At most 120 characters."),
  scope: z.enum(QUOTE_SCOPES, "Choose what the quote covers."),
  fee: cents("168 or 94.50"),
  onboarding: cents("31,000, or 0"),
  escalator: basisPoints,
  termMonths: z
    .number("Enter the term in months.")
    .int("Enter whole months.")
    .min(1, "At least 1 month.")
    .max(120, "At most 120 months."),
  receivedOn: z.iso.date("Enter the day on which it arrived."),
  validUntil: z.iso
    .date("Enter a date, or leave it empty.")
    .optional()
    .transform((day) => day ?? null),
  exclusions: z.string().trim().max(2000, "At most 2,000 characters.").default(""),
});

export const quoteLabels = {
  provider: "Provider",
  scope: "What it covers",
  fee: "Fee per user and month",
  onboarding: "Onboarding",
  escalator: "Yearly rise",
  termMonths: "Term",
  receivedOn: "Received on",
  validUntil: "Valid until",
  exclusions: "Left out of the price",
};
