import { type OwnLevels, ownLevels } from "#app/domain/pyramid/own-levels.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { listPlaces } from "#db/queries/reporting-line.ts";

/** Members at each depth of the reporting line that the account may see, a manager's own place included. */
export async function loadOwnLevels(context: ServiceContext): Promise<OwnLevels> {
  const below = reachIds(await reachOf(context, "people:read"));
  const ids = below === null ? null : [...below, ...(context.personId ? [context.personId] : [])];
  const places = await listPlaces(context.database.db, context.organisationId, todayOf(context), ids);
  return ownLevels(places.map(({ kind, ...place }) => ({ ...place, isMember: kind === "member" })));
}
