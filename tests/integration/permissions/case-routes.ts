import {
  CHANGE_CASE,
  DECIDE_CASE,
  DECISION,
  DISSENT,
  everywhere,
  MY_CASE,
  NO_STAFF,
  none,
  nowhere,
  OPEN_CASE,
  OWNER_HR_MANAGER,
  ofDecidedCase,
  ofDecision,
  ofFeedback,
  ofObservation,
  ofOpenCase,
  ofOutcomeCheck,
  REQUEST,
  type Route,
  roles,
} from "./route-parts.ts";

const caseFields = {
  version: "2",
  targetRole: "manager",
  targetTitle: "Infrastructure manager",
  span: "4",
  peopleShare: "70",
  willing: "yes",
  baseRate: "60",
};

/** Addresses of promotion cases and decisions. */
export const CASE_ROUTES: Record<string, Route> = {
  "_app.cases._index": { ...none, loader: { answers: NO_STAFF } },
  "_app.cases.new": {
    ...none,
    loader: { answers: OWNER_HR_MANAGER },
    actions: { "": { answers: OWNER_HR_MANAGER, form: () => caseFields } },
  },
  "_app.cases.$caseId._index": {
    ...ofOpenCase,
    loader: { answers: OPEN_CASE },
    actions: {
      withdraw: { answers: CHANGE_CASE },
      return: { answers: CHANGE_CASE },
      "open-views": { answers: CHANGE_CASE },
      "remove-reviewer": { answers: CHANGE_CASE, form: () => ({ accountId: crypto.randomUUID() }) },
    },
  },
  "_app.cases.$caseId.review": {
    ...ofOpenCase,
    loader: { answers: CHANGE_CASE },
    actions: { "": { answers: CHANGE_CASE, form: () => ({}) } },
  },
  "_app.cases.$caseId.edit": {
    ...ofOpenCase,
    loader: { answers: CHANGE_CASE },
    actions: { "": { answers: CHANGE_CASE, form: () => caseFields } },
  },
  "_app.cases.$caseId.what-if": {
    ...ofOpenCase,
    loader: { answers: OPEN_CASE },
    actions: { "": { answers: CHANGE_CASE, form: () => ({ words: "Worth an interview.", span: "9" }) } },
  },
  "_app.cases.$caseId.answers": { ...ofOpenCase, loader: { answers: OPEN_CASE } },
  "_app.cases.$caseId.terms.$answer": {
    params: ({ open }) => ({ caseId: open.caseId, answer: "lead-trial" }),
    hasId: true,
    loader: { answers: CHANGE_CASE },
    actions: { "": { answers: CHANGE_CASE, form: () => ({ months: "6", goals: "Fewer nights on call." }) } },
  },
  "_app.cases.$caseId.own-view": {
    ...ofOpenCase,
    loader: { answers: CHANGE_CASE },
    actions: {
      save: { answers: CHANGE_CASE, form: () => ({ words: "A view.", probability: "60" }) },
      "pass-over": { answers: CHANGE_CASE },
    },
  },
  "_app.cases.$caseId.decide": {
    ...ofOpenCase,
    loader: { answers: DECIDE_CASE },
    actions: {
      "": {
        answers: DECIDE_CASE,
        form: () => ({
          choice: "not-now",
          reasons: "Too little is known about how it would go.",
          alternatives: "A trial.",
          reviewOn: "2027-02-20",
          version: "0",
        }),
      },
    },
  },
  // Before the action that closes the observation.
  "_app.observations.$observationId.checks.$day": {
    ...ofOutcomeCheck,
    loader: { answers: CHANGE_CASE },
    actions: { "": { answers: CHANGE_CASE, form: () => ({ standing: "in-role", "level.overall": "4" }) } },
  },
  // What comes of a decision about oneself is not there for oneself.
  "_app.observations.$observationId._index": {
    ...ofObservation,
    loader: { answers: OPEN_CASE },
    actions: {
      "change-start": {
        answers: CHANGE_CASE,
        form: () => ({ startsOn: "2026-12-01", reason: "The backfill came later." }),
      },
      "ask-reports": { answers: CHANGE_CASE, form: () => ({ day: "90" }) },
      close: { answers: DECIDE_CASE, form: () => ({ reason: "The team was dissolved." }) },
    },
  },
  "_app.feedback.$feedbackId": {
    ...ofFeedback,
    loader: { answers: REQUEST },
    actions: { "": { answers: REQUEST, form: () => ({ "level.clarity": "4" }) } },
  },
  "_app.track-record": { ...none, loader: { answers: NO_STAFF } },
  "track-record.table[.]csv": { ...none, loader: { answers: NO_STAFF } },
  "_app.cases.$caseId.notice": {
    ...ofOpenCase,
    loader: { answers: DECIDE_CASE },
    actions: {
      "": {
        answers: DECIDE_CASE,
        form: () => ({ words: "How your case is looked at. ".repeat(10), way: "letter", givenOn: "2026-11-22" }),
      },
    },
  },
  "_app.cases.$caseId.dissent": {
    ...ofDecidedCase,
    loader: { answers: DISSENT },
    // Who may review and wrote no view is told so.
    actions: { "": { answers: CHANGE_CASE, form: () => ({ words: "I would have tried it." }) } },
  },
  "_app.my-cases.$caseId": {
    ...ofDecidedCase,
    loader: { answers: MY_CASE },
    actions: {
      // Who is asked first contests it; for an auditor nothing about themself is on record.
      "": { answers: MY_CASE, form: () => ({ statement: "I led the move of last year." }) },
    },
  },
  "_app.cases.$caseId.release": {
    ...ofDecidedCase,
    loader: { answers: DECIDE_CASE },
    actions: {
      release: {
        answers: DECIDE_CASE,
        form: ({ decided }) => ({ decisionId: decided.decisionId, withReasons: "on", words: "Ask me." }),
      },
      withdraw: { answers: DECIDE_CASE },
    },
  },
  "_app.decisions.$decisionId._index": { ...ofDecision, loader: { answers: DECISION } },
  "_app.decisions.$decisionId.since": { ...ofDecision, loader: { answers: DECISION } },
  "decisions.$decisionId.package[.]zip": {
    ...ofDecision,
    loader: { answers: roles(everywhere, everywhere, nowhere, nowhere, everywhere) },
  },
  "decisions.$decisionId.snapshot[.]json": {
    ...ofDecision,
    loader: { answers: roles(everywhere, everywhere, nowhere, nowhere, everywhere) },
  },
};
