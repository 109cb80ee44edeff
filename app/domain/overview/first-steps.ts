export const FIRST_STEPS = ["people", "levels", "matrix", "case"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export interface FirstStepState {
  step: FirstStep;
  state: "done" | "current" | "ahead";
}

/**
 * How far a new organisation has come: people on record, levels said, the matrix looked at, a case opened. The matrix
 * leaves no trace of being looked at, so it counts as done once there is a case. The first that is not done is current.
 * @example listFirstSteps({ members: 3, rated: 0, cases: 0 }).map(({ state }) => state) // ["done", "current", "ahead", "ahead"]
 */
export function listFirstSteps({
  members,
  rated,
  cases,
}: Record<"members" | "rated" | "cases", number>): FirstStepState[] {
  const done: Record<FirstStep, boolean> = {
    people: members > 0,
    levels: rated > 0,
    matrix: cases > 0,
    case: cases > 0,
  };
  const current = FIRST_STEPS.find((step) => !done[step]);
  return FIRST_STEPS.map((step) => ({ step, state: done[step] ? "done" : step === current ? "current" : "ahead" }));
}
