import { mayForAll, type Permission } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";

/** Before reading what only somebody with the permission for the whole organisation may see. */
export function requireReachOfAll(context: ServiceContext, permission: Permission): void {
  if (!mayForAll(context.role, permission)) throw new NotPermittedError(permission);
}
