import type { ActionWords } from "./action-words.ts";

/** What the trail says about the sourcing plan and the responsibilities within it. */
export const SOURCING_ACTIONS: Record<string, ActionWords> = {
  "sourcing.adopt": {
    label: "Added the built-in functions",
    tell: () => "added built-in functions to the sourcing plan",
  },
  "sourcing.add-function": { label: "Added an IT function", tell: ({ subject }) => `added the IT function ${subject}` },
  "sourcing.edit-function": {
    label: "Changed an IT function",
    tell: ({ subject }) => `changed the IT function ${subject}`,
  },
  "sourcing.switch-off": {
    label: "Switched an IT function off",
    tell: ({ subject }) => `took the IT function ${subject} out of the sourcing plan`,
  },
  "sourcing.switch-on": {
    label: "Switched an IT function on",
    tell: ({ subject }) => `took the IT function ${subject} back into the sourcing plan`,
  },
  "sourcing.change-weights": { label: "Changed weights", tell: () => "changed the weights of the sourcing plan" },
  "sourcing.change-regimes": { label: "Said which regimes apply", tell: () => "said which legal regimes apply" },
  "sourcing.score": { label: "Scored an IT function", tell: ({ subject }) => `scored the IT function ${subject}` },
  "sourcing.name-seat": {
    label: "Named who holds a seat",
    tell: ({ subject, after }) =>
      after.personId
        ? `named who holds the accountable seat of ${subject}`
        : `left the accountable seat of ${subject} empty`,
  },
  "sourcing.link-competency": {
    label: "Changed what an IT function asks for",
    tell: ({ subject }) => `changed which competencies ${subject} asks for`,
  },
  "sourcing.unlink-competency": {
    label: "Took a competency from an IT function",
    tell: ({ subject }) => `took a competency from what ${subject} asks for`,
  },
  "sourcing.confirm-condition": {
    label: "Confirmed a condition",
    tell: ({ subject }) => `confirmed a condition of the legal gate of ${subject}`,
  },
  "sourcing.take-condition-back": {
    label: "Took back a condition",
    tell: ({ subject }) => `took back a condition of the legal gate of ${subject}`,
  },
  "responsibility.add-task": {
    label: "Added a task to the responsibilities",
    tell: ({ subject }) => `added a task to the responsibilities of ${subject}`,
  },
  "responsibility.remove-task": {
    label: "Took a task from the responsibilities",
    tell: ({ subject }) => `took a task from the responsibilities of ${subject}`,
  },
  "responsibility.add": {
    label: "Bound somebody to a task",
    tell: ({ subject }) => `bound somebody to a task of ${subject}`,
  },
  "responsibility.remove": {
    label: "Took somebody from a task",
    tell: ({ subject }) => `took somebody from a task of ${subject}`,
  },
};
