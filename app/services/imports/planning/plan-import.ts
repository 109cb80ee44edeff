import type { CompetenciesPlanRow, ListFacts, MissingCompetency } from "#app/domain/imports/competencies-import.ts";
import type { DateOrder } from "#app/domain/imports/dates.ts";
import type { ColumnMapping } from "#app/domain/imports/import-fields.ts";
import type { AssessmentValues } from "#app/domain/imports/levels-import.ts";
import type { FixedLevelFacts } from "#app/domain/imports/levels-row.ts";
import type { SkillAsked } from "#app/domain/imports/occupations-plan.ts";
import type { PayValues } from "#app/domain/imports/pay-import.ts";
import type { PersonValues } from "#app/domain/imports/people-import.ts";
import { rejectedTable } from "#app/domain/imports/rejected-csv.ts";
import type { FilterValue, RowFilter } from "#app/domain/imports/row-filter.ts";
import type { Choice, Finding, RowVerdict, Table, VerdictCounts } from "#app/domain/imports/table.ts";
import type { TicketValues } from "#app/domain/imports/tickets-import.ts";
import { readFile } from "#app/services/imports/reading/read-file.ts";
import { writeCsv } from "#app/services/imports/reading/write-csv.ts";
import { chosenRows, type ShownChoices, shownChoices } from "./choices.ts";
import { planOccupationsFile } from "./condensed-occupations.ts";
import { type FileInspection, inspectTable } from "./inspect-file.ts";
import { type PackedLevels, packLevels, unpackStored } from "./packed-levels.ts";
import { packTickets, withoutRequesters } from "./packed-tickets.ts";
import { competenciesPlan, type ImportRecord, levelsPlan, payPlan, peoplePlan, ticketsPlan } from "./plans-by-kind.ts";

export interface PlanRequest {
  bytes: Uint8Array;
  record: ImportRecord;
  mapping: ColumnMapping<string>;
  dateOrder: DateOrder;
  sheet: string | null;
  filter: RowFilter;
  fixed: FixedLevelFacts;
  leaveOutStrangers: boolean;
  /** Which list of competencies it is, and which of those that it no longer holds are to be archived. */
  list?: ListFacts;
  archive?: readonly string[];
  /** Of a large list: the keys of what is wanted, and the words by which the rest is looked through. */
  chosen?: readonly string[];
  search?: string;
  /** Of tickets: the zone of the firm. */
  timeZone?: string;
  today: string;
  /** A window of one verdict for the screen, or every row that is to be written. */
  want: { verdict: RowVerdict | "all"; from: number; count: number } | "writes";
}

export interface PlannedRow {
  row: number;
  verdict: RowVerdict;
  reasons: Finding[];
  notes: Finding[];
  changes: { field: string; before: string | number | null; after: string | number }[];
  person: PersonValues | null;
  assessment: AssessmentValues | null;
  pay: PayValues | null;
  asked: SkillAsked | null;
  ticket: TicketValues | null;
  competency: Pick<CompetenciesPlanRow, "name" | "values" | "competencyId" | "isMissing"> | null;
  personId: string | null;
  version: number | null;
}

/** What a plan of any kind says. */
export interface KindPlan {
  counts: VerdictCounts;
  notices: string[];
  rows: PlannedRow[];
  departments: FilterValue[];
  titles: FilterValue[];
  missing: MissingCompetency[];
  choices: ShownChoices | null;
}

export type PlanResult =
  | { ok: false; message: string }
  | (KindPlan & {
      ok: true;
      /** Levels to write; `rows` is then empty. */
      levels: PackedLevels | null;
      /** Tickets to write, in pieces; `rows` is then empty. */
      tickets: string[] | null;
      rowsFitting: number;
      rejectedCsv: string | null;
      inspection: FileInspection;
    });

/** The plan without the rows that nobody chose. */
function planChosen(table: Table, request: PlanRequest): KindPlan | { message: string } {
  const { choices } = table;
  const plan = planOf(choices ? chosenRows(table, choices, request.chosen ?? []) : table, request, choices);
  if ("message" in plan || !choices) return plan;
  return { ...plan, choices: shownChoices(choices, request.chosen ?? [], request.search ?? "") };
}

function planOf(table: Table, request: PlanRequest, choices?: Choice[] | null): KindPlan | { message: string } {
  const { record, mapping } = request;
  const { dateOrder, today, filter, fixed, leaveOutStrangers } = request;
  const { headings, rows, problems } = table;
  const file = {
    ...{ headings, rows, problems, firstRow: table.headingRow + 1, recordIds: table.recordIds ?? null },
    ...{ dateOrder, today, leaveOutStrangers },
  };
  if (record.kind === "people") return peoplePlan({ ...file, mapping, filter, existing: record.existing });
  if (record.kind === "occupations") throw new Error("Occupations are planned from what was kept of their file.");
  if (record.kind === "competencies")
    return competenciesPlan({
      ...{ ...file, mapping, existing: record.existing },
      ...{ list: request.list ?? { name: "", release: "" }, archive: request.archive ?? [] },
      heldReferences: choices?.map(({ key }) => key) ?? [],
    });
  if (record.kind === "tickets") {
    return ticketsPlan({ ...file, mapping, timeZone: request.timeZone ?? "UTC" }, record);
  }
  if (record.kind === "pay") return payPlan({ ...file, mapping, ...record });
  const existing = unpackStored(record.existing, new Set(record.people.map(({ id }) => id)));
  return levelsPlan({ ...file, mapping, fixed, ...record, existing });
}

/** Reads the file again and says what each row would do. Runs in the worker; the same input gives the same plan. */
export async function planImport(request: PlanRequest): Promise<PlanResult> {
  const { bytes, sheet, record, mapping, want } = request;
  if (record.kind === "occupations") return planOccupationsFile(request, record);
  const table = await readFile(bytes, { sheet });
  if (!table.ok) return { ok: false, message: table.message };
  const plan = planChosen(table, request);
  if ("message" in plan) return { ok: false, message: plan.message };
  const competencies = record.kind === "levels" ? record.competencies : [];
  const inspection = inspectTable(table, { kind: record.kind, mapping, competencies });
  const { rows } = plan;
  if (want === "writes") {
    const kept = record.kind === "tickets" ? withoutRequesters(table.rows, mapping.requester) : table.rows;
    const file = { headings: table.headings, rows: kept, firstRow: table.headingRow + 1 };
    const rejected = plan.counts.rejected > 0 ? rejectedTable({ ...file, plan: rows }) : null;
    const writes = rows.filter((row) => row.verdict === "created" || row.verdict === "changed");
    const rejectedCsv = rejected && writeCsv(rejected);
    const isLevels = record.kind === "levels";
    const isTickets = record.kind === "tickets";
    return {
      ok: true,
      ...plan,
      rows: isLevels || isTickets ? [] : writes,
      levels: isLevels ? packLevels(writes) : null,
      tickets: isTickets ? packTickets(writes) : null,
      rowsFitting: writes.length,
      rejectedCsv,
      inspection,
    };
  }
  const fitting = want.verdict === "all" ? rows : rows.filter((row) => row.verdict === want.verdict);
  const shown = fitting.slice(want.from, want.from + want.count);
  const nothing = { levels: null, tickets: null, rejectedCsv: null };
  return { ok: true, ...plan, rows: shown, ...nothing, rowsFitting: fitting.length, inspection };
}
