import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { PersonRecords, Position, SmallWorld } from "./small-world.ts";

type Roles<T> = Record<AccountRole, T>;

/** The ids that an address or a form may name: those of one organisation, at one position. */
export interface Ids extends PersonRecords {
  importId: string;
  competencyId: string;
  coachingId: string;
  accountId: string;
  invitationId: string;
}

export interface Handler {
  /** Positions at which the handler answers; everywhere else, and for every id of another organisation, 404. */
  answers: Roles<readonly Position[]>;
  /** The part of the address after the question mark. */
  query?: string;
  /** A form that would be accepted, by intent. */
  form?: (ids: Ids) => Record<string, string>;
}

export interface Route {
  /** Which record the address names; null: none, and every position is the same. */
  params: (ids: Ids) => Record<string, string>;
  hasId: boolean;
  /** The record belongs to the organisation and to no person: its position says nothing. */
  isOfAll?: boolean;
  loader?: Handler;
  /** By intent; `""` where the form has none. */
  actions?: Record<string, Handler>;
}

const everywhere: readonly Position[] = ["own", "line", "foreign"];
const others: readonly Position[] = ["line", "foreign"];
const nowhere: readonly Position[] = [];

const roles = (
  owner: readonly Position[],
  hr: readonly Position[],
  manager: readonly Position[],
  staff: readonly Position[],
  auditor: readonly Position[],
): Roles<readonly Position[]> => ({ owner, hr, manager, staff, auditor });

const EVERYBODY = roles(everywhere, everywhere, everywhere, everywhere, everywhere);
const NO_STAFF = roles(everywhere, everywhere, everywhere, nowhere, everywhere);
const OWNER_HR = roles(everywhere, everywhere, nowhere, nowhere, nowhere);
const OWNER_HR_MANAGER = roles(everywhere, everywhere, everywhere, nowhere, nowhere);
const OWNER_AUDITOR = roles(everywhere, nowhere, nowhere, nowhere, everywhere);
const NOBODY = roles(nowhere, nowhere, nowhere, nowhere, nowhere);
const OWNER = roles(everywhere, nowhere, nowhere, nowhere, nowhere);
/** A record of a person: owner, HR and auditor everybody's, a manager their line's, and everybody is led to their own. */
const PERSON = roles(everywhere, everywhere, ["own", "line"], ["own"], everywhere);
/** What is said about a person: nobody about themself but as their own view. */
const ASSESS = roles(everywhere, everywhere, ["own", "line"], ["own"], nowhere);
const EVIDENCE = roles(others, others, ["line"], nowhere, nowhere);
/** An open case: never one's own. */
const OPEN_CASE = roles(others, others, ["line"], nowhere, others);
const CHANGE_CASE = roles(others, others, ["line"], nowhere, nowhere);
const DECIDE_CASE = roles(others, others, nowhere, nowhere, nowhere);
const DECISION = roles(everywhere, everywhere, ["line"], nowhere, everywhere);
const SCENARIO_CHANGE = roles(others, others, nowhere, nowhere, nowhere);

const none = { params: () => ({}), hasId: false };
const ofPerson = { params: ({ personId }: Ids) => ({ personId }), hasId: true };
const ofOpenCase = { params: ({ open }: Ids) => ({ caseId: open.caseId }), hasId: true };
const ofScenario = { params: ({ open }: Ids) => ({ scenarioId: open.scenarioId }), hasId: true };
const ofDecision = { params: ({ decided }: Ids) => ({ decisionId: decided.decisionId }), hasId: true };
const ofImport = { params: ({ importId }: Ids) => ({ importId }), hasId: true, isOfAll: true };
const ofCompetency = { params: ({ competencyId }: Ids) => ({ competencyId }), hasId: true, isOfAll: true };

const ofAccount = { params: ({ accountId }: Ids) => ({ accountId }), hasId: true, isOfAll: true };
const ofInvitation = { params: ({ invitationId }: Ids) => ({ linkId: invitationId }), hasId: true, isOfAll: true };
/** Backups hold the whole installation: where there are several organisations nobody reaches one from here. */
const ofBackup = { params: () => ({ name: "20261122-100000-by-hand" }), hasId: true, isOfAll: true };
const ofExport = { params: () => ({ kind: "people" }), hasId: false };

