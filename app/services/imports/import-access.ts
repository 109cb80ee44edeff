import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { findImport } from "#db/queries/imports.ts";

/** Files of pay hold pay: whoever may not see and set it does not see that they exist. */
export const mayHandle = (context: ServiceContext, kind: ImportKind): boolean =>
  mayForAll(context.role, "imports:write") &&
  (kind !== "competencies" || mayForAll(context.role, "competencies:write")) &&
  (kind !== "tickets" || mayForAll(context.role, "capacity:write")) &&
  (kind !== "occupations" || mayForAll(context.role, "profiles:write")) &&
  (kind !== "pay" || (mayForAll(context.role, "pay:read") && mayForAll(context.role, "pay:write")));

export function insistOnKind(context: ServiceContext, kind: ImportKind): void {
  if (!mayForAll(context.role, "imports:write")) throw new NotPermittedError("imports:write");
  if (!mayHandle(context, kind)) throw new NotPermittedError("pay:write");
}

/** Whether there is such an import for this account. */
export async function isImportHere(context: ServiceContext, importId: string): Promise<boolean> {
  const found = await findImport(context.database.db, context.organisationId, importId);
  return found !== null && mayHandle(context, found.kind);
}
