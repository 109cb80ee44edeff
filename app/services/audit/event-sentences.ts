import { formatCount, formatList } from "#app/lib/format.ts";
import type { ActionWords, Values } from "./action-words.ts";
import { ASKING_ACTIONS } from "./asking-sentences.ts";
import { CASE_ACTIONS } from "./case-sentences.ts";
import { CATALOGUE_ACTIONS } from "./catalogue-actions.ts";
import { FAIRNESS_ACTIONS } from "./fairness-sentences.ts";
import { fieldWords } from "./field-words.ts";
import { OUTCOME_ACTIONS } from "./outcome-sentences.ts";
import { SOURCING_ACTIONS } from "./sourcing-sentences.ts";

export interface ToldEvent {
  action: string;
  /** Name of the account; null where none acted. */
  who: string | null;
  /** Names of the subject and of the person concerned; null where they are no longer on record. */
  subject: string | null;
  person: string | null;
  after: Values;
}

const GONE = "a record that is no longer there";
const NOBODY = "somebody whose name is no longer on record";

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const changes = ({ changed, payChanged }: Values): string => {
  const fields = [...list(changed).map(fieldWords), ...(payChanged === true ? ["pay"] : [])];
  return fields.length ? `: ${formatList(fields)}` : "";
};

const SOURCES: Record<string, string> = {
  self: "as a self-assessment",
  supervisor: "by a supervisor",
  peer: "by a peer",
  report: "by a report",
  test: "by a test",
};

const levels = ({ competencyIds, source }: Values): string => {
  const number = formatCount(list(competencyIds).length, "level", "levels");
  return [number, SOURCES[String(source)]].filter(Boolean).join(" ");
};

