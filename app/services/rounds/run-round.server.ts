import { isRecordId } from "#app/services/people/record-id.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { patiently } from "#app/services/shared/patiently.server.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { findRequest, listHeldBack, updateRequest } from "#db/queries/round-requests.ts";
import { changeRound, type Round } from "#db/queries/rounds.ts";
import { recordAnswers } from "./record-answers.server.ts";
import { mayRun, roundWithin } from "./round-access.ts";

/** People whose answers enter the record in one transaction. */
const BATCH = 20;

/**
 * Closes the round: every answer that may be used enters the record, the others stay held back. Of thousands of people
 * this goes on by itself.
 */
export async function closeRound(context: ServiceContext, roundId: string): Promise<Verdict> {
  const verdict = await running(context, roundId, async (tx, audit, round) => {
    const change = { state: "closed" as const, closedAt: context.now };
    if (!(await changeRound(tx, context.organisationId, round.id, "open", change))) stopped("This round is not open.");
    await audit({ action: "round.close", subjectKind: "round", subjectId: round.id });
  });
  if (!verdict.ok) return verdict;
  const work = recordHeldBack(context, roundId);
  return (await patiently(work, "A round was closed, and its answers are not all on record.", { roundId })) ?? verdict;
}

/** Records what a closed round holds back and may be used: again after a process stopped in between. */
export async function recordHeldBack(context: ServiceContext, roundId: string): Promise<Verdict> {
  const { db } = context.database;
  const personIds = await listHeldBack(db, context.organisationId, roundId);
  let at = 0;
  do {
    const batch = personIds.slice(at, at + BATCH);
    const verdict = await running(context, roundId, async (tx, audit, round) => {
      if (round.state !== "closed") stopped("This round is not closed.");
      let recorded = 0;
      for (const personId of batch) recorded += await recordAnswers(tx, round, personId, context.now, audit);
      if (recorded === 0) await audit({ action: "round.hold-back", subjectKind: "round", subjectId: round.id });
    });
    if (!verdict.ok) return verdict;
    at += BATCH;
  } while (at < personIds.length);
  return { ok: true, value: undefined };
}

/** Opens a closed round again. What is on record stays there; whoever has not answered can. */
export const reopenRound = (context: ServiceContext, roundId: string): Promise<Verdict> =>
  running(context, roundId, async (tx, audit, round) => {
    const change = { state: "open" as const, closedAt: null };
    if (!(await changeRound(tx, context.organisationId, round.id, "closed", change))) {
      stopped("This round is not closed.");
    }
    await audit({ action: "round.reopen", subjectKind: "round", subjectId: round.id });
  });

/** Drops a planned round, or asks the opening of one to stop before its next statement; nothing of it is asked. */
export const cancelRound = (context: ServiceContext, roundId: string): Promise<Verdict> =>
  running(context, roundId, async (tx, audit, round) => {
    if (round.state === "planned") {
      const end = { state: "cancelled" as const, planned: null };
      if (!(await changeRound(tx, context.organisationId, round.id, "planned", end))) stopped("It is being opened.");
      return audit({ action: "round.cancel", subjectKind: "round", subjectId: round.id });
    }
    const change = { cancelledAt: context.now };
    if (!(await changeRound(tx, context.organisationId, round.id, "opening", change))) {
      stopped("This round is not being opened any longer.");
    }
    await audit({ action: "round.ask-to-cancel", subjectKind: "round", subjectId: round.id });
  });

/** Lets one person answer although the round is closed. */
export const allowLate = (
  context: ServiceContext,
  roundId: string,
  personId: string,
  requestId: string,
): Promise<Verdict> =>
  running(context, roundId, async (tx, audit, round) => {
    const found = isRecordId(requestId) ? await findRequest(tx, context.organisationId, requestId) : null;
    const isHere = found?.round.id === round.id && found.person.id === personId && personId !== context.personId;
    if (!isHere) return unseen("This request");
    if (round.state !== "closed") stopped("The round is open: nothing is late yet.");
    if (found.request.handedInAt) stopped("This person has answered already.");
    await updateRequest(tx, context.organisationId, requestId, { lateAllowedAt: context.now });
    await audit({ action: "round.allow-late", subjectKind: "round", subjectId: round.id });
  });

/** One change of a round by somebody who runs it; for everybody else there is no such round. */
async function running(
  context: ServiceContext,
  roundId: string,
  work: (tx: Tx, audit: Audit, round: Round) => Promise<void>,
): Promise<Verdict> {
  try {
    return await write(context, "rounds:write", async (tx, audit) => {
      const found = await roundWithin(context, roundId, "rounds:write", tx);
      if (!found) return unseen("This round");
      if (!mayRun(context, found.round)) return stopped("Whoever opened this round runs it, and HR.");
      await work(tx, audit, found.round);
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
