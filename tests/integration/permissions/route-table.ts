import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import type { PersonRecords, Position, SmallWorld } from "./small-world.ts";

type Roles<T> = Record<AccountRole, T>;

/** The ids that an address or a form may name: those of one organisation, at one position. */
export interface Ids extends PersonRecords {
  importId: string;
  competencyId: string;
  coachingId: string;
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
const ofImport = { params: ({ importId }: Ids) => ({ importId }), hasId: true };
const ofCompetency = { params: ({ competencyId }: Ids) => ({ competencyId }), hasId: true };

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
          [`ratings[${competencyId}].level`]: "3",
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
      "save-own-view": { answers: DECIDE_CASE, form: () => ({ ownView: "A view.", ownProbability: "60" }) },
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
          caseVersion: "0",
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
    },
  },
  "_app.scenarios.$scenarioId.quotes": { ...ofScenario, loader: { answers: OPEN_CASE }, actions: {} },
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
  "_app.imports.$importId._index": {
    ...ofImport,
    loader: { answers: OWNER_HR },
    actions: {
      "commit-import": { answers: OWNER_HR, form: () => ({ created: "99", changed: "0", rejected: "0" }) },
      "undo-import": { answers: OWNER_HR },
    },
  },
  "imports.$importId.rejected[.]csv": { ...ofImport, loader: { answers: OWNER_HR } },
  "imports.template[.]csv": { ...none, loader: { answers: OWNER_HR, query: "kind=people" } },
  "_app.how-this-is-computed._index": { ...none, loader: { answers: EVERYBODY } },
  "_app.how-this-is-computed.levels": { ...none, loader: { answers: EVERYBODY } },
  "_app.how-this-is-computed.promotion": { ...none, loader: { answers: EVERYBODY } },
  "_app.how-this-is-computed.cost": { ...none, loader: { answers: EVERYBODY } },
  "_app.settings": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: {
      "change-organisation": { answers: OWNER, form: () => ({ name: "" }) },
      "change-password": { answers: EVERYBODY, form: () => ({ current: "", next: "", again: "" }) },
    },
  },
};

/** Ids of the world at the position of these records. */
export const idsOf = (world: SmallWorld, records: PersonRecords): Ids => ({
  ...records,
  importId: world.importId,
  competencyId: world.competencyId,
  coachingId: world.coachingId,
});
