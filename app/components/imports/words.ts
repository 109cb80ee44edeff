import type { ImportKind, ImportState } from "#app/domain/shared/vocabulary.ts";
import { formatCount } from "#app/lib/format.ts";

interface ImportFacts {
  kind: ImportKind;
  state: ImportState;
  counts: Record<string, number> | null;
  isCancelled?: boolean;
}

export const KIND_WORDS: Record<ImportKind, string> = {
  people: "People",
  levels: "Competency levels",
  pay: "Pay",
  competencies: "Competencies",
  occupations: "Occupations",
  tickets: "Tickets",
};

export const STATE_WORDS: Record<ImportState, string> = {
  uploaded: "Waits for your word",
  staging: "Not finished; nothing of it counts",
  committed: "Imported",
  undone: "Taken back; nothing of it counts",
  discarded: "Thrown away; nothing of it counts",
};

const NEW_THINGS: Record<ImportKind, [string, string]> = {
  people: ["new person", "new people"],
  levels: ["new level", "new levels"],
  pay: ["new amount", "new amounts"],
  competencies: ["new competency", "new competencies"],
  occupations: ["new required level", "new required levels"],
  tickets: ["new ticket", "new tickets"],
};

/** "8 new people", "1 new level". */
export const newThings = (count: number, kind: ImportKind): string => formatCount(count, ...NEW_THINGS[kind]);

export const newThingsLabel = (count: number, kind: ImportKind): string => NEW_THINGS[kind][count === 1 ? 0 : 1];

/** What became of an import, in words. */
export function importStateWords({ kind, state, counts, isCancelled }: ImportFacts): string {
  if (state === "discarded" && isCancelled) return "Cancelled; nothing of it counts";
  if (state !== "committed") return STATE_WORDS[state];
  const { created = 0, changed = 0, unchanged = 0, rejected = 0, leftOut = 0 } = counts ?? {};
  const rest = leftOut ? `, ${leftOut} left out` : "";
  return `${newThings(created, kind)}, ${changed} changed, ${unchanged} without a change, ${rejected} not imported${rest}`;
}

const FIELD_WORDS: Record<string, string> = {
  employeeNumber: "Employee number, used to match",
  name: "Name",
  firstName: "First name",
  lastName: "Last name",
  email: "E-mail, used to match",
  title: "Title",
  department: "Department",
  manager: "Manager",
  startedOn: "Start date",
  kind: "Kind of record",
  person: "Person",
  competency: "Competency",
  level: "Level",
  date: "Date",
  source: "Source",
  assessor: "Assessor",
  evidence: "Evidence in words",
  amount: "Amount",
  currency: "Currency",
  period: "Per year, month or hour",
  hours: "Hours a week",
  salaryAnnualCents: "Pay a year",
  effectiveOn: "Effective date",
};

/** Fields of a list of competencies, and what of a competency they change. */
const COMPETENCY_FIELD_WORDS: Record<string, string> = {
  kind: "Technical or leadership",
  group: "Group",
  groupCode: "Group",
  function: "IT function",
  functionCode: "IT function",
  description: "Description",
  ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [`level${level}`, `Words of level ${level}`])),
  requiredLevel: "Required level",
  minimumCover: "Minimum cover",
  critical: "Critical",
  isCritical: "Critical",
  halfLife: "Half-life in months",
  halfLifeMonths: "Half-life in months",
  reference: "Reference in the list",
  code: "Code of the built-in catalogue",
  list: "List that it comes from",
  listName: "List that it comes from",
  archived: "It",
};

/** Fields of a ticket export, and what of a ticket they change. */
const TICKET_FIELD_WORDS: Record<string, string> = {
  number: "Ticket number, used to match",
  opened: "Opened",
  openedMinute: "Opened",
  resolved: "Resolved",
  resolutionMinutes: "Resolved",
  category: "Category",
  priority: "Priority",
  assignmentGroup: "Assignment group",
  channel: "Channel",
  requester: "Who asked, counted and never kept",
  handleTime: "Time worked",
  handleMinutes: "Time worked",
  reopened: "Times reopened",
};

/** The field by its word; files of pay and of competencies call some of theirs by what they mean there. */
export const fieldWord = (field: string, kind: ImportKind): string =>
  (kind === "pay" && field === "date" && "Effective date") ||
  ((kind === "competencies" || kind === "occupations") && COMPETENCY_FIELD_WORDS[field]) ||
  (kind === "tickets" && TICKET_FIELD_WORDS[field]) ||
  (FIELD_WORDS[field] ?? field);

/** What is said when two columns go to one field. */
export const twiceWords = (field: string): string =>
  `Two columns go to “${FIELD_WORDS[field] ?? TICKET_FIELD_WORDS[field] ?? "one competency"}”. Leave one of them out.`;

export const VERDICT_WORDS = {
  created: "New",
  changed: "Changes",
  unchanged: "No change",
  rejected: "Not imported",
  leftOut: "Left out",
} as const;
