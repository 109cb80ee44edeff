import { z } from "zod";
import { passwordRule } from "#app/lib/auth/password-rule.ts";
import { accountRules, organisationRules } from "#app/lib/organisation-rules.ts";

const { name: organisationName, ...organisation } = organisationRules;

export const firstStartSchema = z.object({
  organisationName,
  ...organisation,
  teamSize: z.enum(["small", "medium", "larger"], "Choose the size of the IT team."),
  ownerName: accountRules.name,
  email: accountRules.email,
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
