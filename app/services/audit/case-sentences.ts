import type { ActionWords } from "./action-words.ts";

const TERMS: Record<string, string> = { "lead-trial": "a lead trial", "specialist-track": "a specialist step" };

/** Actions on promotion cases, decisions and the model behind them. */
export const CASE_ACTIONS: Record<string, ActionWords> = {
  "case.open": { label: "Opened a promotion case", tell: ({ subject }) => `opened promotion case ${subject}` },
  "case.change": { label: "Changed a promotion case", tell: ({ subject }) => `changed promotion case ${subject}` },
  "case.withdraw": { label: "Withdrew a promotion case", tell: ({ subject }) => `withdrew promotion case ${subject}` },
  "case.submit": {
    label: "Handed over a promotion case",
    tell: ({ subject }) => `handed promotion case ${subject} over for review`,
  },
  "case.return": {
    label: "Took back a promotion case",
    tell: ({ subject }) => `took promotion case ${subject} back to the draft`,
  },
  "case.ask-reviewers": {
    label: "Asked further reviewers",
    tell: ({ subject }) => `asked further reviewers about promotion case ${subject}`,
  },
  "case.remove-reviewer": {
    label: "Took a reviewer off a case",
    tell: ({ subject }) => `took a reviewer off promotion case ${subject}`,
  },
  "case.open-views": {
    label: "Opened the views on a case",
    tell: ({ subject, after }) =>
      `opened the views on promotion case ${subject}, ${String(after.written)} of ${String(after.asked)} answered`,
  },
  "case.own-view": {
    label: "Wrote their own view",
    tell: ({ subject }) => `wrote their own view on promotion case ${subject}`,
  },
  "case.pass-over-own-view": {
    label: "Passed over their own view",
    tell: ({ subject }) => `opened the result of promotion case ${subject} without writing their own view`,
  },
  "case.what-if": { label: "Kept a what-if", tell: ({ subject }) => `kept a what-if on promotion case ${subject}` },
  "case.read": { label: "Looked at a promotion case", tell: ({ subject }) => `looked at promotion case ${subject}` },
  "case.notice": {
    label: "Issued a notice to the person",
    tell: ({ subject, after }) =>
      `issued the notice about promotion case ${subject}, handed over on ${String(after.givenOn)}`,
  },
  "case.release": {
    label: "Released an explanation to the person",
    tell: ({ subject, after }) =>
      `opened the explanation of promotion case ${subject} to the person, ${after.withReasons ? "with" : "without"} the written reasons`,
  },
  "case.withdraw-release": {
    label: "Withdrew an explanation",
    tell: ({ subject }) => `closed the explanation of promotion case ${subject} to the person`,
  },
  "case.dissent": { label: "Wrote a dissent", tell: ({ subject }) => `wrote a dissent on promotion case ${subject}` },
  "case.hold": { label: "Held a case", tell: ({ subject }) => `put promotion case ${subject} under a legal hold` },
  "case.lift-hold": {
    label: "Lifted the hold on a case",
    tell: ({ subject }) => `lifted the legal hold on promotion case ${subject}`,
  },
  "case.erase": {
    label: "Erased a case",
    tell: ({ subject, after }) =>
      `erased promotion case ${subject}, closed on ${String(after.closedOn)} and due since ${String(after.dueOn)}`,
  },
  "privacy.change-case-retention": {
    label: "Changed retention of cases",
    tell: ({ after }) =>
      `keeps cases for ${String(after.caseRetentionYears)} years and answers contests within ${String(after.contestAnswerDays)} days`,
  },
  "decision.package": {
    label: "Downloaded the file package of a decision",
    tell: ({ subject }) => `downloaded the file package of decision ${subject}`,
  },
  "answer.save-terms": {
    label: "Wrote down the terms of an answer",
    tell: ({ person, after }) => `wrote down the terms of ${TERMS[String(after.answer)] ?? "an answer"} for ${person}`,
  },
  "model.change": {
    label: "Changed the promotion model",
    tell: ({ after }) => `changed “${String(after.title)}” in the promotion model`,
  },
  "decision.record": { label: "Recorded a decision", tell: ({ subject }) => `recorded decision ${subject}` },
  "decision.correct": {
    label: "Corrected a decision",
    tell: ({ subject }) => `corrected an earlier decision by decision ${subject}`,
  },
  "decision.read": { label: "Looked at a decision", tell: ({ subject }) => `looked at decision ${subject}` },
  "decision.download": {
    label: "Downloaded a decision",
    tell: ({ subject }) => `downloaded the snapshot of decision ${subject}`,
  },
};
