import { z } from "zod";
import { readNumber } from "#app/components/scenario/read-number.ts";
import { MOST_CENTS } from "#app/domain/sourcing/quote-fee.ts";

const HUNDREDTHS = 100;

/** An amount as people type it, in cents; null where the box is empty. */
export const optionalCents = (example: string) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return null;
      const amount = readNumber(text, "amount");
      const cents = amount === null ? null : Math.round(amount * HUNDREDTHS);
      if (cents !== null && cents >= 0 && cents <= MOST_CENTS) return cents;
      context.addIssue({ code: "custom", message: `Enter an amount, such as ${example}.` });
      return z.NEVER;
    });

/** The same for an amount that has to be there. */
export const neededCents = (example: string) =>
  z
    .string(`Enter an amount, such as ${example}.`)
    .transform((text): string | undefined => text)
    .pipe(optionalCents(example))
    .transform((cents) => cents ?? 0);

/** A percentage in basis points; null where the box is empty. */
export const optionalPercent = (limits: { from: number; to: number }, message: string) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return null;
      const percent = readNumber(text.replace("%", ""), "ratio");
      if (percent !== null && percent > limits.from && percent <= limits.to) return Math.round(percent * HUNDREDTHS);
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });

/** A number that may have a fraction, such as hours; null where the box is empty. */
export const optionalNumber = (limits: { from: number; to: number }, message: string) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      if (text === undefined) return null;
      const value = readNumber(text, "ratio");
      if (value !== null && value >= limits.from && value <= limits.to) return value;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    });
