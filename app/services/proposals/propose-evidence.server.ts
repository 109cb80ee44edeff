import { isRecordId } from "#app/services/people/record-id.ts";
import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { findPerson } from "#db/queries/people.ts";
import { endProposal, insertProposal, listProposalsOf, lockProposal } from "#db/queries/proposals.ts";

/** More at a time would be a list that nobody answers. */
const MOST_OPEN = 20;

export interface EvidenceProposal {
  competencyId: string;
  /** The level claimed; null leaves it to whoever accepts it. */
  level: number | null;
  statement: string;
  /** An address on the web, or empty. */
  link: string;
  happenedOn: string;
}

/** Proposes evidence about oneself: it waits for whoever assesses, and counts only once one of them accepts it. */
export async function proposeEvidence(context: ServiceContext, proposal: EvidenceProposal): Promise<Verdict> {
  const { personId, organisationId } = context;
  try {
    return await write(context, "proposals:write", async (tx, audit) => {
      const person = personId ? await findPerson(tx, organisationId, personId) : null;
      if (!personId || !person) return unseen("This record");
      if (person.erasedAt) stopped(ERASED_RECORD);
      if (person.kind !== "member") stopped("You are on record for reporting only and are not rated.");
      const competency = (await listCompetencies(tx, organisationId)).find(({ id }) => id === proposal.competencyId);
      if (!competency) return stopped("Choose a competency from the list.", "competencyId");
      refuseBadLevel(proposal.level, competency.kind === "technical" ? 0 : 1);
      if (proposal.happenedOn > todayOf(context)) stopped("This day lies ahead: say when it was.", "happenedOn");
      const open = (await listProposalsOf(tx, organisationId, personId)).filter((row) => row.proposal.state === "open");
      if (open.length >= MOST_OPEN) stopped(`${MOST_OPEN} proposals wait already: wait for an answer to some.`);
      const keys = await subjectKeysForWriting(tx, organisationId, [personId], context.now);
      const id = crypto.randomUUID();
      await insertProposal(tx, {
        ...{ id, organisationId, personId, competencyId: competency.id, level: proposal.level },
        statement: sealFor(keys, personId, proposal.statement),
        link: sealFor(keys, personId, proposal.link),
        ...{ happenedOn: proposal.happenedOn, createdBy: context.accountId, createdAt: context.now },
      });
      const after = { competencyId: competency.id };
      await audit({ action: "proposal.add", subjectKind: "proposal", subjectId: id, personId, after });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

function refuseBadLevel(level: number | null, lowest: number): void {
  if (level === null) return;
  if (!Number.isInteger(level) || level < lowest || level > 5) {
    stopped(`A level is a whole number from ${lowest} to 5.`, "level");
  }
}

/** Takes one's own proposal back while nobody has answered it. */
export async function withdrawProposal(context: ServiceContext, proposalId: string): Promise<Verdict> {
  try {
    return await write(context, "proposals:write", async (tx, audit) => {
      const { organisationId } = context;
      const proposal = isRecordId(proposalId) ? await lockProposal(tx, organisationId, proposalId) : null;
      if (!proposal || proposal.personId !== context.personId) return unseen("This proposal");
      if (proposal.state !== "open") stopped("This proposal is answered or withdrawn already.");
      const end = { state: "withdrawn" as const, answer: "", settledBy: context.accountId, settledAt: context.now };
      await endProposal(tx, organisationId, proposalId, end);
      const { personId } = proposal;
      await audit({ action: "proposal.withdraw", subjectKind: "proposal", subjectId: proposalId, personId });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
