import { z } from "zod";
import { ACCOUNT_ROLES } from "#app/domain/shared/vocabulary.ts";

export const accountSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("change-role"), role: z.enum(ACCOUNT_ROLES, "Choose a role.") }),
  z.object({ intent: z.literal("link-person"), personId: z.uuid("Choose a person from the list.").optional() }),
  z.object({ intent: z.literal("disable") }),
  z.object({ intent: z.literal("enable") }),
  z.object({ intent: z.literal("issue-reset") }),
]);
