import { CASE_ROUTES } from "./case-routes.ts";
import { ORGANISATION_ROUTES } from "./organisation-routes.ts";
import { PROVIDER_ROUTES } from "./provider-routes.ts";
import { ROUND_ROUTES } from "./round-routes.ts";
import {
  ASSESS,
  EVERYBODY,
  EVIDENCE,
  everywhere,
  LINE_OF_READERS,
  NO_STAFF,
  NOBODY,
  none,
  nowhere,
  OPEN_CASE,
  OWNER_HR,
  ofCertificate,
  ofCompetency,
  ofPerson,
  ofRole,
  ofScenario,
  PERSON,
  type Route,
  roles,
  SCENARIO_CHANGE,
} from "./route-parts.ts";
import { SOURCING_ROUTES } from "./sourcing-routes.ts";

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
  "_app.people.$personId.then": { ...ofPerson, loader: { answers: LINE_OF_READERS } },
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
  "_app.people.$personId.development": {
    ...ofPerson,
    loader: { answers: PERSON },
    actions: {
      plan: {
        // One's own plan is one's own to propose for, at either address.
        answers: roles(everywhere, everywhere, ["own", "line"], nowhere, nowhere),
        form: ({ competencyId, personId }) => ({
          ...{ competencyId, targetLevel: "4", what: "Take on the next change.", ownerPersonId: personId },
          dueOn: "2027-03-01",
        }),
      },
      end: {
        answers: NOBODY,
        form: () => ({ actionId: crypto.randomUUID(), version: "1", how: "dropped", outcome: "Not needed." }),
      },
      reopen: { answers: NOBODY, form: () => ({ actionId: crypto.randomUUID(), version: "2" }) },
    },
  },
  "_app.people.$personId.certifications": {
    ...ofPerson,
    loader: { answers: PERSON },
    actions: {
      add: { answers: ASSESS, form: () => ({ name: "Routing exam", issuedOn: "2026-05-01", expiresOn: "2026-04-30" }) },
      change: {
        answers: ASSESS,
        form: ({ certificationId }) => ({ certificationId, name: "", issuedOn: "2026-05-01", expiresOn: "" }),
      },
      remove: { answers: NOBODY, form: () => ({ certificationId: "none" }) },
    },
  },
  "people.$personId.certifications.$certificationId.attached[.]file": {
    ...ofCertificate,
    loader: { answers: PERSON },
  },
  "_app.certifications": { ...none, loader: { answers: NO_STAFF } },
  "_app.matrix": { ...none, loader: { answers: NO_STAFF } },
  "_app.cover-report": { ...none, loader: { answers: NO_STAFF } },
  "_app.roles._index": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: { "adopt-ladder": { answers: OWNER_HR, form: () => ({ ladder: "no-such-ladder" }) } },
  },
  "_app.roles.new": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ title: "" }) } },
  },
  "_app.roles.$profileId": {
    ...ofRole,
    loader: { answers: EVERYBODY },
    actions: {
      save: { answers: OWNER_HR, form: () => ({ title: "Engineer", track: "specialist", rung: "2", version: "0" }) },
      ask: {
        answers: OWNER_HR,
        form: ({ competencyId }) => ({ competencyId, requiredLevel: "3", minimumEvidence: "1" }),
      },
      // The owner is asked first and takes it away: for HR there is nothing left to take.
      "stop-asking": {
        answers: roles(everywhere, nowhere, nowhere, nowhere, nowhere),
        form: ({ competencyId }) => ({ competencyId }),
      },
      archive: { answers: OWNER_HR, form: () => ({ version: "0" }) },
      restore: { answers: OWNER_HR, form: () => ({ version: "0" }) },
    },
  },
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
  "_app.competencies.$competencyId._index": {
    ...ofCompetency,
    loader: { answers: EVERYBODY },
    actions: {
      archive: { answers: OWNER_HR, form: () => ({ version: "0" }) },
      restore: { answers: OWNER_HR, form: () => ({ version: "0" }) },
      "reset-wording": { answers: OWNER_HR, form: () => ({ version: "0" }) },
      "undo-succession": { answers: NOBODY, form: () => ({ changeId: crypto.randomUUID() }) },
    },
  },
  "_app.succession": { ...none, loader: { answers: NO_STAFF } },
  "_app.promotion-board._index": { ...none, loader: { answers: NO_STAFF } },
  "_app.promotion-board.side-by-side": { ...none, loader: { answers: NO_STAFF } },
  "_app.competencies.$competencyId.merge": {
    ...ofCompetency,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ version: "0", into: crypto.randomUUID() }) } },
  },
  "_app.competencies.$competencyId.split": {
    ...ofCompetency,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ version: "0", name: "One" }) } },
  },
  ...CASE_ROUTES,
  "_app.capacity._index": { ...none, loader: { answers: NO_STAFF } },
  "_app.capacity.inputs": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: { "": { answers: OWNER_HR, form: () => ({ reason: "" }) } },
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
    },
  },
  "scenarios.$scenarioId.table[.]csv": {
    ...ofScenario,
    loader: { answers: SCENARIO_CHANGE, query: "of=options" },
  },
  "_app.scenarios.$scenarioId.functions": {
    ...ofScenario,
    loader: { answers: SCENARIO_CHANGE },
    actions: { "": { answers: SCENARIO_CHANGE, form: () => ({ version: "0" }) } },
  },
  ...SOURCING_ROUTES,
  "scenarios.$scenarioId.register[.]csv": { ...ofScenario, loader: { answers: SCENARIO_CHANGE } },
  "scenarios.$scenarioId.register[.]xlsx": { ...ofScenario, loader: { answers: SCENARIO_CHANGE } },
  ...ROUND_ROUTES,
  ...PROVIDER_ROUTES,
  ...ORGANISATION_ROUTES,
};
