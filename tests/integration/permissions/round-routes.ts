import {
  CHANGE_CASE,
  NO_AUDITOR,
  NO_STAFF,
  NOBODY,
  none,
  OPEN_CASE,
  OWNER_HR_MANAGER,
  ofPanel,
  ofRequest,
  ofRound,
  ofRoundPerson,
  ofSheet,
  REQUEST,
  ROUND,
  ROUND_PERSON,
  type Route,
  RUN_ROUND,
} from "./route-parts.ts";

const unknownRequest = () => ({ requestId: crypto.randomUUID() });

/** Addresses of assessment rounds, interviews and trials, and of the pages that they ask of people. */
export const ROUND_ROUTES: Record<string, Route> = {
  "_app.rounds._index": { ...none, loader: { answers: NO_STAFF } },
  "_app.rounds.new": {
    ...none,
    loader: { answers: OWNER_HR_MANAGER },
    actions: { "": { answers: OWNER_HR_MANAGER, form: () => ({ name: "" }) } },
  },
  "_app.requests._index": {
    ...none,
    loader: { answers: NO_AUDITOR },
    actions: {
      "": { answers: NOBODY, form: () => ({ roundId: crypto.randomUUID(), assessorId: crypto.randomUUID() }) },
    },
  },
  "requests.$requestId.date[.]ics": { ...ofRequest, loader: { answers: REQUEST } },
  "_app.requests.$requestId": {
    ...ofRequest,
    loader: { answers: REQUEST },
    actions: {
      keep: { answers: REQUEST },
      save: { answers: REQUEST },
      "still-right": { answers: REQUEST },
      "hand-in": { answers: REQUEST },
    },
  },
  // Before the actions that close the round.
  "_app.rounds.$roundId.people.$personId": {
    ...ofRoundPerson,
    loader: { answers: ROUND_PERSON },
    actions: {
      ask: { answers: ROUND_PERSON, form: () => ({ assessorId: crypto.randomUUID() }) },
      approve: { answers: NOBODY, form: unknownRequest },
      refuse: { answers: NOBODY, form: unknownRequest },
      "allow-late": { answers: ROUND_PERSON, form: ({ requestId }) => ({ requestId }) },
    },
  },
  "_app.rounds.$roundId._index": {
    ...ofRound,
    loader: { answers: ROUND },
    actions: {
      "open-now": { answers: RUN_ROUND },
      cancel: { answers: RUN_ROUND },
      close: { answers: RUN_ROUND },
      record: { answers: RUN_ROUND },
      reopen: { answers: RUN_ROUND },
    },
  },
  "_app.panels._index": { ...none, loader: { answers: NO_STAFF } },
  "_app.panels.new": {
    ...none,
    loader: { answers: OWNER_HR_MANAGER },
    actions: { "": { answers: OWNER_HR_MANAGER, form: () => ({ kind: "" }) } },
  },
  // A panel about oneself is not there: only its outcome is, in one's own record.
  "_app.panels.$panelId._index": {
    ...ofPanel,
    loader: { answers: OPEN_CASE },
    actions: {
      "open-scores": { answers: CHANGE_CASE, form: () => ({ stage: "final" }) },
      move: { answers: CHANGE_CASE, form: () => ({ stage: "final", heldOn: "2026-12-01" }) },
      close: { answers: CHANGE_CASE },
      cancel: { answers: CHANGE_CASE },
    },
  },
  "_app.panels.$panelId.blank": { ...ofPanel, loader: { answers: OPEN_CASE } },
  "_app.panel-sheets.$sheetId": {
    ...ofSheet,
    loader: { answers: REQUEST },
    actions: {
      keep: { answers: REQUEST },
      save: { answers: REQUEST },
      "hand-in": { answers: REQUEST },
      change: { answers: REQUEST },
    },
  },
  "panel-sheets.$sheetId.date[.]ics": { ...ofSheet, loader: { answers: REQUEST } },
  "_app.rounds.$roundId.calibration": { ...ofRound, loader: { answers: RUN_ROUND } },
};
