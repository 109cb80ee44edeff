import { permissionScope } from "#app/lib/permissions/permissions.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reachIds, reachOf } from "#app/services/shared/reach.server.ts";
import { listRounds } from "#db/queries/rounds.ts";

const LIMIT = 100;

/** The newest rounds that ask about somebody within reach. */
export async function loadRounds(context: ServiceContext) {
  const reach = reachIds(await reachOf(context, "rounds:read"));
  const reader = { reach, accountId: context.accountId };
  const rows = await listRounds(context.database.db, context.organisationId, reader, LIMIT);
  return {
    mayOpen: permissionScope(context.role, "rounds:write") !== null,
    rounds: rows.map(({ round, asked, handedIn }) => ({
      ...{ id: round.id, name: round.name, state: round.state, dueOn: round.dueOn, people: round.peopleTotal },
      asked,
      handedIn,
    })),
  };
}
