import { z } from "zod";
import { COUNTRY_CODES } from "#app/domain/shared/countries.ts";

const currencies = new Set(Intl.supportedValuesOf("currency"));

export const organisationSchema = z.object({
  intent: z.literal("change-organisation"),
  name: z
    .string("Give the organisation a name.")
    .trim()
    .min(1, "Give the organisation a name.")
    .max(120, "At most 120 characters."),
  country: z.string().refine((code) => COUNTRY_CODES.includes(code), "Choose a country from the list."),
  currency: z.string().refine((code) => currencies.has(code), "Choose a currency from the list."),
  itUsers: z
    .number("Enter a whole number.")
    .int("Enter a whole number.")
    .min(1, "At least 1.")
    .max(1_000_000, "At most 1,000,000."),
});

export const passwordSchema = z
  .object({
    intent: z.literal("change-password"),
    current: z
      .string("Enter your present password.")
      .min(1, "Enter your present password.")
      .max(500, "At most 500 characters."),
    next: z
      .string("Choose a new password.")
      .min(12, "At least 12 characters; a sentence is fine.")
      .max(500, "At most 500 characters."),
    again: z.string("Enter the new password again."),
  })
  .refine((value) => value.next === value.again, { path: ["again"], message: "The two new passwords differ." });

export type OrganisationValues = z.input<typeof organisationSchema>;
export type PasswordValues = z.input<typeof passwordSchema>;
