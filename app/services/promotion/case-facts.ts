import type { CaseRecord } from "#db/queries/promotion-cases.ts";
import type { CaseFacts } from "./assess-case.ts";

/** What the record of a case says about the job and its person, and the same job for each other candidate. */
export function caseFacts({ promotionCase, candidates }: CaseRecord): { facts: CaseFacts; others: CaseFacts[] } {
  const { targetRole, span, baseRate, backfill, peopleShare } = promotionCase;
  const job = { targetRole, span, baseRate, backfill, peopleShare };
  const { personId, willing, technicalMultiple } = promotionCase;
  return {
    facts: { ...job, personId, willing, multiple: technicalMultiple },
    others: candidates.map((candidate) => ({
      ...job,
      personId: candidate.personId,
      willing: candidate.willing,
      multiple:
        candidate.technicalMultiple === null
          ? null
          : {
              low: candidate.technicalMultiple,
              middle: candidate.technicalMultiple,
              high: candidate.technicalMultiple,
            },
    })),
  };
}
