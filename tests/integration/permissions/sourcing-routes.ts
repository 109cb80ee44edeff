import { NOBODY, none, OWNER_HR, OWNER_HR_AUDITOR, ofFunction, type Route } from "./route-parts.ts";

const version = "0";

/** The sourcing plan is about the whole organisation: who reads a line alone reads nothing of it. */
export const SOURCING_ROUTES: Record<string, Route> = {
  "_app.sourcing._index": {
    ...none,
    loader: { answers: OWNER_HR_AUDITOR },
    actions: { "": { answers: OWNER_HR } },
  },
  "_app.sourcing.weights": {
    ...none,
    loader: { answers: OWNER_HR_AUDITOR },
    actions: { "": { answers: OWNER_HR, form: () => ({ version, reason: "" }) } },
  },
  "_app.sourcing.regimes": {
    ...none,
    loader: { answers: OWNER_HR_AUDITOR },
    actions: { "": { answers: OWNER_HR, form: () => ({ version, regimes: "gdpr", reason: "Counsel says so." }) } },
  },
  "_app.sourcing.responsibilities": { ...none, loader: { answers: OWNER_HR_AUDITOR } },
  "sourcing.responsibilities.table[.]csv": { ...none, loader: { answers: OWNER_HR_AUDITOR } },
  "_app.sourcing.functions.new": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ name: "" }) } },
  },
  "_app.sourcing.functions.$functionId._index": {
    ...ofFunction,
    loader: { answers: OWNER_HR_AUDITOR },
    actions: {
      score: { answers: OWNER_HR, form: () => ({ version, scarcity: "3", reason: "Few can do it." }) },
      "name-seat": { answers: OWNER_HR, form: ({ personId }) => ({ version, seatHolder: personId }) },
      link: {
        answers: OWNER_HR,
        form: ({ competencyId }) => ({ competencyId, requiredLevel: "3", peopleNeeded: "2" }),
      },
      unlink: {
        answers: OWNER_HR,
        form: ({ competencyId }) => ({ competencyId, requiredLevel: "3", peopleNeeded: "2" }),
      },
      "confirm-condition": {
        answers: OWNER_HR,
        form: () => ({ kind: "agreement", metOn: "2026-11-01", evidence: "Contract, clause 4" }),
      },
      // A confirmation that is not there is not found, whoever asks.
      "take-back": { answers: NOBODY, form: () => ({ kind: "exit-plan" }) },
      "switch-off": { answers: OWNER_HR, form: () => ({ version }) },
      "switch-on": { answers: OWNER_HR, form: () => ({ version }) },
      save: { answers: OWNER_HR, form: () => ({ version, name: "Yards", operatingWork: "Keeps the gates going." }) },
    },
  },
  "_app.sourcing.functions.$functionId.responsibilities": {
    ...ofFunction,
    loader: { answers: OWNER_HR_AUDITOR },
    actions: {
      "add-task": { answers: OWNER_HR, form: () => ({ task: "Restore test" }) },
      "add-usual": { answers: OWNER_HR },
      "remove-task": { answers: NOBODY, form: () => ({ taskId: crypto.randomUUID() }) },
      "remove-entry": { answers: NOBODY, form: () => ({ entryId: crypto.randomUUID() }) },
      "add-entry": { answers: NOBODY, form: () => ({ taskId: crypto.randomUUID(), role: "informed", provider: "X" }) },
    },
  },
};
