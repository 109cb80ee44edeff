import { permissionScope } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import type { Db } from "#db/connection/types.ts";

/** Whether this account may write a person's plan: its own by everybody, another's by who leads or looks after them. */
export async function mayPlan(context: ServiceContext, personId: string, db?: Db): Promise<boolean> {
  if (context.personId === personId) return permissionScope(context.role, "own-development:write") !== null;
  if (permissionScope(context.role, "development:write") === null) return false;
  return reaches(await reachOf(context, "development:write", db), personId);
}

/** The permission under which a plan is written: one's own, or another's. */
export const planPermission = ({ personId }: ServiceContext, ofPersonId: string) =>
  personId === ofPersonId ? "own-development:write" : "development:write";
