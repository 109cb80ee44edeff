import type { AdviceRule } from "#app/domain/promotion/advice.ts";
import type { DecisionChoice } from "#app/domain/shared/vocabulary.ts";

interface ManagementAnswer {
  title: string;
  choice: DecisionChoice;
  points: string[];
}

const RIGHT_TO_RETURN = "Right to return to the post, agreed in writing";
const CHECKS = "Looked at again after 90, 180 and 365 days";

/** What the management track can mean under each rule of the ladder. */
export const MANAGEMENT_ANSWERS: Record<AdviceRule, ManagementAnswer> = {
  "specialist-track": {
    title: "Not a manager’s job: no wish to lead",
    choice: "not-now",
    points: ["Nobody is talked into leading people", "The question stays open and is asked again in a year"],
  },
  "job-preview": {
    title: "A realistic job preview, then the question again",
    choice: "gather-evidence",
    points: [
      "Two weeks beside a manager, appraisals and conflicts included",
      "The answer may be no, and costs nothing",
    ],
  },
  "gather-evidence": {
    title: "Find out more, or lead on trial",
    choice: "gather-evidence",
    points: ["The three best things to find out stand above", `Or three to six months on trial. ${RIGHT_TO_RETURN}`],
  },
  "not-now": {
    title: "Not now, with a development plan",
    choice: "not-now",
    points: ["Agree what would have to change, and by when", "Practise leading where little depends on it"],
  },
  "trial-or-other": {
    title: "Lead on trial for six months, with backfill",
    choice: "lead-trial",
    points: [RIGHT_TO_RETURN, "Gives some of the best evidence that there is"],
  },
  "prefer-other": {
    title: "Promote all the same, with support",
    choice: "promote",
    points: ["Likely to go well, but dearer for the team than another candidate", CHECKS],
  },
  "backfill-first": {
    title: "Promote once the gap in cover is filled",
    choice: "promote-after-backfill",
    points: ["Backfill, training, or a provider for the operating work", CHECKS],
  },
  "promote-with-support": {
    title: "Promote, with support",
    choice: "promote",
    points: ["Training by practice and a mentor", CHECKS],
  },
};
