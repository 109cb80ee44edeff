import { LEAST_PEERS } from "#app/domain/rounds/release.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listPresentPeople } from "#db/queries/people.ts";
import { listRequestsAbout } from "#db/queries/round-requests.ts";
import { listRoundsToPropose } from "#db/queries/rounds.ts";

/** Rounds in which the account's person says who should be asked about them, with whom they proposed so far. */
export async function loadProposals(context: ServiceContext) {
  const { db } = context.database;
  const { organisationId, personId } = context;
  const rounds = personId ? await listRoundsToPropose(db, organisationId, personId) : [];
  if (!personId || rounds.length === 0) return [];
  const present = await listPresentPeople(db, organisationId, todayOf(context));
  const own = present.find(({ id }) => id === personId);
  const near = present.filter(
    ({ id, kind, managerId, department }) =>
      kind === "member" &&
      id !== personId &&
      id !== own?.managerId &&
      managerId !== personId &&
      (managerId === own?.managerId || department === own?.department),
  );
  return Promise.all(
    rounds.map(async (round) => {
      const about = await listRequestsAbout(db, organisationId, round.id, personId);
      const known = new Set(about.map(({ request }) => request.assessorId));
      const peers = about.filter(({ request }) => request.source === "peer");
      return {
        ...round,
        least: LEAST_PEERS,
        // Whether a peer has answered is not theirs to know: it would tell when the batch is complete.
        peers: peers.map(({ request, assessorName }) => ({ id: request.id, name: assessorName, state: request.state })),
        colleagues: near.filter(({ id }) => !known.has(id)).map(({ id, name, title }) => ({ id, name, title })),
      };
    }),
  );
}
