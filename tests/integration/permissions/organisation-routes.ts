import {
  EVERYBODY,
  everywhere,
  NO_AUDITOR,
  NO_STAFF,
  NOBODY,
  none,
  nowhere,
  OWNER,
  OWNER_AUDITOR,
  OWNER_HR,
  OWNER_HR_ABOUT_OTHERS,
  OWNER_HR_MANAGER,
  ofAccount,
  ofBackup,
  ofExport,
  ofFairnessReport,
  ofImport,
  ofInvitation,
  ofPerson,
  type Route,
  roles,
} from "./route-parts.ts";

/** Addresses of the organisation as a whole: data in and out, settings, privacy, backups, the trail, one's own record. */
export const ORGANISATION_ROUTES: Record<string, Route> = {
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
      "choose-list": { answers: OWNER_HR, form: () => ({ listName: "Guild list", release: "2026" }) },
      "choose-archive": { answers: OWNER_HR },
      "choose-elements": { answers: OWNER_HR, form: () => ({ shown: "X-1", element: "X-1" }) },
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
  "_app.how-this-is-computed.sourcing": { ...none, loader: { answers: EVERYBODY } },
  "_app.how-this-is-computed.capacity": { ...none, loader: { answers: EVERYBODY } },
  "_app.how-this-is-computed.proof": { ...none, loader: { answers: EVERYBODY } },
  "_app.how-this-is-computed.laboratory": { ...none, loader: { answers: NO_STAFF } },
  "_app.about-yourself": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: { "": { answers: NO_AUDITOR, form: () => ({ sex: "another" }) } },
  },
  "_app.fairness._index": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: {
      "make-report": { answers: OWNER_HR, form: () => ({ from: "2026-01-01", to: "2026-06-30" }) },
      "enter-attributes": { answers: OWNER_HR, form: () => ({ person: "", sex: "another" }) },
    },
  },
  "_app.fairness.$reportId": { ...ofFairnessReport, loader: { answers: OWNER_HR } },
  "fairness.$reportId.table[.]csv": { ...ofFairnessReport, loader: { answers: OWNER_HR } },
  "_app.settings._index": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: {
      "change-organisation": { answers: OWNER, form: () => ({ name: "" }) },
      "change-password": { answers: EVERYBODY, form: () => ({ current: "", next: "", again: "" }) },
    },
  },
  "_app.settings.promotion-model": {
    ...none,
    loader: { answers: roles(everywhere, everywhere, nowhere, nowhere, everywhere) },
    actions: {
      save: {
        answers: OWNER_HR,
        form: () => ({ change: "norm.peer", value: "9", reason: "Our peers are kind to each other." }),
      },
      "back-to-default": { answers: OWNER_HR, form: () => ({ change: "norm.peer", reason: "As it was." }) },
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
  "_app.settings.cases": {
    ...none,
    loader: { answers: OWNER_HR },
    actions: {
      save: { answers: OWNER_HR, form: () => ({ years: "0", days: "30" }) },
      hold: { answers: OWNER_HR, form: () => ({ number: "99999", reason: "A claim." }) },
      "lift-hold": { answers: OWNER_HR, form: () => ({ number: "99999" }) },
      erase: { answers: OWNER_HR, form: () => ({ number: "99999" }) },
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
  "_app.people.$personId.evidence-clock": {
    ...ofPerson,
    loader: { answers: OWNER_HR_ABOUT_OTHERS },
    actions: {
      pause: { answers: OWNER_HR_ABOUT_OTHERS, form: () => ({ from: "2026-10-05", to: "2026-10-01" }) },
      remove: { answers: NOBODY, form: () => ({ pauseId: "none" }) },
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
      reply: { answers: NOBODY, form: () => ({ contestId: crypto.randomUUID(), statement: "It was in June." }) },
    },
  },
  "_app.my-proposals": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: {
      propose: { answers: EVERYBODY, form: () => ({ statement: "" }) },
      withdraw: { answers: NOBODY, form: () => ({ proposalId: crypto.randomUUID() }) },
    },
  },
  "_app.proposals": {
    ...none,
    loader: { answers: OWNER_HR_MANAGER },
    actions: {
      accept: { answers: NOBODY, form: () => ({ proposalId: crypto.randomUUID(), level: "3", source: "test" }) },
      decline: { answers: NOBODY, form: () => ({ proposalId: crypto.randomUUID(), answer: "Not seen." }) },
    },
  },
  "_app.my-development": {
    ...none,
    loader: { answers: EVERYBODY },
    actions: {
      // An account that stands for nobody has no plan and no interests.
      plan: {
        answers: roles(everywhere, everywhere, everywhere, everywhere, nowhere),
        form: ({ competencyId }) => ({ competencyId, targetLevel: "3", what: "", ownerPersonId: crypto.randomUUID() }),
      },
      end: {
        answers: NOBODY,
        form: () => ({ actionId: crypto.randomUUID(), version: "1", how: "dropped", outcome: "Not needed." }),
      },
      reopen: { answers: NOBODY, form: () => ({ actionId: crypto.randomUUID(), version: "2" }) },
      "set-interests": { answers: roles(everywhere, everywhere, everywhere, everywhere, nowhere) },
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
