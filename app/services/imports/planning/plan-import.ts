import type { DateOrder } from "#app/domain/imports/dates.ts";
import type { ColumnMapping } from "#app/domain/imports/import-fields.ts";
import type { AssessmentValues, RatedCompetency, RatedPerson } from "#app/domain/imports/levels-import.ts";
import { planLevelsImport } from "#app/domain/imports/levels-plan.ts";
import type { ExistingPerson, PersonValues } from "#app/domain/imports/people-import.ts";
import { planPeopleImport } from "#app/domain/imports/people-plan.ts";
import { rejectedTable } from "#app/domain/imports/rejected-csv.ts";
import type { Finding, RowVerdict, VerdictCounts } from "#app/domain/imports/table.ts";
import { readTable } from "#app/services/imports/reading/read-table.ts";
import { writeCsv } from "#app/services/imports/reading/write-csv.ts";
import { type PackedAssessments, type PackedLevels, packLevels, unpackStored } from "./packed-levels.ts";

export type ImportRecord =
  | { kind: "people"; existing: ExistingPerson[] }
  | { kind: "levels"; people: RatedPerson[]; competencies: RatedCompetency[]; existing: PackedAssessments[] };

export interface PlanRequest {
  bytes: Uint8Array;
  record: ImportRecord;
  mapping: ColumnMapping<string>;
  dateOrder: DateOrder;
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
  personId: string | null;
  version: number | null;
}

export type PlanResult =
  | { ok: false; message: string }
  | {
      ok: true;
      counts: VerdictCounts;
      notices: string[];
      /** Empty for levels to write: those are in `levels`. */
      rows: PlannedRow[];
      levels: PackedLevels | null;
      rowsFitting: number;
      rejectedCsv: string | null;
    };

/** Reads the file again and says what each row would do. Runs in the worker; the same input gives the same plan. */
export function planImport({ bytes, record, mapping, dateOrder, today, want }: PlanRequest): PlanResult {
  const table = readTable(bytes);
  if (!table.ok) return { ok: false, message: table.message };
  const file = {
    headings: table.headings,
    rows: table.rows,
    problems: table.problems,
    firstRow: table.headingRow + 1,
    recordIds: table.recordIds ?? null,
    dateOrder,
    today,
  };
  const { counts, notices, rows } =
    record.kind === "people" ? peoplePlan(file, record, mapping) : levelsPlan(file, record, mapping);
  if (want === "writes") {
    const rejected = counts.rejected > 0 ? rejectedTable({ ...file, plan: rows }) : null;
    const writes = rows.filter((row) => row.verdict === "created" || row.verdict === "changed");
    return {
      ok: true,
      counts,
      notices,
      rows: record.kind === "levels" ? [] : writes,
      levels: record.kind === "levels" ? packLevels(writes) : null,
      rowsFitting: writes.length,
      rejectedCsv: rejected && writeCsv(rejected),
    };
  }
  const fitting = want.verdict === "all" ? rows : rows.filter((row) => row.verdict === want.verdict);
  const shown = fitting.slice(want.from, want.from + want.count);
  return { ok: true, counts, notices, rows: shown, levels: null, rowsFitting: fitting.length, rejectedCsv: null };
}

type File = Omit<Parameters<typeof planPeopleImport>[0], "mapping" | "existing">;

function peoplePlan(file: File, record: Extract<ImportRecord, { kind: "people" }>, mapping: ColumnMapping<string>) {
  const plan = planPeopleImport({ ...file, mapping, existing: record.existing });
  const rows = plan.rows.map(({ values, matchedBy: _matchedBy, ...row }) => ({
    ...row,
    person: values,
    assessment: null,
  }));
  return { counts: plan.counts, notices: plan.notices, rows };
}

function levelsPlan(file: File, record: Extract<ImportRecord, { kind: "levels" }>, mapping: ColumnMapping<string>) {
  const existing = unpackStored(record.existing, new Set(record.people.map(({ id }) => id)));
  const plan = planLevelsImport({ ...file, mapping, ...record, existing });
  const rows = plan.rows.map(({ values, ...row }) => ({
    ...row,
    person: null,
    assessment: values,
    personId: values.personId,
    version: null,
  }));
  return { counts: plan.counts, notices: plan.notices, rows };
}