/** What the trail says for each action. Every action that a service records has an entry here. */
export const ACTIONS: Record<string, ActionWords> = {
  "person.add": { label: "Added a person", tell: ({ subject }) => `added ${subject}` },
  "person.edit": { label: "Changed a person", tell: ({ subject, after }) => `changed ${subject}${changes(after)}` },
  "person.leave": { label: "Recorded a leaving", tell: ({ subject }) => `recorded that ${subject} leaves` },
  "person.undo-leave": { label: "Took back a leaving", tell: ({ subject }) => `took back that ${subject} leaves` },
  "person.read": { label: "Looked at a person", tell: ({ subject }) => `looked at the record of ${subject}` },
  "pay.read": {
    label: "Looked at pay",
    tell: ({ subject, person }) =>
      person === NOBODY ? `looked at what is computed from pay in ${subject}` : `looked at the pay of ${person}`,
  },
  "assessment.add": {
    label: "Recorded levels",
    tell: ({ subject, after }) => `recorded ${levels(after)} for ${subject}`,
  },
  "assessment.retract": {
    label: "Retracted an assessment",
    tell: ({ person }) => `retracted an assessment of ${person}`,
  },
  ...ASKING_ACTIONS,
  "evidence.add": {
    label: "Recorded leadership evidence",
    tell: ({ subject }) => `recorded leadership evidence about ${subject}`,
  },
  "evidence.retract": {
    label: "Retracted leadership evidence",
    tell: ({ person }) => `retracted leadership evidence about ${person}`,
  },
  "contest.open": { label: "Contested an entry", tell: () => "contested an entry in their own record" },
  "contest.settle": {
    label: "Settled a contest",
    tell: ({ person, after }) =>
      `settled what ${person} contested: ${after.state === "corrected" ? "corrected" : "kept as it is"}`,
  },
  "contest.withdraw": { label: "Withdrew a contest", tell: () => "withdrew what they had contested" },
  ...CATALOGUE_ACTIONS,
  "development.add": {
    label: "Planned a step of development",
    tell: ({ person }) => `planned a step of development for ${person}`,
  },
  "development.end": {
    label: "Ended a step of development",
    tell: ({ person, after }) =>
      `${after.state === "dropped" ? "dropped" : "closed"} a step of development of ${person}`,
  },
  "development.reopen": {
    label: "Opened a step of development again",
    tell: ({ person }) => `opened a step of development of ${person} again`,
  },
  "interest.set": { label: "Said what they want more of", tell: () => "said what they want more and less of" },
  ...CASE_ACTIONS,
  ...OUTCOME_ACTIONS,
  "scenario.create": { label: "Created a scenario", tell: ({ subject }) => `created the scenario ${subject}` },
  "scenario.compute": { label: "Computed a scenario", tell: ({ subject }) => `had the scenario ${subject} computed` },
  "scenario.use-quote": { label: "Used a quote", tell: ({ subject }) => `used a quote in the scenario ${subject}` },
  "scenario.decide-gap": {
    label: "Decided a gap in service",
    tell: ({ subject }) => `decided how the scenario ${subject} closes a gap in service`,
  },
  "scenario.change-staffing": {
    label: "Changed staffing",
    tell: ({ subject }) => `changed who stays in the scenario ${subject}`,
  },
  "scenario.change-assumptions": {
    label: "Changed assumptions",
    tell: ({ subject }) => `changed assumptions of the scenario ${subject}`,
  },
  "scenario.change-functions": {
    label: "Changed what options move",
    tell: ({ subject }) => `changed which IT functions the options of the scenario ${subject} move`,
  },
  "scenario.change-options": {
    label: "Changed options",
    tell: ({ subject }) => `changed the options of the scenario ${subject}`,
  },
  ...SOURCING_ACTIONS,
  "capacity.change-inputs": {
    label: "Changed figures of capacity",
    tell: () => "changed what the capacity is computed from",
  },
  "quote.add": { label: "Filed a quote", tell: ({ subject }) => `filed a quote of ${subject}` },
  "quote.change": { label: "Changed a quote", tell: ({ subject }) => `changed a quote of ${subject}` },
  "quote.price-gap": {
    label: "Priced a gap of a quote",
    tell: ({ subject }) => `priced what a quote of ${subject} leaves out`,
  },
  "quote.open-gap": {
    label: "Took back the price of a gap",
    tell: ({ subject }) => `took back the price of what a quote of ${subject} leaves out`,
  },
  "provider.add": { label: "Added a provider", tell: ({ subject }) => `added the provider ${subject}` },
  "provider.change": { label: "Changed a provider", tell: ({ subject }) => `changed the provider ${subject}` },
  "provider.check": {
    label: "Looked at a provider’s evidence",
    tell: ({ subject }) => `recorded what was found about the provider ${subject}`,
  },
  "provider.uncheck": {
    label: "Took back what was found about a provider",
    tell: ({ subject }) => `took back what was found about the provider ${subject}`,
  },
  "provider.read": {
    label: "Downloaded a provider’s evidence",
    tell: ({ subject }) => `downloaded evidence of the provider ${subject}`,
  },
  "quote.remove": { label: "Removed a quote", tell: () => "removed a provider’s quote" },
  "import.upload": { label: "Uploaded a file", tell: ({ subject }) => `uploaded the file ${subject}` },
  "import.choose-columns": {
    label: "Chose columns",
    tell: ({ subject }) => `chose what the columns of ${subject} mean`,
  },
  "import.begin": { label: "Began an import", tell: ({ subject }) => `began to import ${subject}` },
  "import.commit": { label: "Carried out an import", tell: ({ subject }) => `imported ${subject}` },
  "import.fail": { label: "Import failed", tell: ({ subject }) => `could not import ${subject}: nothing was kept` },
  "import.discard": { label: "Discarded a file", tell: ({ subject }) => `discarded the file ${subject}` },
  "import.undo": { label: "Undid an import", tell: ({ subject }) => `undid the import of ${subject}` },
  "export.download": { label: "Downloaded an export", tell: () => "downloaded an export" },
  "audit.download": { label: "Downloaded the audit trail", tell: () => "downloaded a part of the audit trail" },
  "own-record.download": { label: "Downloaded their own record", tell: () => "downloaded their own record" },
  "organisation.create": { label: "Set up the organisation", tell: () => "set up the organisation" },
  "organisation.create-demo": { label: "Made the demo company", tell: () => "made the demo company" },
  "organisation.change": {
    label: "Changed the organisation",
    tell: () => "changed the details of the organisation",
  },
  "account.change-password": { label: "Changed their password", tell: () => "changed their password" },
  "account.invite": { label: "Invited somebody", tell: () => "made an invitation to an account" },
  "account.invite-again": { label: "Invited somebody again", tell: () => "made a new link for an invitation" },
  "account.revoke-invitation": { label: "Revoked an invitation", tell: () => "revoked an invitation" },
  "account.join": { label: "Took up an invitation", tell: () => "took up an invitation and chose a password" },
  "account.change-role": {
    label: "Changed a role",
    tell: ({ subject, after }) => `made ${subject} ${after.role ? String(after.role) : "something else"}`,
  },
  "account.link-person": {
    label: "Linked an account to a person",
    tell: ({ subject }) => `changed whom the account of ${subject} stands for`,
  },
  "account.disable": { label: "Disabled an account", tell: ({ subject }) => `disabled the account of ${subject}` },
  "account.enable": { label: "Enabled an account", tell: ({ subject }) => `enabled the account of ${subject} again` },
  "account.issue-reset": {
    label: "Made a reset link",
    tell: ({ subject }) => `made a link for a new password of ${subject}`,
  },
  "account.reset-password": { label: "Chose a new password", tell: () => "chose a new password by a reset link" },
  "session.end": { label: "Ended a session", tell: () => "ended another session of their own" },
  "session.end-others": { label: "Ended other sessions", tell: () => "ended every other session of their own" },
  "view.save": { label: "Saved a view", tell: () => "saved a view" },
  "view.rename": { label: "Changed a view", tell: () => "changed a saved view" },
  "view.delete": { label: "Deleted a view", tell: () => "deleted a saved view" },
  "person.erase": { label: "Erased a record", tell: () => "erased the record of a person" },
  "person.erase-again": {
    label: "Erased a record again",
    tell: () => "erased a record again that an older backup had brought back",
  },
  "person.hold": { label: "Placed a legal hold", tell: ({ subject }) => `placed a legal hold on ${subject}` },
  "person.lift-hold": { label: "Lifted a legal hold", tell: ({ subject }) => `lifted the legal hold on ${subject}` },
  "person.pause-evidence": {
    label: "Paused an evidence clock",
    tell: ({ subject }) => `paused the evidence clock of ${subject}`,
  },
  "person.remove-pause": {
    label: "Removed a pause of an evidence clock",
    tell: ({ subject }) => `removed a pause of the evidence clock of ${subject}`,
  },
  ...FAIRNESS_ACTIONS,
  "certificate.add": { label: "Added a certificate", tell: ({ subject }) => `added a certificate of ${subject}` },
  "certificate.change": {
    label: "Changed a certificate",
    tell: ({ subject }) => `changed a certificate of ${subject}`,
  },
  "certificate.remove": {
    label: "Removed a certificate",
    tell: ({ subject }) => `removed a certificate of ${subject}`,
  },
  "privacy.change-retention": { label: "Changed retention", tell: () => "changed how long records are kept" },
  "privacy.confirm": { label: "Confirmed a check", tell: () => "confirmed a point to settle before real people" },
  "privacy.take-back": { label: "Took back a check", tell: () => "took back a point to settle before real people" },
  "pay.import": { label: "Imported pay", tell: ({ person }) => `imported the pay of ${person}` },
  "pay.undo-import": {
    label: "Took back imported pay",
    tell: ({ person }) => `took back the imported pay of ${person}`,
  },
  "import.ask-to-cancel": {
    label: "Stopped an import",
    tell: ({ subject }) => `asked to stop the import of ${subject}`,
  },
  "import.cancel": {
    label: "Import stopped",
    tell: ({ subject }) => `stopped the import of ${subject}: nothing counts`,
  },
  "backup.make": { label: "Made a backup", tell: () => "made a backup" },
  "backup.check": { label: "Checked a backup", tell: () => "checked a backup" },
  "backup.download": { label: "Downloaded a backup", tell: () => "downloaded a backup" },
  "backup.restore": { label: "Restored a backup", tell: () => "put a backup in the place of everything" },
  "session.open": { label: "Signed in", tell: () => "signed in" },
  "session.close": { label: "Signed out", tell: () => "signed out" },
};

/**
 * One event as a sentence: who did what to whom. An action without an entry is told by its code, so that nothing is
 * ever left out of the trail.
 * @example eventSentence({ action: "session.open", who: "Olga Owner", subject: null, person: null, after: {} }) // "Olga Owner signed in."
 */
export function eventSentence({ action, who, subject, person, after }: ToldEvent): string {
  const words = Object.hasOwn(ACTIONS, action) ? ACTIONS[action] : undefined;
  const actor = who ?? "Rightrung";
  if (!words) return `${actor}: ${action}${subject ? `, ${subject}` : ""}.`;
  return `${actor} ${words.tell({ subject: subject || (action.startsWith("person.") ? NOBODY : GONE), person: person || NOBODY, after })}.`;
}

export const actionLabel = (action: string): string => ACTIONS[action]?.label ?? action;
