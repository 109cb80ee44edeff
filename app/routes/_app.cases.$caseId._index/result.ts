import type { PromotionAssessment } from "#app/domain/promotion/assess-promotion.ts";
import type { CaseQuestion } from "#app/services/promotion/case-question.ts";
import type { ShownAssessment, ShownPerson } from "#app/services/promotion/load-case.server.ts";

export type { CaseQuestion, ShownAssessment, ShownPerson };

/** A result as the domain's sentences take it: a frozen one has no stress test. */
export const resultOf = ({ result }: ShownPerson): PromotionAssessment => ({ stress: null, ...result });

/** What every part of the result needs. */
export interface ResultProps {
  question: CaseQuestion;
  assessment: ShownAssessment;
  /** The case is open and the reader may decide it: only then do the parts offer a next step. */
  mayDecide: boolean;
  /** Evidence about the person may be added. */
  mayRecord: boolean;
  /** A scenario may be made from the case. */
  mayCompare: boolean;
}
