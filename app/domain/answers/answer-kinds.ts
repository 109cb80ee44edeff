import type { OptionKind } from "../cost/composites/scenario-facts.ts";
import type { DecisionChoice } from "../shared/vocabulary.ts";

/** Every answer to the question of a case that the comparison prices, in no order of merit. */
export const ANSWER_KINDS = [
  "promote-with-backfill",
  "promote-without-backfill",
  "lead-trial",
  "specialist-track",
  "other-candidate",
  "hire-manager",
  "co-managed",
  "managed",
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** The ready option of the cost model that an answer is priced as. */
export const OPTION_OF: Readonly<Record<AnswerKind, OptionKind>> = {
  "promote-with-backfill": "promote-and-backfill",
  "promote-without-backfill": "promote-and-backfill",
  "lead-trial": "lead-trial",
  "specialist-track": "specialist-track",
  "other-candidate": "promote-other",
  "hire-manager": "hire-manager",
  "co-managed": "co-managed",
  managed: "fully-managed",
};

/** What a decision for an answer is called. */
export const CHOICE_OF: Readonly<Record<AnswerKind, DecisionChoice>> = {
  "promote-with-backfill": "promote-after-backfill",
  "promote-without-backfill": "promote",
  "lead-trial": "lead-trial",
  "specialist-track": "specialist-track",
  "other-candidate": "other-candidate",
  "hire-manager": "hire-manager",
  "co-managed": "co-managed",
  managed: "managed",
};

/** One answer of a case; another candidate is an answer for each person. */
export interface Answer {
  /** The kind, and for another candidate the person behind it. */
  id: string;
  kind: AnswerKind;
  personId: string | null;
}

/**
 * The answers of a case with these other candidates.
 * @example listAnswers(["b"])[4] // { id: "other-candidate-b", kind: "other-candidate", personId: "b" }
 */
export const listAnswers = (otherIds: readonly string[]): Answer[] =>
  ANSWER_KINDS.flatMap((kind): Answer[] =>
    kind === "other-candidate"
      ? otherIds.map((personId) => ({ id: `${kind}-${personId}`, kind, personId }))
      : [{ id: kind, kind, personId: null }],
  );
