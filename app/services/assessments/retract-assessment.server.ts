import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { Refusal, stopped, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { findAssessment, retractAssessment } from "#db/queries/assessments.ts";

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
      if (assessment?.personId !== personId) return stopped("This entry is not on record.");
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
