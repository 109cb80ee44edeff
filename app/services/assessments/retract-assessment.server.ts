import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findAssessment, retractAssessment } from "#db/queries/assessments.ts";
import { mayRetract } from "./assess-rights.server.ts";

/** Marks a wrong assessment of this person: it stays on record with who, when and why, and never counts again. */
export async function retractOneAssessment(
  context: ServiceContext,
  personId: string,
  assessmentId: string,
  reason: string,
): Promise<Verdict> {
  try {
    return await write(context, "assessments:write", async (tx, audit) => {
      if (reason.trim() === "") stopped("Say why it is retracted.", "reason");
      const assessment = await findAssessment(tx, context.organisationId, assessmentId);
      const reach = await reachOf(context, "assessments:write", tx);
      const isWithin = personId === context.personId || reaches(reach, personId);
      if (assessment?.personId !== personId || !isWithin) return unseen("This entry");
      if (!mayRetract(context, assessment)) {
        return stopped("Somebody else recorded this: ask them or HR to retract it.");
      }
      const keys = await subjectKeysForWriting(tx, context.organisationId, [personId], context.now);
      if (!keys.has(personId)) stopped(ERASED_RECORD);
      const retraction = {
        retractedAt: context.now,
        retractedBy: context.accountId,
        retractionReason: sealFor(keys, personId, reason.trim()),
      };
      const rows = await retractAssessment(tx, context.organisationId, assessmentId, retraction);
      if (rows.length === 0) stopped("This entry is retracted already.");
      await audit({
        action: "assessment.retract",
        subjectKind: "assessment",
        subjectId: assessmentId,
        personId,
        after: { personId, source: assessment.source, competencyId: assessment.competencyId },
        words: { after: { reason: reason.trim() } },
      });
      return { ok: true as const, value: undefined };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}
