import { z } from "zod";
import { passwordRule } from "#app/lib/auth/password-rule.ts";
import { organisationRules } from "#app/lib/organisation-rules.ts";

export const organisationSchema = z.object({ intent: z.literal("change-organisation"), ...organisationRules });

export const passwordSchema = z
  .object({
    intent: z.literal("change-password"),
    current: z
      .string("Enter your present password.")
      .min(1, "Enter your present password.")
      .max(500, "At most 500 characters."),
    next: passwordRule,
    again: z.string("Enter the new password again."),
  })
  .refine((value) => value.next === value.again, { path: ["again"], message: "The two new passwords differ." });

export type OrganisationValues = z.input<typeof organisationSchema>;
export type PasswordValues = z.input<typeof passwordSchema>;
