import { formatCount } from "#app/lib/format.ts";

interface ImportFacts {
  kind: "people" | "levels";
  state: "uploaded" | "staging" | "committed" | "undone" | "discarded";
  counts: Record<string, number> | null;
}

/** What became of an import, in words. */
export function importStateWords({ kind, state, counts }: ImportFacts): string {
  if (state === "uploaded") return "Waits for your word";
  if (state === "staging") return "Not finished; nothing of it counts";
  if (state === "discarded") return "Thrown away; nothing of it counts";
  if (state === "undone") return "Taken back; nothing of it counts";
  const { created = 0, changed = 0, unchanged = 0, rejected = 0 } = counts ?? {};
  const things =
    kind === "people"
      ? formatCount(created, "new person", "new people")
      : formatCount(created, "new level", "new levels");
  return `${things}, ${changed} changed, ${unchanged} without a change, ${rejected} not imported`;
}

export const FIELD_WORDS: Record<string, string> = {
  employeeNumber: "Employee number, used to match",
  name: "Name",
  firstName: "First name",
  lastName: "Last name",
  email: "E-mail, used to match",
  title: "Title",
  department: "Department",
  manager: "Manager",
  startedOn: "Start date",
  person: "Person",
  competency: "Competency",
  level: "Level",
  date: "Date",
  source: "Source",
  assessor: "Assessor",
  evidence: "Evidence in words",
};

export const VERDICT_WORDS = {
  created: "New",
  changed: "Changes",
  unchanged: "No change",
  rejected: "Not imported",
} as const;
