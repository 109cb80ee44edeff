import { mayForAll, type Permission } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";

/** The plan is about the whole organisation: whoever reads or changes it does so for everybody, or not at all. */
export function requireForAll({ role }: Pick<ServiceContext, "role">, permission: Permission): void {
  if (!mayForAll(role, permission)) throw new NotPermittedError(permission);
}
