import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findLeadershipEvidence, retractLeadershipEvidence } from "#db/queries/assessments.ts";
import { mayRetract } from "./assess-rights.server.ts";

/** Marks a wrong evidence sheet of this person: it stays on record with who, when and why, and never counts again. */
export async function retractEvidence(
  context: ServiceContext,
  personId: string,
  evidenceId: string,
  reason: string,
): Promise<Verdict> {
  try {
    return await write(context, "evidence:write", async (tx, audit) => {
      if (reason.trim() === "") stopped("Say why it is retracted.", "reason");
      const sheet = await findLeadershipEvidence(tx, context.organisationId, evidenceId);
      const reach = await reachOf(context, "evidence:write", tx);
      if (sheet?.personId !== personId || !reaches(reach, personId)) return unseen("This entry");
      if (!mayRetract(context, sheet)) return stopped("Somebody else recorded this: ask them or HR to retract it.");
      const keys = await subjectKeysForWriting(tx, context.organisationId, [personId], context.now);
      if (!keys.has(personId)) stopped(ERASED_RECORD);
      const retraction = {
        retractedAt: context.now,
        retractedBy: context.accountId,
        retractionReason: sealFor(keys, personId, reason.trim()),
      };
      const rows = await retractLeadershipEvidence(tx, context.organisationId, evidenceId, retraction);
      if (rows.length === 0) stopped("This entry is retracted already.");
      await audit({
        action: "evidence.retract",
        subjectKind: "evidence",
        subjectId: evidenceId,
        personId,
        after: { personId, kind: sheet.kind },
        words: { after: { reason: reason.trim() } },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
