import { type ColumnGuess, guessColumns, mappingOfGuesses } from "#app/domain/imports/columns.ts";
import type { ListFacts } from "#app/domain/imports/competencies-import.ts";
import { type DateColumn, findDateOrder } from "#app/domain/imports/dates.ts";
import type { ColumnMapping, ImportField } from "#app/domain/imports/import-fields.ts";
import type { RatedCompetency } from "#app/domain/imports/levels-import.ts";
import type { Table } from "#app/domain/imports/table.ts";
import { guessCompetencyColumns } from "#app/domain/imports/wide-levels.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { readFile } from "#app/services/imports/reading/read-file.ts";
import { inspectOccupations } from "./condensed-occupations.ts";

const SAMPLE_ROWS = 200;

export interface FileInspection {
  ok: true;
  encoding: string;
  delimiter: string;
  rowsTotal: number;
  /** Of a workbook the sheet that was read; null for a text file. */
  sheet: string | null;
  sheets: { name: string; headings: string[] }[];
  headings: string[];
  columns: (ColumnGuess<string> & { firstValue: string })[];
  mapping: ColumnMapping<string>;
  dates: DateColumn | null;
  /** Which list of an outside body the file holds, where it says so. */
  list: ListFacts | null;
  /** What is kept in place of a file that is large and of which little is wanted. */
  condensed: Uint8Array | null;
}

export type InspectResult = FileInspection | { ok: false; message: string };

export interface InspectRequest {
  bytes: Uint8Array;
  kind: ImportKind;
  /** Name of the file: it must agree with the content. */
  name?: string;
  sheet?: string | null;
  mapping?: ColumnMapping<string> | null;
  /** For finding columns of levels; needed for that kind alone. */
  competencies?: readonly RatedCompetency[];
}

const DATE_FIELD: Record<ImportKind, string | null> = {
  people: "startedOn",
  levels: "date",
  pay: "date",
  competencies: null,
  occupations: null,
  tickets: "opened",
};

/** The guess for a file: fields by heading and values, and for levels a column per competency where no column names it. */
function guessMapping(
  guesses: ColumnGuess<string>[],
  headings: readonly string[],
  competencies: readonly RatedCompetency[],
): ColumnMapping<string> {
  const mapping = mappingOfGuesses(guesses);
  if (mapping.competency !== undefined || competencies.length === 0) return mapping;
  const wide = guessCompetencyColumns(headings, competencies);
  if (Object.keys(wide).length === 0) return mapping;
  const taken = new Set(Object.values(wide));
  const rest = Object.entries(mapping).filter(([field, index]) => field !== "level" && !taken.has(index));
  return { ...Object.fromEntries(rest), ...wide };
}

/** What a table is and what its columns look like. */
export function inspectTable(table: Table, request: Omit<InspectRequest, "bytes" | "name" | "sheet">): FileInspection {
  const { kind, mapping, competencies = [] } = request;
  const sample = table.rows.slice(0, SAMPLE_ROWS);
  const guesses = guessColumns(kind, table.headings, sample) as ColumnGuess<ImportField<ImportKind>>[];
  const guessed = guessMapping(guesses, table.headings, competencies);
  const competencyColumns = new Set(
    Object.entries(guessed).flatMap(([field, index]) => (field.startsWith("competency:") ? [index] : [])),
  );
  const chosen: ColumnMapping<string> = mapping ?? guessed;
  const dateColumn = chosen[DATE_FIELD[kind] ?? ""];
  return {
    ok: true,
    encoding: table.encoding,
    delimiter: table.delimiter,
    rowsTotal: table.rows.length,
    sheet: table.sheet,
    sheets: table.sheets,
    headings: table.headings,
    columns: guesses.map((guess) => ({
      ...guess,
      match: competencyColumns.has(guess.index) && guess.match === "none" ? "exact" : guess.match,
      firstValue:
        guess.match === "protected" || (kind === "tickets" && chosen.requester === guess.index)
          ? ""
          : (sample.map((row) => row[guess.index] ?? "").find((value) => value.trim() !== "") ?? ""),
    })),
    mapping: chosen,
    list: table.list ?? null,
    condensed: null,
    dates: dateColumn === undefined ? null : findDateOrder(table.rows.map((row) => row[dateColumn] ?? "")),
  };
}

/** What the file is and what its columns look like, before anybody has confirmed anything. Runs in the worker. */
export async function inspectFile({ bytes, name, sheet, ...rest }: InspectRequest): Promise<InspectResult> {
  const table = await readFile(bytes, { ...(name === undefined ? {} : { name }), sheet: sheet ?? null });
  if (!table.ok) return { ok: false, message: table.message };
  return rest.kind === "occupations" ? inspectOccupations(table, name ?? "") : inspectTable(table, rest);
}
