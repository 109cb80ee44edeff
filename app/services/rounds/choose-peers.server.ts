import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { listPresentPeople } from "#db/queries/people.ts";
import { insertRequest, listRequestsAbout, updateRequest } from "#db/queries/round-requests.ts";
import { findRound, lockSubject, type Round } from "#db/queries/rounds.ts";
import { roundWithin } from "./round-access.ts";

/** Asks one more colleague about a person of a round. */
export const askPeer = (context: ServiceContext, roundId: string, personId: string, assessorId: string) =>
  aboutOther(context, roundId, personId, async (tx, audit, round) => {
    await addPeer(tx, context, round, personId, assessorId, "asked");
    await audit({ ...ofPeers(roundId, personId), action: "round.ask-peer" });
  });

/** Says yes or no to a peer whom the person proposed, or takes a request back that nobody has answered. */
export const settlePeer = (
  context: ServiceContext,
  roundId: string,
  personId: string,
  requestId: string,
  state: "asked" | "refused",
) =>
  aboutOther(context, roundId, personId, async (tx, audit) => {
    const about = await listRequestsAbout(tx, context.organisationId, roundId, personId);
    const found = about.find(({ request }) => request.id === requestId && request.source === "peer");
    if (!found) return unseen("This request");
    if (found.request.handedInAt) stopped(`${found.assessorName} has answered already.`);
    await updateRequest(tx, context.organisationId, requestId, { state, draft: null, draftSavedAt: null });
    await audit({
      ...ofPeers(roundId, personId),
      action: state === "asked" ? "round.approve-peer" : "round.refuse-peer",
    });
  });

/** The person themself proposes a peer; whoever runs the round says yes or no. */
export const proposePeer = (context: ServiceContext, roundId: string, assessorId: string): Promise<Verdict> =>
  refusalOf(() =>
    write(context, "rounds:answer", async (tx, audit) => {
      const { organisationId, personId } = context;
      const round = isRecordId(roundId)
        ? await findRound(tx, organisationId, roundId, { reach: null, accountId: context.accountId })
        : null;
      const isAsked = round && personId && (await lockSubject(tx, organisationId, roundId, personId));
      if (!round || !isAsked || round.state !== "open" || round.peerChoice !== "nominated") return unseen("This round");
      await addPeer(tx, context, round, personId, assessorId, "proposed");
      await audit({ ...ofPeers(roundId, personId), action: "round.propose-peer" });
      return { ok: true as const, value: undefined };
    }),
  );

const ofPeers = (roundId: string, personId: string) => ({ subjectKind: "round", subjectId: roundId, personId });

async function addPeer(
  tx: Tx,
  { organisationId, now, ...context }: ServiceContext,
  round: Round,
  personId: string,
  assessorId: string,
  state: "asked" | "proposed",
): Promise<void> {
  if (!round.sources.includes("peer")) stopped("This round asks no peers.");
  const present = await listPresentPeople(tx, organisationId, todayOf({ ...context, organisationId, now }));
  const byId = new Map(present.map((person) => [person.id, person]));
  const peer = byId.get(assessorId);
  if (peer?.kind !== "member" || assessorId === personId) return stopped("Choose a colleague.", "assessorId");
  if (byId.get(personId)?.managerId === assessorId || peer.managerId === personId) {
    stopped("A manager and their report are no peers.", "assessorId");
  }
  const about = await listRequestsAbout(tx, organisationId, round.id, personId);
  if (about.some(({ request }) => request.assessorId === assessorId)) {
    stopped(`${peer.name} is on the list already.`, "assessorId");
  }
  const id = crypto.randomUUID();
  await insertRequest(tx, { id, organisationId, roundId: round.id, personId, assessorId, source: "peer", state });
}

function aboutOther(
  context: ServiceContext,
  roundId: string,
  personId: string,
  work: (tx: Tx, audit: Audit, round: Round) => Promise<void>,
): Promise<Verdict> {
  return refusalOf(() =>
    write(context, "rounds:write", async (tx, audit) => {
      const found = await roundWithin(context, roundId, "rounds:write", tx);
      const reach = await reachOf(context, "rounds:write", tx);
      const isOthers = isRecordId(personId) && personId !== context.personId && reaches(reach, personId);
      if (!found || !isOthers || !(await lockSubject(tx, context.organisationId, roundId, personId))) {
        return unseen("This person");
      }
      if (found.round.state !== "open") return stopped("Only an open round can ask somebody else.");
      await work(tx, audit, found.round);
      return { ok: true as const, value: undefined };
    }),
  );
}

async function refusalOf(work: () => Promise<Verdict>): Promise<Verdict> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
