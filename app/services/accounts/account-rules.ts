import { ACCOUNT_ROLES, type AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";

/** The roles that somebody with this role may give: only an owner makes an owner. */
export const rolesToGive = (role: AccountRole): AccountRole[] =>
  ACCOUNT_ROLES.filter((given) => role === "owner" || given !== "owner");

/** Why an account with this role is not theirs to change, or null. */
export function ownerOnly(context: ServiceContext, role: AccountRole): string | null {
  return role === "owner" && context.role !== "owner" ? "Only an owner makes, changes or disables an owner." : null;
}

export const LAST_OWNER =
  "This is the last owner who can sign in. Make somebody else an owner first: without one, nobody could.";
