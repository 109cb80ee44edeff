import { z } from "zod";
import { COUNTRY_CODES } from "#app/domain/shared/countries.ts";

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** What an organisation's own fields take, wherever they are entered. */
export const organisationRules = {
  name: z
    .string("Give the organisation a name.")
    .trim()
    .min(1, "Give the organisation a name.")
    .max(120, "At most 120 characters."),
  country: z
    .string("Choose a country.")
    .refine((code) => COUNTRY_CODES.includes(code), "Choose a country from the list."),
  currency: z.string("Choose a currency.").refine((code) => currencies.has(code), "Choose a currency from the list."),
  itUsers: z
    .number("Enter a whole number of people who use IT.")
    .int("Enter a whole number.")
    .min(1, "At least 1.")
    .max(1_000_000, "At most 1,000,000."),
};

/** Name and address of somebody who signs in. */
export const accountRules = {
  name: z.string("Enter a name.").trim().min(1, "Enter a name.").max(120, "At most 120 characters."),
  email: z.email("Enter an e-mail address, such as you@firm.example.").max(254, "At most 254 characters."),
};
