import type { ActionWords } from "./action-words.ts";

/** What is told of fairness reports: that something was said, never what. */
export const FAIRNESS_ACTIONS: Record<string, ActionWords> = {
  "attributes.declare": {
    label: "Said something for fairness reports",
    tell: () => "changed what they say of themselves for fairness reports",
  },
  "attributes.enter": {
    label: "Entered something for fairness reports",
    tell: ({ subject }) => `entered something about ${subject} for fairness reports`,
  },
  "fairness.report": { label: "Made a fairness report", tell: () => "made a fairness report" },
};
