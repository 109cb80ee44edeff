import { cleanCell, isDamaged, quoted } from "./cell-text.ts";
import { type DateOrder, readDate } from "./dates.ts";
import { headingLabel } from "./heading-words.ts";
import type { ColumnMapping, PeopleField } from "./import-fields.ts";
import { readPersonName } from "./person-name.ts";
import type { Finding } from "./table.ts";

/** The longest values that are stored, in characters. */
const PEOPLE_LENGTHS = { employeeNumber: 64, name: 200, email: 254, title: 200, department: 200 } as const;

const EMAIL = /^[^\s@"(),:;<>[\\\]]+@(?:[^\s@"(),:;<>[\\\].]+\.)+[^\s@"(),:;<>[\\\].\d]{2,}$/u;
const NO_MANAGER = new Set([
  "-",
  "–",
  "—",
  "n/a",
  "na",
  "none",
  "null",
  "no manager",
  "no_manager",
  "keine",
  "keiner",
  "aucun",
  "aucune",
  "ninguno",
  "ninguna",
]);

/** What one row of a people file says. Null: the cell is blank, or no column feeds the field. */
export interface PeopleRow {
  employeeNumber: string | null;
  email: string | null;
  name: string | null;
  title: string | null;
  department: string | null;
  startedOn: string | null;
  managerText: string | null;
  reasons: Finding[];
  notes: Finding[];
}

export interface RowContext<F extends string> {
  headings: readonly string[];
  mapping: ColumnMapping<F>;
  dateOrder: DateOrder;
  /** ISO date of the day on which the file is read. */
  today: string;
  /** The file is an export of ours: names stand in it as they are recorded, a comma in them turns nothing round. */
  isExport?: boolean;
}

/** Whether an address can be written to: something, @, a domain with a dot; no white space, at most 254 characters. */
export function isEmailAddress(text: string): boolean {
  return (
    text.length <= PEOPLE_LENGTHS.email &&
    !text.includes("..") &&
    !text.startsWith(".") &&
    !text.includes(".@") &&
    EMAIL.test(text)
  );
}

/**
 * Reads one row of a people file and names what is wrong with it, column by column. A blank cell says nothing: it
 * neither clears a recorded value nor is an error by itself. First and last name together win over a full name.
 */
export function readPeopleRow(cells: readonly string[], context: RowContext<PeopleField>): PeopleRow {
  const { headings, mapping, dateOrder, today } = context;
  const reasons: Finding[] = [];
  const notes: Finding[] = [];
  const column = (field: PeopleField) => headingLabel(headings, mapping[field] ?? -1);

  const textOf = (field: PeopleField, tidy = cleanCell): string | null => {
    const index = mapping[field];
    const text = index === undefined ? "" : tidy(cells[index] ?? "");
    if (text === "") return null;
    if (isDamaged(text)) {
      reasons.push({
        column: column(field),
        message: `${quoted(text)} holds a character that could not be read. Save the file as UTF-8.`,
      });
    }
    return text;
  };
  const limited = (
    field: keyof typeof PEOPLE_LENGTHS,
    text: string | null,
    from: PeopleField = field,
  ): string | null => {
    const limit = PEOPLE_LENGTHS[field];
    if (text !== null && text.length > limit) {
      reasons.push({ column: column(from), message: `${quoted(text)} is longer than ${limit} characters.` });
    }
    return text;
  };

  const fullName = textOf("name", context.isExport ? cleanCell : readPersonName);
  const firstName = textOf("firstName");
  const lastName = textOf("lastName");
  const composed =
    firstName !== null && lastName !== null ? `${firstName} ${lastName}` : (fullName ?? lastName ?? firstName);
  const nameField: PeopleField =
    composed === fullName && fullName !== null ? "name" : lastName !== null ? "lastName" : "firstName";

  const email = textOf("email");
  if (email !== null && !isEmailAddress(email)) {
    reasons.push({
      column: column("email"),
      message: `${quoted(email)} is not an e-mail address. Correct it, or leave it empty.`,
    });
  }
  const startText = textOf("startedOn");
  let startedOn: string | null = null;
  if (startText !== null) {
    const read = readDate(startText, dateOrder);
    if (read.ok) startedOn = read.date;
    else reasons.push({ column: column("startedOn"), message: read.message });
  }
  if (startedOn !== null && startedOn > today) {
    notes.push({
      column: column("startedOn"),
      message: `The first day, ${startedOn}, is still to come: cover counts this person from then on.`,
    });
  }
  const managerText = textOf("manager");
  return {
    employeeNumber: limited("employeeNumber", textOf("employeeNumber")),
    email: email === null ? null : email.toLowerCase(),
    name: limited("name", composed, nameField),
    title: limited("title", textOf("title")),
    department: limited("department", textOf("department")),
    startedOn,
    managerText: managerText !== null && NO_MANAGER.has(managerText.toLowerCase()) ? null : managerText,
    reasons,
    notes,
  };
}
