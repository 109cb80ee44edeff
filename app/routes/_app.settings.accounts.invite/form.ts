import { z } from "zod";
import { ACCOUNT_ROLES } from "#app/domain/shared/vocabulary.ts";
import { accountRules } from "#app/lib/organisation-rules.ts";

export const inviteSchema = z.object({
  ...accountRules,
  role: z.enum(ACCOUNT_ROLES, "Choose a role."),
  personId: z.uuid("Choose a person from the list.").optional(),
});

export const inviteLabels: Record<string, string> = {
  name: "Name",
  email: "E-mail",
  role: "Role",
  personId: "Stands for",
};

export type InviteValues = z.input<typeof inviteSchema>;
