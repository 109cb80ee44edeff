import type { CaseRecord } from "#db/queries/promotion-cases.ts";

/** What was asked, with names and without any result. */
export function caseQuestion({ promotionCase, person, candidates }: CaseRecord) {
  const { id, number, version, state, targetRole, targetTitle, span, peopleShare, willing, backfill, baseRate } =
    promotionCase;
  return {
    id,
    number,
    version,
    state,
    person,
    targetRole,
    targetTitle,
    span,
    peopleShare,
    willing,
    backfill,
    baseRate,
    technicalMultiple: promotionCase.technicalMultiple,
    plannedOn: promotionCase.plannedOn,
    submittedOn: promotionCase.submittedAt?.toISOString().slice(0, 10) ?? null,
    openedOn: promotionCase.createdAt.toISOString().slice(0, 10),
    candidates: candidates.map(({ personId, name, title, willing: candidateWilling }) => ({
      personId,
      name,
      title,
      willing: candidateWilling,
    })),
  };
}

export type CaseQuestion = ReturnType<typeof caseQuestion>;
