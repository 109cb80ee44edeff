import type { EvidenceKind } from "#app/domain/shared/vocabulary.ts";
import { ERASED_RECORD, sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { Refusal, stopped, unseen, type Verdict } from "#app/services/shared/verdict.ts";
import { write } from "#app/services/shared/write.ts";
import { insertLeadershipEvidence } from "#db/queries/assessments.ts";
import { findPerson } from "#db/queries/people.ts";

export interface EvidenceSheet {
  kind: EvidenceKind;
  /** Mean over the anchored questions, 1–5. */
  score: number;
  assessors: number;
  /** Length of a lead trial; null for every other kind. */
  months: number | null;
  observedOn: string;
  evidence: string;
}

/** Records one sheet of leadership evidence. A lead trial needs its length, and only a lead trial has one. */
export async function recordEvidence(
  context: ServiceContext,
  personId: string,
  sheet: EvidenceSheet,
): Promise<Verdict<string>> {
  const evidenceId = crypto.randomUUID();
  try {
    return await write(context, "evidence:write", async (tx, audit) => {
      const person = await findPerson(tx, context.organisationId, personId);
      const isWithin = reaches(await reachOf(context, "evidence:write", tx), personId);
      if (!person || !isWithin) return unseen("This person");
      if (personId === context.personId) return stopped("Nobody records evidence about themselves.");
      if (person.erasedAt) stopped(ERASED_RECORD);
      if (person.kind !== "member") stopped(`${person.name} is on record for reporting only and is not rated.`);
      refuseBadEvidence(sheet, todayOf(context));
      const keys = await subjectKeysForWriting(
        tx,
        context.organisationId,
        sheet.evidence ? [personId] : [],
        context.now,
      );
      await insertLeadershipEvidence(tx, {
        ...sheet,
        evidence: sealFor(keys, personId, sheet.evidence),
        id: evidenceId,
        organisationId: context.organisationId,
        personId,
        recordedBy: context.accountId,
        recordedAt: context.now,
      });
      await audit({
        action: "evidence.add",
        subjectKind: "person",
        subjectId: personId,
        personId,
        after: { evidenceId, kind: sheet.kind, score: sheet.score, assessors: sheet.assessors, months: sheet.months },
      });
      return { ok: true as const, value: evidenceId };
    });
  } catch (error) {
    if (error instanceof Refusal) return error.verdict;
    throw error;
  }
}

function refuseBadEvidence({ kind, score, assessors, months, observedOn }: EvidenceSheet, today: string): void {
  if (!(score >= 1 && score <= 5)) stopped("A score lies between 1 and 5.", "score");
  if (!Number.isInteger(assessors) || assessors < 1) stopped("At least one person assessed this.", "assessors");
  if (kind === "acting_lead" && !(months !== null && months > 0))
    stopped("Say how many months the trial ran.", "months");
  if (kind !== "acting_lead" && months !== null) stopped("Only a lead trial has a length.", "months");
  if (observedOn > today) stopped("This day lies ahead: enter the day on which it was observed.", "observedOn");
}