const personFields = {
  name: "New Name",
  title: "Engineer",
  department: "IT",
  kind: "member",
  managerId: "",
  email: "",
  employeeNumber: "",
  startedOn: "",
  salary: "",
};
const caseFields = {
  version: "2",
  targetRole: "manager",
  targetTitle: "Infrastructure manager",
  span: "4",
  peopleShare: "70",
  willing: "yes",
  baseRate: "60",
};

/** Every guarded address of the product: who gets an answer where. A new route without an entry fails the test. */
export const ROUTES: Record<string, Route> = {
  _app: { ...none, loader: { answers: EVERYBODY } },
  "_app._index": { ...none, loader: { answers: EVERYBODY } },
  "_app.people._index": { ...none, loader: { answers: NO_STAFF } },
  "_app.people.new": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => personFields } },
  },
  "_app.people.$personId._index": {
    ...ofPerson,
    loader: { answers: PERSON },
    actions: {
      leave: { answers: OWNER_HR, form: () => ({ leftOn: "2027-03-01", version: "0" }) },
      "undo-leave": { answers: OWNER_HR, form: () => ({ version: "0" }) },
      "retract-assessment": {
        answers: roles(nowhere, nowhere, nowhere, nowhere, nowhere),
        form: () => ({ entryId: crypto.randomUUID(), reason: "Wrong person." }),
      },
      "retract-evidence": {
        answers: roles(nowhere, nowhere, nowhere, nowhere, nowhere),
        form: () => ({ entryId: crypto.randomUUID(), reason: "Wrong person." }),
      },
    },
  },
  "_app.people.$personId.edit": {
    ...ofPerson,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ ...personFields, version: "0" }) } },
  },
  "_app.people.$personId.assess": {
    ...ofPerson,
    loader: { answers: ASSESS },
    actions: {
      "": {
        answers: ASSESS,
        form: ({ competencyId }) => ({
          source: "supervisor",
          assessorId: "me",
          assessedOn: "2026-11-20",
          [`ratings.${competencyId}.level`]: "3",
        }),
      },
    },
  },
  "_app.people.$personId.evidence": {
    ...ofPerson,
    loader: { answers: EVIDENCE },
    actions: {
      "": {
        answers: { ...EVIDENCE, owner: everywhere, hr: everywhere },
        form: () => ({ kind: "simulation", score: "4", assessors: "2", observedOn: "2026-11-01", evidence: "Seen." }),
      },
    },
  },
  "_app.matrix": { ...none, loader: { answers: NO_STAFF } },
  "_app.cover-report": { ...none, loader: { answers: NO_STAFF } },
  "_app.competencies._index": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: { "": { answers: OWNER_HR, form: () => ({ code: "no-such-code" }) } },
  },
  "_app.competencies.new": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ name: "" }) } },
  },
  "_app.competencies.$competencyId": {
    ...ofCompetency,
    loader: { answers: EVERYBODY },
    actions: {
      archive: { answers: OWNER_HR, form: () => ({ version: "0" }) },
      restore: { answers: OWNER_HR, form: () => ({ version: "0" }) },
      "reset-wording": { answers: OWNER_HR, form: () => ({ version: "0" }) },
    },
  },
  "_app.cases._index": { ...none, loader: { answers: NO_STAFF } },
  "_app.cases.new": {
    ...none,
    loader: { answers: OWNER_HR_MANAGER },
    actions: { "": { answers: OWNER_HR_MANAGER, form: () => caseFields } },
  },
  "_app.cases.$caseId._index": {
    ...ofOpenCase,
    loader: { answers: OPEN_CASE },
    actions: { withdraw: { answers: CHANGE_CASE } },
  },
  "_app.cases.$caseId.edit": {
    ...ofOpenCase,
    loader: { answers: CHANGE_CASE },
    actions: { "": { answers: CHANGE_CASE, form: () => caseFields } },
  },
  "_app.cases.$caseId.own-view": {
    ...ofOpenCase,
    loader: { answers: DECIDE_CASE },
    actions: {
      save: { answers: DECIDE_CASE, form: () => ({ words: "A view.", probability: "60" }) },
      "pass-over": { answers: DECIDE_CASE },
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
  "_app.decisions.$decisionId": { ...ofDecision, loader: { answers: DECISION } },
  "decisions.$decisionId.snapshot[.]json": {
    ...ofDecision,
    loader: { answers: roles(everywhere, everywhere, nowhere, nowhere, everywhere) },
  },
  "_app.scenarios._index": { ...none, loader: { answers: NO_STAFF } },
  "_app.scenarios.new": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ name: "" }) } },
  },
  "_app.scenarios.$scenarioId._index": {
    ...ofScenario,
    loader: { answers: OPEN_CASE },
    actions: { "": { answers: SCENARIO_CHANGE, form: () => ({ version: "1" }) } },
  },
  "_app.scenarios.$scenarioId.assumptions": {
    ...ofScenario,
    loader: { answers: SCENARIO_CHANGE },
    actions: { "": { answers: SCENARIO_CHANGE, form: () => ({ version: "1" }) } },
  },
  "_app.scenarios.$scenarioId.options": {
    ...ofScenario,
    loader: { answers: SCENARIO_CHANGE },
    actions: {
      stay: { answers: SCENARIO_CHANGE, form: ({ personId }) => ({ option: "stay-as-is", who: personId }) },
      fate: {
        answers: SCENARIO_CHANGE,
        form: ({ personId }) => ({ options: "fully-managed", person: personId, fate: "moves", lastMonth: "6" }),
      },
      gap: {
        answers: SCENARIO_CHANGE,
        form: () => ({ option: "co-managed", row: "hours", answer: "open" }),
      },
    },
  },
  "_app.scenarios.$scenarioId.quotes": {
    ...ofScenario,
    loader: { answers: OPEN_CASE },
    actions: {
      "use-quote": { answers: SCENARIO_CHANGE, form: () => ({ quoteId: crypto.randomUUID() }) },
      remove: { answers: SCENARIO_CHANGE, form: () => ({ quoteId: crypto.randomUUID() }) },
    },
  },
  "scenarios.$scenarioId.table[.]csv": {
    ...ofScenario,
    loader: { answers: SCENARIO_CHANGE, query: "of=options" },
  },
  "_app.imports._index": { ...none, loader: { answers: OWNER_HR } },
  "_app.imports.new": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ kind: "people" }) } },
  },
  // Before the actions that end the import: then there is nothing left to correct.
  "imports.$importId.rejected[.]csv": { ...ofImport, loader: { answers: OWNER_HR } },
  "_app.imports.$importId._index": {
    ...ofImport,
    loader: { answers: OWNER_HR },
    actions: {
      "choose-columns": { answers: OWNER_HR, form: () => ({ dateOrder: "dmy" }) },
      "choose-rows": { answers: OWNER_HR },
      "choose-sheet": { answers: OWNER_HR, form: () => ({ sheet: "" }) },
      "guess-again": { answers: OWNER_HR },
      "cancel-import": { answers: OWNER_HR },
      "commit-import": { answers: OWNER_HR, form: () => ({ created: "99", changed: "0", rejected: "0" }) },
      "undo-import": { answers: OWNER_HR },
      "discard-import": { answers: OWNER_HR },
    },
  },
  "imports.template[.]xlsx": { ...none, loader: { answers: OWNER_HR, query: "kind=people" } },
  "imports.template[.]csv": { ...none, loader: { answers: OWNER_HR, query: "kind=people" } },
  "_app.how-this-is-computed._index": { ...none, loader: { answers: EVERYBODY } },
  "_app.how-this-is-computed.levels": { ...none, loader: { answers: EVERYBODY } },
  "_app.how-this-is-computed.promotion": { ...none, loader: { answers: EVERYBODY } },
  "_app.how-this-is-computed.cost": { ...none, loader: { answers: EVERYBODY } },
  "_app.settings._index": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: {
      "change-organisation": { answers: OWNER, form: () => ({ name: "" }) },
      "change-password": { answers: EVERYBODY, form: () => ({ current: "", next: "", again: "" }) },
    },
  },
  "_app.settings.sessions": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: {
      "end-session": { answers: EVERYBODY, form: () => ({ session: "none" }) },
      "end-other-sessions": { answers: EVERYBODY },
    },
  },
  "_app.settings.accounts._index": { ...none, loader: { answers: OWNER_HR } },
  "_app.settings.accounts.invite": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ name: "" }) } },
  },
  "_app.settings.accounts.$accountId": {
    ...ofAccount,
    loader: { answers: OWNER_HR },
    actions: {
      "change-role": { answers: OWNER_HR, form: () => ({ role: "staff" }) },
      "link-person": { answers: OWNER_HR },
      disable: { answers: OWNER_HR },
      enable: { answers: OWNER_HR },
      "issue-reset": { answers: OWNER_HR },
    },
  },
  "_app.settings.accounts.invitations.$linkId": {
    ...ofInvitation,
    loader: { answers: OWNER_HR },
    actions: {
      "invite-again": { answers: OWNER_HR },
      // The owner is asked first and revokes it: for HR there is none any more.
      "revoke-invitation": { answers: OWNER },
    },
  },
  "_app.settings.privacy": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: {
      confirm: { answers: OWNER_HR, form: () => ({ check: "purpose-told" }) },
      "take-back": { answers: OWNER_HR, form: () => ({ check: "purpose-told" }) },
      "change-retention": { answers: OWNER_HR, form: () => ({ years: "0" }) },
      "lift-hold": { answers: OWNER_HR, form: () => ({ personId: "none" }) },
      "erase-all": { answers: OWNER_HR, form: () => ({ count: "0" }) },
    },
  },
  "_app.people.$personId.erase": {
    ...ofPerson,
    loader: { answers: OWNER_HR },
    actions: {
      erase: { answers: OWNER_HR, form: () => ({ name: "not the name" }) },
      hold: { answers: OWNER_HR, form: () => ({ reason: "A claim is open." }) },
      "lift-hold": { answers: OWNER_HR },
    },
  },
  "_app.settings.backups._index": {
    ...none,
    loader: { answers: OWNER },
    actions: {
      make: { answers: OWNER },
      check: { answers: OWNER, form: () => ({ name: "none" }) },
    },
  },
  "_app.settings.backups.$name": {
    ...ofBackup,
    loader: { answers: NOBODY },
    actions: { "": { answers: NOBODY, form: () => ({ organisation: "none" }) } },
  },
  "backups.$name.archive[.]gz": { ...ofBackup, loader: { answers: NOBODY } },
  "_app.views": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: {
      save: { answers: EVERYBODY, form: () => ({ page: "matrix", name: "" }) },
      rename: { answers: NOBODY, form: () => ({ viewId: crypto.randomUUID(), name: "Ours" }) },
      delete: { answers: NOBODY, form: () => ({ viewId: crypto.randomUUID() }) },
    },
  },
  "matrix.cells[.]json": { ...none, loader: { answers: NO_STAFF } },
  "matrix.$personId.cells[.]json": {
    ...ofPerson,
    loader: { answers: roles(everywhere, everywhere, ["line"], nowhere, everywhere) },
  },
  "_app.audit": { ...none, loader: { answers: OWNER_AUDITOR } },
  "audit[.]csv": { ...none, loader: { answers: OWNER_AUDITOR } },
  "_app.my-record": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: {
      contest: {
        answers: NOBODY,
        form: () => ({ kind: "assessment", entryId: crypto.randomUUID(), statement: "This was somebody else." }),
      },
      withdraw: { answers: NOBODY, form: () => ({ contestId: crypto.randomUUID() }) },
    },
  },
  "my-record[.]json": { ...none, loader: { answers: roles(everywhere, everywhere, everywhere, everywhere, nowhere) } },
  "_app.contests": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: {
      "": { answers: NOBODY, form: () => ({ contestId: crypto.randomUUID(), intent: "kept", answer: "It is right." }) },
    },
  },
  "_app.kept-form": { ...none, loader: { answers: EVERYBODY }, actions: { "": { answers: EVERYBODY } } },
  "_app.exports": { ...none, loader: { answers: NO_STAFF } },
  "exports.$kind.table[.]csv": { ...ofExport, loader: { answers: NO_STAFF } },
  "exports.$kind.table[.]xlsx": { ...ofExport, loader: { answers: NO_STAFF } },
  "exports.archive[.]json": { ...none, loader: { answers: NO_STAFF } },
};

/** Ids of the world at the position of these records. */
export const idsOf = (world: SmallWorld, records: PersonRecords): Ids => ({
  ...records,
  importId: world.importId,
  competencyId: world.competencyId,
  accountId: world.spareAccountId,
  invitationId: world.invitationId,
  coachingId: world.coachingId,
});
