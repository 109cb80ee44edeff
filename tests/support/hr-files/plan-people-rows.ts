import type { ColumnMapping, PeopleField } from "#app/domain/imports/import-fields.ts";
import type { ExistingPerson, PeoplePlan } from "#app/domain/imports/people-import.ts";
import { planPeopleImport } from "#app/domain/imports/people-plan.ts";

const HEADINGS: Record<PeopleField, string> = {
  employeeNumber: "Number",
  name: "Name",
  firstName: "First",
  lastName: "Last",
  email: "E-mail",
  title: "Title",
  department: "Department",
  manager: "Reports to",
  startedOn: "Start",
};

/** Plans rows written as "a | b | c" under the fields named in the first argument, read on 22 November 2026. */
export function planPeopleRows(fields: string, rows: string[], existing: ExistingPerson[] = []): PeoplePlan {
  const names = fields.split(" ") as PeopleField[];
  const mapping: ColumnMapping<PeopleField> = Object.fromEntries(names.map((field, index) => [field, index]));
  return planPeopleImport({
    headings: names.map((field) => HEADINGS[field]),
    rows: rows.map((row) => row.split("|").map((cell) => cell.trim())),
    mapping,
    dateOrder: "dmy",
    today: "2026-11-22",
    existing,
  });
}

export function verdictsOf({ rows }: PeoplePlan): string[] {
  return rows.map(({ verdict }) => verdict);
}

/** For each row its reasons as "column: message", an empty column for the whole row. */
export function reasonsOf({ rows }: PeoplePlan): string[] {
  return rows.map(({ reasons }) => reasons.map(({ column, message }) => `${column ?? ""}: ${message}`).join(" "));
}
