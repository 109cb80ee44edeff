import type { ActionWords } from "./action-words.ts";

/** Actions on the observation of a decision: that something was answered, never what. */
export const OUTCOME_ACTIONS: Record<string, ActionWords> = {
  "observation.open": {
    label: "Put a decision under observation",
    tell: ({ subject }) => `put the decision for ${subject} under observation`,
  },
  "observation.change-start": {
    label: "Changed the start of an observation",
    tell: ({ subject }) => `changed the day on which ${subject} starts in the job`,
  },
  "observation.answer-check": {
    label: "Answered a check",
    tell: ({ subject, after }) => `answered the check on ${subject} at ${String(after.day)} days`,
  },
  "observation.correct-check": {
    label: "Corrected a check",
    tell: ({ subject, after }) => `corrected the check on ${subject} at ${String(after.day)} days`,
  },
  "observation.ask-reports": {
    label: "Asked a team about its manager",
    tell: ({ subject, after }) => `asked ${String(after.asked)} people who report to ${subject}`,
  },
  "feedback.answer": {
    label: "Answered about their manager",
    tell: ({ subject }) => `answered a page about ${subject}`,
  },
  "observation.end": {
    label: "Ended an observation",
    tell: ({ subject, after }) =>
      after.kind === "corrected"
        ? `ended the observation of ${subject} by correcting the decision`
        : after.kind === "closed"
          ? `closed the observation of ${subject}`
          : `ended the observation of ${subject} with its last check`,
  },
  "observation.read": {
    label: "Looked at an outcome",
    tell: ({ subject }) => `looked at the outcome of the decision for ${subject}`,
  },
  "track-record.download": { label: "Downloaded the track record", tell: () => "downloaded the track record" },
};
