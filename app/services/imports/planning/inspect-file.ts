import { type ColumnGuess, guessColumns, mappingOfGuesses } from "#app/domain/imports/columns.ts";
import { type DateColumn, findDateOrder } from "#app/domain/imports/dates.ts";
import type { ColumnMapping, ImportField } from "#app/domain/imports/import-fields.ts";
import type { ImportKind } from "#app/domain/shared/vocabulary.ts";
import { readTable } from "#app/services/imports/reading/read-table.ts";

const SAMPLE_ROWS = 200;

export interface FileInspection {
  ok: true;
  encoding: string;
  delimiter: string;
  rowsTotal: number;
  columns: (ColumnGuess<string> & { firstValue: string })[];
  mapping: ColumnMapping<string>;
  dates: DateColumn | null;
}

export type InspectResult = FileInspection | { ok: false; message: string };

const DATE_FIELD = { people: "startedOn", levels: "date" } as const;

/** What the file is and what its columns look like, before anybody has confirmed anything. Runs in the worker. */
export function inspectFile({
  bytes,
  kind,
  mapping,
}: {
  bytes: Uint8Array;
  kind: ImportKind;
  mapping?: ColumnMapping<string> | null;
}): InspectResult {
  const table = readTable(bytes);
  if (!table.ok) return { ok: false, message: table.message };
  const sample = table.rows.slice(0, SAMPLE_ROWS);
  const guesses = guessColumns(kind, table.headings, sample) as ColumnGuess<ImportField<ImportKind>>[];
  const chosen: ColumnMapping<string> = mapping ?? mappingOfGuesses(guesses);
  const dateColumn = chosen[DATE_FIELD[kind]];
  return {
    ok: true,
    encoding: table.encoding,
    delimiter: table.delimiter,
    rowsTotal: table.rows.length,
    columns: guesses.map((guess) => ({
      ...guess,
      firstValue:
        guess.match === "protected"
          ? ""
          : (sample.map((row) => row[guess.index] ?? "").find((value) => value.trim() !== "") ?? ""),
    })),
    mapping: chosen,
    dates: dateColumn === undefined ? null : findDateOrder(table.rows.map((row) => row[dateColumn] ?? "")),
  };
}
