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

/** The own view as it was written before the result was open, or that it was passed over. */
export function ownViewOf({ promotionCase, ownViewByName }: CaseRecord) {
  return {
    words: promotionCase.ownView,
    probability: promotionCase.ownProbability,
    by: ownViewByName,
    on: promotionCase.ownViewAt?.toISOString().slice(0, 10) ?? null,
    passedOver: promotionCase.ownViewPassedOver,
  };
}

export type OwnView = ReturnType<typeof ownViewOf>;
