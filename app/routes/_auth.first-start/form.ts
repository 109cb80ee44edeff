import { z } from "zod";
import { COUNTRY_CODES } from "#app/domain/shared/countries.ts";

const currencies = new Set(Intl.supportedValuesOf("currency"));

export const passwordRule = z
  .string("Choose a password.")
  .min(12, "At least 12 characters; a sentence is fine.")
  .max(500, "At most 500 characters.");

export const firstStartSchema = z.object({
  organisationName: z
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
  teamSize: z.enum(["small", "medium", "larger"], "Choose the size of the IT team."),
  ownerName: z.string("Enter your name.").trim().min(1, "Enter your name.").max(120, "At most 120 characters."),
  email: z.email("Enter an e-mail address, such as you@firm.example.").max(254, "At most 254 characters."),
  password: passwordRule,
  setUpCode: z.string().optional(),
});

export const firstStartLabels: Record<string, string> = {
  organisationName: "Organisation",
  country: "Country",
  currency: "Currency",
  itUsers: "People who use IT",
  teamSize: "How many work in IT",
  ownerName: "Your name",
  email: "E-mail",
  password: "Password",
  setUpCode: "Set-up code",
};

export type FirstStartValues = z.input<typeof firstStartSchema>;
