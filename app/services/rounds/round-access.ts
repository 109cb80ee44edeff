import { mayForAll, type Permission } from "#app/lib/permissions/permissions.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import type { Db } from "#db/connection/types.ts";
import { findRound, type Round } from "#db/queries/rounds.ts";

/** The round when it asks about somebody whom this permission reaches, else null: it does not exist for this account. */
export async function roundWithin(
  context: ServiceContext,
  roundId: string,
  permission: Permission,
  db: Db = context.database.db,
) {
  if (!isRecordId(roundId)) return null;
  const reach = reachIds(await reachOf(context, permission, db));
  const round = await findRound(db, context.organisationId, roundId, { reach, accountId: context.accountId });
  return round && { round, filter: { roundId, reach, exceptPersonId: context.personId ?? null } };
}

/** Owner and HR run every round, a manager those that they opened: a round of others may ask beyond their line. */
export const mayRun = (context: ServiceContext, round: Round): boolean =>
  mayForAll(context.role, "rounds:write") || (context.role === "manager" && round.createdBy === context.accountId);
