import {
  CHANGE_CASE,
  DECIDE_CASE,
  DECISION,
  everywhere,
  NO_STAFF,
  none,
  nowhere,
  OPEN_CASE,
  OWNER_HR_MANAGER,
  ofDecision,
  ofOpenCase,
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
  "_app.decisions.$decisionId._index": { ...ofDecision, loader: { answers: DECISION } },
  "_app.decisions.$decisionId.since": { ...ofDecision, loader: { answers: DECISION } },
  "decisions.$decisionId.snapshot[.]json": {
    ...ofDecision,
    loader: { answers: roles(everywhere, everywhere, nowhere, nowhere, everywhere) },
  },
};
