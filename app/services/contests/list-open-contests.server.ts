import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { listContestsOf } from "#db/queries/contests.ts";
import { type ShownContest, shownContest } from "./contest-texts.ts";

/** What this person contests and nobody has settled yet, for those who may read the record. One statement. */
export async function listOpenContests(context: ServiceContext, personId: string): Promise<ShownContest[]> {
  if (!reaches(await reachOf(context, "people:read"), personId)) return [];
  const rows = await listContestsOf(context.database.db, context.organisationId, personId, "open");
  return rows.map(shownContest);
}
