import { expectedMinutes } from "#app/domain/rounds/asked-competencies.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { listRequestsOf } from "#db/queries/round-requests.ts";
import { isOpenFor } from "./request-state.ts";

const LIMIT = 200;

/** What the account's person is asked and what they answered. Empty where the account stands for nobody. */
export async function loadRequests(context: ServiceContext) {
  const { personId } = context;
  const rows = personId ? await listRequestsOf(context.database.db, context.organisationId, personId, LIMIT) : [];
  return rows.map(({ request, round, person, competencyIds }) => ({
    id: request.id,
    source: request.source,
    personName: person.name,
    roundName: round.name,
    dueOn: round.dueOn,
    minutes: expectedMinutes(competencyIds.length),
    isHandedIn: request.handedInAt !== null,
    hasDraft: request.draft !== null,
    isOpen: isOpenFor(round, request),
  }));
}
