import { cleanCell, isBlankRow } from "./cell-text.ts";
import type { DateOrder } from "./dates.ts";
import { headingLabel } from "./heading-words.ts";
import type { ColumnMapping, PeopleField } from "./import-fields.ts";
import { type Part, partsOfRows } from "./kept-managers.ts";
import { linkManagers } from "./manager-links.ts";
import type {
  ExistingPerson,
  ManagerReference,
  PeoplePlan,
  PeoplePlanRow,
  PersonChange,
  PersonValues,
} from "./people-import.ts";
import { type Draft, matchDrafts } from "./people-matching.ts";
import { readPeopleRow } from "./people-row.ts";
import { identifierKey } from "./person-lookup.ts";
import { countValues, isFiltering, NO_FILTER, type RowFilter } from "./row-filter.ts";
import { allowedMapping, problemsByRow, shapeReasons } from "./row-shape.ts";
import { noVerdicts, type TableProblem } from "./table.ts";

export interface PeopleImportInput {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping<PeopleField>;
  dateOrder: DateOrder;
  /** ISO date of the day on which the plan is made. */
  today: string;
  existing: readonly ExistingPerson[];
  /** The row number of the first entry of `rows`, as a spreadsheet counts: 2 unless lines stand above the headings. */
  firstRow?: number;
  problems?: readonly TableProblem[];
  /** Of a file that we exported: the id of the person whom each row is about. */
  recordIds?: readonly string[] | null;
  /** Which departments and titles are wanted; everybody when absent. */
  filter?: RowFilter;
}

const NAME_FIELDS = ["name", "firstName", "lastName"] as const;
const PLAIN_FIELDS = ["employeeNumber", "email", "name", "title", "department", "startedOn"] as const;
/** All that is kept of somebody who is there for the reporting line alone. */
const LINE_FIELDS = ["employeeNumber", "email", "name"] as const;

function readDrafts(input: PeopleImportInput, mapping: ColumnMapping<PeopleField>): { drafts: Draft[]; blank: number } {
  const { headings, rows, dateOrder, today, existing, firstRow = 2 } = input;
  const problems = problemsByRow(input.problems);
  const isExport = input.recordIds != null;
  const nodeOf = new Map(isExport ? existing.map(({ id }, node) => [id, node]) : []);
  const drafts: Draft[] = [];
  let blank = 0;
  for (const [place, cells] of rows.entries()) {
    if (isBlankRow(cells)) {
      blank += 1;
      continue;
    }
    const row = firstRow + place;
    const said = readPeopleRow(cells, { headings, mapping, dateOrder, today, isExport });
    const recordNode = nodeOf.get(input.recordIds?.[place] ?? "");
    const reasons = [...shapeReasons(cells, headings, mapping, problems.get(row)), ...said.reasons];
    const node = existing.length + drafts.length;
    drafts.push({ row, said, reasons, notes: [...said.notes], node, recordNode, matchedBy: null });
  }
  return { drafts, blank };
}

/** New people need a name; a file without any column for names gives them "Employee" and their number. */
function nameNewPeople(drafts: readonly Draft[], hasNameColumn: boolean): number {
  let named = 0;
  for (const { said, reasons, matchedBy } of drafts) {
    if (reasons.length > 0 || matchedBy !== null || said.name !== null) continue;
    if (!hasNameColumn && said.employeeNumber !== null) {
      said.name = `Employee ${said.employeeNumber}`;
      named += 1;
    } else {
      reasons.push({ column: null, message: "The row gives no name, and nobody recorded has its number or address." });
    }
  }
  return named;
}

function changesOf(before: ExistingPerson, draft: Draft, isLine: boolean): PersonChange[] {
  const fields: readonly (typeof PLAIN_FIELDS)[number][] = isLine ? LINE_FIELDS : PLAIN_FIELDS;
  return fields.flatMap((field): PersonChange[] => {
    const after = draft.said[field];
    const stored = before[field];
    if (after === null || after === stored || after === cleanCell(stored ?? "")) return [];
    const sameKey =
      (field === "employeeNumber" || field === "email") &&
      stored !== null &&
      identifierKey(stored) === identifierKey(after);
    return sameKey ? [] : [{ field, before: stored, after }];
  });
}

interface Standing {
  existing: readonly ExistingPerson[];
  drafts: readonly Draft[];
  nameOf: (node: number) => string;
  recordedNames: ReadonlyMap<string, string>;
  isFiltered: boolean;
}

/** A row that somebody chose not to bring: nothing of it is kept, not even for the screen beyond its name. */
function leftOutRow({ row, said }: Draft): PeoplePlanRow {
  const { name, title, department } = said;
  return {
    row,
    verdict: "leftOut",
    reasons: [],
    notes: [{ column: null, message: "Outside the departments and titles that are chosen." }],
    changes: [],
    values: {
      employeeNumber: null,
      email: null,
      name,
      title,
      department,
      startedOn: null,
      manager: null,
      kind: "member",
    },
    personId: null,
    version: null,
    matchedBy: null,
  };
}

