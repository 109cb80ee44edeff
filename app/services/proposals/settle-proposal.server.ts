import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { ERASED_RECORD, readSubjectKeys, seal } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { joinTransaction } from "#app/services/shared/join-transaction.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { type Audit, write } from "#app/services/shared/write.ts";
import type { Tx } from "#db/connection/types.ts";
import { endProposal, lockProposal, type Proposal } from "#db/queries/proposals.ts";

/** How a proposal becomes an assessment: whoever accepts it judges the level, and says as what. */
export interface Acceptance {
  level: number;
  source: "supervisor" | "test";
  /** Somebody else who judged it; null for the account itself. */
  assessorId: string | null;
  /** The words of the assessment, which begin as those of the proposal. */
  evidence: string;
  answer: string;
}

/** Accepts a proposal: it becomes an assessment of the day on which it happened, in the same transaction. */
export const acceptProposal = (context: ServiceContext, proposalId: string, acceptance: Acceptance): Promise<Verdict> =>
  settling(context, proposalId, async (tx, audit, proposal, key) => {
    const { level, source, assessorId, evidence, answer } = acceptance;
    const { competencyId, personId, happenedOn } = proposal;
    const recorded = await recordAssessments(joinTransaction(context, tx), personId, {
      ...{ source, assessorId, assessedOn: happenedOn },
      ratings: [{ competencyId, level, evidence: evidence.trim() }],
    });
    if (!recorded.ok) throw new Refusal(recorded);
    await end(tx, context, proposal, "accepted", answer.trim(), key);
    await audit({ ...eventOf("proposal.accept", proposal), after: { competencyId, source } });
  });

/** Declines a proposal with words; nothing is recorded of it. */
export const declineProposal = (context: ServiceContext, proposalId: string, answer: string): Promise<Verdict> =>
  settling(context, proposalId, async (tx, audit, proposal, key) => {
    if (answer.trim() === "") stopped("Say why: the person reads it.", "answer");
    await end(tx, context, proposal, "declined", answer.trim(), key);
    await audit({
      ...eventOf("proposal.decline", proposal),
      after: { competencyId: proposal.competencyId },
      words: { after: { answer: answer.trim() } },
    });
  });

const eventOf = (action: string, { id, personId }: Proposal) => ({
  ...{ action, subjectKind: "proposal", subjectId: id, personId },
});

const end = (
  tx: Tx,
  { organisationId, accountId, now }: ServiceContext,
  { id }: Proposal,
  state: "accepted" | "declined",
  answer: string,
  key: Uint8Array,
) => endProposal(tx, organisationId, id, { state, answer: seal(key, answer), settledBy: accountId, settledAt: now });

async function settling(
  context: ServiceContext,
  proposalId: string,
  work: (tx: Tx, audit: Audit, proposal: Proposal, key: Uint8Array) => Promise<void>,
): Promise<Verdict> {
  try {
    return await write(context, "proposals:settle", async (tx, audit) => {
      const { organisationId } = context;
      const proposal = isRecordId(proposalId) ? await lockProposal(tx, organisationId, proposalId) : null;
      const reach = await reachOf(context, "proposals:settle", tx);
      const isWithin = proposal && reaches(reach, proposal.personId) && proposal.personId !== context.personId;
      if (!proposal || !isWithin) return unseen("This proposal");
      if (proposal.state !== "open") stopped("This proposal is answered or withdrawn already.");
      const key = (await readSubjectKeys(tx, organisationId, [proposal.personId])).get(proposal.personId);
      if (!key) return stopped(ERASED_RECORD);
      await work(tx, audit, proposal, key);
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
