import { LEAST_PEERS } from "#app/domain/rounds/release.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { findPerson, listPresentPeople } from "#db/queries/people.ts";
import { listRequestsAbout } from "#db/queries/round-requests.ts";
import { roundWithin } from "./round-access.ts";

/** Who is asked about one person; null where the reader may not run that, about themself never. */
export async function loadRoundPerson(context: ServiceContext, roundId: string, personId: string) {
  const { db } = context.database;
  const { organisationId } = context;
  const found = await roundWithin(context, roundId, "rounds:write");
  const reach = await reachOf(context, "rounds:write");
  if (!found || !isRecordId(personId) || personId === context.personId || !reaches(reach, personId)) return null;
  const [person, about, present] = await Promise.all([
    findPerson(db, organisationId, personId),
    listRequestsAbout(db, organisationId, roundId, personId),
    listPresentPeople(db, organisationId, todayOf(context)),
  ]);
  if (!person || person.erasedAt) return null;
  const known = new Set([personId, ...about.map(({ request }) => request.assessorId)]);
  const peers = about.filter(({ request }) => request.source === "peer" && request.state === "asked");
  return {
    round: { id: roundId, name: found.round.name, state: found.round.state },
    person: { id: person.id, name: person.name },
    asksPeers: found.round.sources.includes("peer"),
    missingPeers: Math.max(0, LEAST_PEERS - peers.length),
    requests: about.map(({ request, assessorName, assessorTitle }) => ({
      id: request.id,
      source: request.source,
      state: request.state,
      isHandedIn: request.handedInAt !== null,
      isLateAllowed: request.lateAllowedAt !== null,
      assessorName,
      assessorTitle,
    })),
    colleagues: present
      .filter(
        ({ id, kind, managerId }) =>
          kind === "member" && !known.has(id) && id !== person.managerId && managerId !== personId,
      )
      .map(({ id, name, title }) => ({ id, name, title })),
  };
}
