import { exportTakenBack, RECORD_HEADING } from "#app/domain/exports/formula-safe.ts";
import { isBlankRow } from "#app/domain/imports/cell-text.ts";
import { blankProtectedColumns } from "#app/domain/imports/protected-columns.ts";
import { REASON_HEADING, tableTakenBack } from "#app/domain/imports/rejected-csv.ts";
import { IMPORT_LIMITS, type Table, type TableEncoding, type TableProblem } from "#app/domain/imports/table.ts";

export type UnreadableCode =
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "not-text"
  | "not-workbook"
  | "locked"
  | "quotes"
  | "no-rows";

/** A file that can be read, or the reason why not in a sentence for the person who brought it. */
export type ReadTableResult = ({ ok: true } & Table) | { ok: false; code: UnreadableCode; message: string };

export interface Records {
  records: string[][];
  encoding: TableEncoding;
  delimiter: string;
  /** Lines of the file before the first record. */
  linesSkipped: number;
  /** Records with a quotation mark out of place, counted from 0. */
  misquoted: readonly number[];
  /** Columns with a protected heading are emptied before anything leaves the reader. */
  protect: boolean;
}

/** Headings of columns that only our own files have. */
export const OUR_HEADINGS = [REASON_HEADING, RECORD_HEADING];
export const isOurs = (cell: string): boolean => OUR_HEADINGS.includes(cell.trim());
export const LINES_ABOVE = 20;
const { rows: MAX_ROWS, columns: MAX_COLUMNS } = IMPORT_LIMITS;

export function refuse(code: UnreadableCode, message: string): ReadTableResult {
  return { ok: false, code, message };
}

export const TOO_MANY_ROWS = `The file has more than ${MAX_ROWS.toLocaleString("en")} rows below the headings, the most that are read at once. Split it.`;

function filled(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => (cell.trim() === "" ? sum : sum + 1), 0);
}

/** The first row that fills more than half as many cells as the middle one of the first rows: titles fill fewer. */
function headingPlace(records: readonly string[][]): number {
  const first = records.slice(0, LINES_ABOVE + 1);
  const ours = first.findIndex((cells) => cells.some(isOurs));
  if (ours >= 0) return ours;
  const counts = first
    .map(filled)
    .filter((count) => count > 0)
    .sort((a, b) => a - b);
  const middle = counts[Math.floor(counts.length / 2)] ?? 0;
  return first.findIndex((cells) => filled(cells) > middle / 2);
}

function raggedProblem(row: number, cells: readonly string[], width: number): TableProblem | null {
  if (cells.length < width) {
    return {
      row,
      kind: "short",
      message: `Row ${row} has ${cells.length} cells, the headings have ${width}: the rest is read as empty.`,
    };
  }
  if (cells.length === width || filled(cells.slice(width)) === 0) return null;
  return {
    row,
    kind: "long",
    message: `Row ${row} has ${cells.length} cells, the headings have ${width}: its values may stand in the wrong column.`,
  };
}

/** A sheet is as wide as its widest row: blank cells behind the last heading are no columns. */
function withoutBlankEnd(cells: readonly string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.trim() === "") end -= 1;
  return cells.slice(0, end);
}

function problemsOf(
  table: { headings: string[]; rows: string[][]; headingRow: number },
  from: Records,
  isTitled: boolean,
) {
  const { headings, rows, headingRow } = table;
  const problems: TableProblem[] = [];
  if (isTitled)
    problems.push({
      row: headingRow,
      kind: "above",
      message: `The headings are in row ${headingRow}; the lines above them are not read.`,
    });
  for (const record of new Set(from.misquoted)) {
    const row = record + 1 + from.linesSkipped;
    const message = `Row ${row} has a quotation mark out of place: write it twice inside a quoted value.`;
    problems.push({ row, kind: "quotes", message });
  }
  for (const [index, cells] of rows.entries()) {
    const found = isBlankRow(cells) ? null : raggedProblem(headingRow + 1 + index, cells, headings.length);
    if (found) problems.push(found);
  }
  return problems;
}

/**
 * Finds the row of the headings and what stands below it, and reports ragged rows by their number. Rows keep their
 * places, blank ones too, so that numbers agree with a spreadsheet's. In files written by us the prefixes of
 * formula-like cells are taken back and our columns left out; in no other file is a cell changed, except that columns
 * with a protected heading are emptied.
 */
export function tableOfRecords(from: Records): ReadTableResult {
  const { records, linesSkipped } = from;
  while (records.length > 0 && isBlankRow(records.at(-1) ?? [])) records.pop();
  if (records.length === 0) return refuse("empty", "The file is empty.");
  const place = headingPlace(records);
  const headingRow = place + 1 + linesSkipped;
  let headings = withoutBlankEnd(records[place] ?? []);
  let rows = records.slice(place + 1);
  if (rows.length > MAX_ROWS) return refuse("too-many-rows", TOO_MANY_ROWS);
  if (headings.length > MAX_COLUMNS)
    return refuse("too-many-columns", `The file has ${headings.length} columns; at most ${MAX_COLUMNS} are read.`);
  if (rows.length === 0) return refuse("no-rows", "The file has headings but no rows below them.");

  const exported = exportTakenBack(headings, rows);
  const takenBack = exported ?? tableTakenBack(headings, rows);
  if (takenBack) ({ headings, rows } = takenBack);
  const isTitled = records.findIndex((cells) => filled(cells) > 0) < place;
  const table: Table = {
    encoding: from.encoding,
    delimiter: from.delimiter,
    headingRow,
    headings,
    rows,
    marked: takenBack !== null,
    recordIds: exported?.recordIds ?? null,
    problems: problemsOf({ headings, rows, headingRow }, from, isTitled),
    sheet: null,
    sheets: [],
  };
  return { ok: true, ...(from.protect ? blankProtectedColumns(table) : table) };
}
