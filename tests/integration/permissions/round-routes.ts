import {
  NO_AUDITOR,
  NO_STAFF,
  NOBODY,
  none,
  OWNER_HR_MANAGER,
  ofRequest,
  ofRound,
  ofRoundPerson,
  REQUEST,
  ROUND,
  ROUND_PERSON,
  type Route,
  RUN_ROUND,
} from "./route-parts.ts";

const unknownRequest = () => ({ requestId: crypto.randomUUID() });

/** Addresses of assessment rounds and of the pages that they ask of people. */
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
      cancel: { answers: RUN_ROUND },
      close: { answers: RUN_ROUND },
      record: { answers: RUN_ROUND },
      reopen: { answers: RUN_ROUND },
    },
  },
  "_app.rounds.$roundId.calibration": { ...ofRound, loader: { answers: RUN_ROUND } },
};
