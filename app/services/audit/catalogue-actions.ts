import { formatList } from "#app/lib/format.ts";
import type { ActionWords } from "./action-words.ts";

const intoWords = (names: unknown): string => (Array.isArray(names) ? formatList(names.map(String)) : "another");

/** What the trail says about competencies and the roles that ask for them. */
export const CATALOGUE_ACTIONS: Record<string, ActionWords> = {
  "competency.add": { label: "Added a competency", tell: ({ subject }) => `added the competency ${subject}` },
  "competency.import": {
    label: "Brought a competency from a list",
    tell: ({ subject, after }) =>
      `brought the competency ${subject} from ${after.list ? `the list “${after.list}”` : "a file"}`,
  },
  "competency.edit": { label: "Changed a competency", tell: ({ subject }) => `changed the competency ${subject}` },
  "competency.archive": { label: "Archived a competency", tell: ({ subject }) => `archived the competency ${subject}` },
  "competency.restore": {
    label: "Restored a competency",
    tell: ({ subject }) => `took the competency ${subject} back into use`,
  },
  "competency.merge": {
    label: "Merged a competency",
    tell: ({ subject, after }) => `merged the competency ${subject} into ${intoWords(after.into)}`,
  },
  "competency.split": {
    label: "Split a competency",
    tell: ({ subject, after }) => `split the competency ${subject} into ${intoWords(after.into)}`,
  },
  "competency.undo-succession": {
    label: "Took a merge or split back",
    tell: ({ subject, after }) => `took the ${after.kind === "split" ? "split" : "merge"} of ${subject} back`,
  },
  "competency.reset-wording": {
    label: "Reset the wording of a competency",
    tell: ({ subject }) => `set the wording of ${subject} back to the catalogue’s`,
  },
  "role.adopt": { label: "Adopted a ladder", tell: ({ after }) => `adopted the roles of the ladder “${after.ladder}”` },
  "role.add": { label: "Added a role profile", tell: ({ subject }) => `added the role ${subject}` },
  "role.import": {
    label: "Brought a role from a list",
    tell: ({ subject, after }) => `brought the role ${subject} from the list “${after.list}”`,
  },
  "role.edit": { label: "Changed a role profile", tell: ({ subject }) => `changed the role ${subject}` },
  "role.archive": { label: "Archived a role profile", tell: ({ subject }) => `archived the role ${subject}` },
  "role.restore": { label: "Restored a role profile", tell: ({ subject }) => `took the role ${subject} back into use` },
  "role.ask": {
    label: "Changed what a role profile asks for",
    tell: ({ subject }) => `changed what the role ${subject} asks for`,
  },
  "role.stop-asking": {
    label: "Took away what a role profile asked for",
    tell: ({ subject }) => `took away something that the role ${subject} asked for`,
  },
};