function planRow(draft: Draft, managerNode: number | undefined, part: Part, standing: Standing): PeoplePlanRow {
  if (part === "leftOut") return leftOutRow(draft);
  const { existing, drafts, nameOf, recordedNames, isFiltered } = standing;
  const isLine = part === "reporting-only";
  const { row, said, reasons, notes, matchedBy } = draft;
  const person = existing[draft.node];
  const changes = person ? changesOf(person, draft, isLine) : [];
  const changed = new Set(changes.map(({ field }) => field));
  const kept = (field: (typeof PLAIN_FIELDS)[number]) => {
    if (person && !changed.has(field)) return person[field];
    return isLine && !LINE_FIELDS.some((one) => one === field) ? null : said[field];
  };
  const becomesMember = person?.kind === "reporting-only" && isFiltered && !isLine;
  if (becomesMember) changes.push({ field: "kind", before: "reporting-only", after: "member" });
  if (isLine)
    notes.push({ column: null, message: "Kept for the reporting line alone: name and manager, never rated." });
  let manager: ManagerReference | null = person?.managerId != null ? { personId: person.managerId } : null;
  if (managerNode !== undefined) {
    const recorded = existing[managerNode];
    manager = recorded ? { personId: recorded.id } : { row: drafts[managerNode - existing.length]?.row ?? 0 };
    if (person && recorded?.id !== person.managerId) {
      const before = recordedNames.get(person.managerId ?? "") ?? null;
      changes.push({ field: "manager", before, after: nameOf(managerNode) });
    }
  }
  const values: PersonValues = {
    employeeNumber: kept("employeeNumber"),
    email: kept("email"),
    name: kept("name"),
    title: kept("title"),
    department: kept("department"),
    startedOn: kept("startedOn"),
    manager,
    kind: becomesMember ? "member" : (person?.kind ?? (isLine ? "reporting-only" : "member")),
  };
  const plan = { row, notes, values, personId: person?.id ?? null, version: person?.version ?? null, matchedBy };
  if (reasons.length > 0) {
    const { name, title, department, email, employeeNumber, startedOn } = said;
    return {
      ...plan,
      verdict: "rejected",
      reasons,
      notes: [],
      changes: [],
      values: { employeeNumber, email, name, title, department, startedOn, manager: null, kind: "member" },
    };
  }
  const verdict = person ? (changes.length > 0 ? "changed" : "unchanged") : "created";
  return { ...plan, verdict, reasons, changes };
}

/**
 * Says what a people file would do, row by row, without doing it: who is new, which fields change, what stays, and
 * which rows cannot be imported and why. People are matched by employee number, then e-mail address, and by exact name
 * only when the file has neither column. A blank cell never clears a recorded value; people who are not in the file stay
 * as they are; protected columns are not read even when mapped. With a filter only the chosen departments and titles are
 * brought, their managers outside it are kept for the reporting line alone, and the rest is left out. Planning the same file again after applying the plan
 * gives "unchanged" for every imported row. Rows are numbered as in a spreadsheet.
 * @example planPeopleImport({ headings: ["Employee number", "Name"], rows: [["7", "Okafor, Daniel"]], … }).counts // { created: 1, changed: 0, unchanged: 0, rejected: 0, leftOut: 0, blank: 0 }
 */
export function planPeopleImport(input: PeopleImportInput): PeoplePlan {
  const { headings, existing } = input;
  const { mapping, notices } = allowedMapping(input.mapping, headings);
  const hasNameColumn = NAME_FIELDS.some((field) => mapping[field] !== undefined);
  const keyed = mapping.employeeNumber !== undefined || mapping.email !== undefined;
  const { drafts, blank } = readDrafts(input, mapping);

  matchDrafts({ drafts, existing, mapping, headings });
  const named = nameNewPeople(drafts, hasNameColumn);
  const { managerNodes, unknown, nameOf } = linkManagers(
    drafts,
    existing,
    headingLabel(headings, mapping.manager ?? -1),
  );
  const recordedNames = new Map(existing.map(({ id, name }) => [id, name]));
  const filter = input.filter ?? NO_FILTER;
  const parts = partsOfRows(drafts, managerNodes, existing, filter);
  const standing = { existing, drafts, nameOf, recordedNames, isFiltered: isFiltering(filter) };
  const rows = drafts.map((draft, place) => planRow(draft, managerNodes[place], parts[place] ?? "member", standing));

  const counts = { ...noVerdicts(), blank };
  for (const { verdict } of rows) counts[verdict] += 1;
  if (!keyed && hasNameColumn) {
    notices.push("The file has neither employee numbers nor e-mail addresses: people are matched by their exact name.");
  }
  if (!keyed && !hasNameColumn)
    notices.push("Choose a column for the employee number, the e-mail address or the name first.");
  if (named > 0) notices.push("The file has no column for names: new people are called “Employee” and their number.");
  const brought = new Set(rows.filter(({ verdict }) => verdict !== "leftOut").map(({ row }) => row));
  const unknownManagers = unknown
    .map(({ text, rows: naming }) => ({ text, rows: naming.filter((row) => brought.has(row)) }))
    .filter(({ rows: naming }) => naming.length > 0);
  return {
    rows,
    counts,
    notices,
    unknownManagers,
    departments: mapping.department === undefined ? [] : countValues(drafts.map(({ said }) => said.department ?? "")),
    titles: mapping.title === undefined ? [] : countValues(drafts.map(({ said }) => said.title ?? "")),
  };
}
