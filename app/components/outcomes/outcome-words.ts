import type { CheckState } from "#app/domain/outcomes/check-plan.ts";
import type { GroupMean } from "#app/domain/outcomes/group-mean.ts";
import type { Outcome } from "#app/domain/outcomes/judge-outcome.ts";
import type { RoleStanding } from "#app/domain/shared/vocabulary.ts";

export const STANDING_WORDS: Record<RoleStanding, { label: string; detail: string }> = {
  "in-role": { label: "Still in the job", detail: "By their own choice and the firm’s" },
  "own-choice": { label: "No longer, by their own choice", detail: "They went back or left" },
  "firm-choice": { label: "No longer, by the firm’s choice", detail: "The job was given to somebody else" },
  "role-ended": {
    label: "The job or the trial is over as agreed",
    detail: "Counts neither as going well nor as not going well",
  },
};

/** The event that every chance is about, as it is judged. */
export const OUTCOME_RULE =
  "A promotion has gone well when, twelve months after the start, the person is still in the job by their own choice and the firm’s, and the check at 365 days rates the whole at 3 of 5 or more.";

const OUTCOME_WORDS: Record<Outcome["because"], string> = {
  meets: "It went well: still in the job after a year, and meets what it asks.",
  "below-meets": "It did not go well: still in the job after a year, and rated below what it asks.",
  "left-by-choice": "It did not go well: the job was given up or taken away.",
  "role-ended": "Not known: the job or the trial was over as agreed before a year had passed.",
  "not-rated": "Not known: the check after a year does not say whether the job is met.",
  "not-yet": "Not known yet: the check after a year is still to come.",
};

export const outcomeWords = ({ because }: Outcome, hasEnded: boolean): string =>
  because === "not-yet" && hasEnded
    ? "Not known: the observation ended before a year had passed."
    : OUTCOME_WORDS[because];

export const CHECK_STATE_WORDS: Record<CheckState, string> = {
  answered: "answered",
  due: "due",
  near: "can be answered",
  ahead: "lies ahead",
};

export const HIDDEN_WORDS: Record<NonNullable<GroupMean["hidden"]>, string> = {
  "too-few": "Not shown: fewer than four answered",
  "unanimous-at-an-end": "Not shown: all gave the same end of the scale",
};
