import { type Permission, permissionScope } from "#app/lib/permissions/permissions.ts";
import type { Db } from "#db/connection/types.ts";
import type { ReachIds } from "#db/queries/reach.ts";
import { listLineIds } from "#db/queries/reporting-line.ts";
import type { ServiceContext } from "./context.ts";
import { NotPermittedError } from "./write.ts";

/** Whom a permission reaches: everybody in the organisation, or the people with these ids. */
export type Reach = "all" | ReadonlySet<string>;

const NOBODY: ReadonlySet<string> = new Set();
const lines = new WeakMap<ServiceContext, Promise<ReadonlySet<string>>>();

/**
 * Whom the account may do this for. `line` is everybody below the account's person at all depths, themself not among
 * them; `own` is themself. An account that stands for nobody reaches nobody. At most one statement a request. Throws
 * `NotPermittedError` where the role has no such permission. Inside a transaction hand that over as `db`.
 */
export async function reachOf(
  context: ServiceContext,
  permission: Permission,
  db: Db = context.database.db,
): Promise<Reach> {
  const scope = permissionScope(context.role, permission);
  if (scope === null) throw new NotPermittedError(permission);
  if (scope === "all") return "all";
  if (!context.personId) return NOBODY;
  if (scope === "own") return new Set([context.personId]);
  const known = lines.get(context) ?? listLineIds(db, context.organisationId, context.personId);
  lines.set(context, known);
  return known;
}

export const reaches = (reach: Reach, personId: string): boolean => reach === "all" || reach.has(personId);

/** The same as a query takes it: null for everybody. */
export const reachIds = (reach: Reach): ReachIds => (reach === "all" ? null : [...reach]);
