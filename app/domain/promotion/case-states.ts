import type { CaseState } from "../shared/vocabulary.ts";

/** Acts that move a case from one state to another. */
export const CASE_MOVES = {
  /** Hands a draft over to its reviewers and to whoever decides. */
  submit: { from: ["draft"], to: "in-review" },
  /** Takes it back to be changed. */
  return: { from: ["in-review"], to: "draft" },
  withdraw: { from: ["draft", "in-review"], to: "withdrawn" },
  /** From a draft only where one account proposes and decides, because nobody else could. */
  decide: { from: ["draft", "in-review"], to: "decided" },
  /** By the decision itself, where somebody gets the job. */
  observe: { from: ["decided"], to: "under-observation" },
  /** By the last check, or by somebody who closes the observation with a reason. */
  review: { from: ["under-observation"], to: "reviewed" },
} as const satisfies Record<string, { from: readonly CaseState[]; to: CaseState }>;
export type CaseMove = keyof typeof CASE_MOVES;

/** Whether a case in this state may be moved like this, whoever asks. */
export const canMove = (state: CaseState, move: CaseMove): boolean =>
  (CASE_MOVES[move].from as readonly CaseState[]).includes(state);

/** States in which a case is still weighed: its result is live and moves with the record. */
export const UNDECIDED_STATES = ["draft", "in-review"] as const satisfies readonly CaseState[];

export const isUndecided = (state: CaseState): boolean => (UNDECIDED_STATES as readonly CaseState[]).includes(state);

/** States in which a decision is on record. */
export const DECIDED_STATES = ["decided", "under-observation", "reviewed"] as const satisfies readonly CaseState[];

/** A decision is on record: what the page shows is what was frozen with it. */
export const isDecided = (state: CaseState): boolean => (DECIDED_STATES as readonly CaseState[]).includes(state);

/**
 * Whether the views on a case may open to everybody who reads it: in review, and nobody who was asked still owes one.
 * A view that was knowingly passed over is not owed any more. Nobody asked: nothing to wait for.
 *
 * @example
 * areViewsComplete(["anna", "ben"], ["anna"]) // false
 * areViewsComplete(["anna", "ben"], ["ben", "carla", "anna"]) // true
 */
export const areViewsComplete = (asked: readonly string[], written: readonly string[]): boolean =>
  asked.every((account) => written.includes(account));
