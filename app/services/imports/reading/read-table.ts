import Papa from "papaparse";
import { exportTakenBack, RECORD_HEADING } from "#app/domain/exports/formula-safe.ts";
import { isBlankRow } from "#app/domain/imports/cell-text.ts";
import { blankProtectedColumns } from "#app/domain/imports/protected-columns.ts";
import { REASON_HEADING, tableTakenBack } from "#app/domain/imports/rejected-csv.ts";
import { IMPORT_LIMITS, type Table, type TableProblem } from "#app/domain/imports/table.ts";
import { decodeText } from "./decode-text.ts";

export type UnreadableCode =
  | "empty"
  | "too-large"
  | "too-many-rows"
  | "too-many-columns"
  | "not-text"
  | "quotes"
  | "no-rows";

/** A file that can be read, or the reason why not in a sentence for the person who brought it. */
export type ReadTableResult = ({ ok: true } & Table) | { ok: false; code: UnreadableCode; message: string };

export interface ReadTableOptions {
  /** Empties columns with a protected heading before anything leaves the reader. Only files about people need it; on unless switched off. */
  protect?: boolean;
}

const DELIMITERS = [",", ";", "\t", "|"];
const OUR_HEADINGS = [REASON_HEADING, RECORD_HEADING];
const isOurs = (cell: string): boolean => OUR_HEADINGS.includes(cell.trim());
const LINES_ABOVE = 20;
const { rows: MAX_ROWS, columns: MAX_COLUMNS, bytes: MAX_BYTES } = IMPORT_LIMITS;

function refuse(code: UnreadableCode, message: string): ReadTableResult {
  return { ok: false, code, message };
}

function looksBinary(bytes: Uint8Array): boolean {
  const starts = (...signature: number[]) => signature.every((byte, place) => bytes[place] === byte);
  return (
    starts(0x50, 0x4b, 0x03, 0x04) ||
    starts(0xd0, 0xcf, 0x11, 0xe0) ||
    starts(0x25, 0x50, 0x44, 0x46) ||
    starts(0x1f, 0x8b)
  );
}

function parse(text: string, delimiter: string, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, delimitersToGuess: DELIMITERS, preview, skipEmptyLines: false });
}

/** In a file of ours the delimiter is the one that makes our heading a cell, whatever the other cells hold. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 200_000);
  if (!OUR_HEADINGS.some((heading) => start.includes(heading))) return "";
  return DELIMITERS.find((delimiter) => parse(text, delimiter, 1).data[0]?.some(isOurs)) ?? "";
}

/** A file may end in any number of empty lines; they are neither rows nor counted against the limit. */
function withoutLastLines(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === "\n" || text[end - 1] === "\r")) end -= 1;
  return text.slice(0, end);
}

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

function quoteProblems(errors: readonly Papa.ParseError[]): TableProblem[] {
  const rows = new Set(errors.filter(({ code }) => code === "InvalidQuotes").map(({ row }) => (row ?? 0) + 1));
  return [...rows].map((row) => ({
    row,
    kind: "quotes" as const,
    message: `Row ${row} has a quotation mark out of place: write it twice inside a quoted value.`,
  }));
}

/**
 * Reads a file of delimiter-separated values into headings and rows without interpreting them: finds the encoding, the
 * delimiter (comma, semicolon, tab or bar; a first line "sep=;" is obeyed) and the row of the headings, and reports
 * ragged rows by their number. Rows keep their places, blank ones too, so that numbers agree with a spreadsheet's.
 * Refuses, in words, what is too large, not text, or broken by a quotation mark that is never closed. In files written
 * by us the prefixes of formula-like cells are taken back and our columns left out; in no other file is a cell changed,
 * except that columns with a protected heading are emptied.
 */
export function readTable(bytes: Uint8Array, { protect = true }: ReadTableOptions = {}): ReadTableResult {
  if (bytes.byteLength > MAX_BYTES) {
    const size = Math.ceil((bytes.byteLength / 1024 / 1024) * 10) / 10;
    return refuse(
      "too-large",
      `The file has ${size} MB; at most ${MAX_BYTES / 1024 / 1024} MB are read at once. Split it.`,
    );
  }
  if (looksBinary(bytes))
    return refuse("not-text", "This is a workbook, PDF or archive, not a text file. Save it as CSV first.");
  const decoded = decodeText(bytes);
  if (decoded.encoding === "windows-1252" && decoded.text.includes("\0"))
    return refuse("not-text", "This is not a text file. Save it as CSV first.");

  const announced = /^sep=(.)\r?\n/i.exec(decoded.text);
  const linesSkipped = announced ? 1 : 0;
  const text = withoutLastLines(announced ? decoded.text.slice(announced[0].length) : decoded.text);
  if (text.trim() === "") return refuse("empty", "The file is empty.");
  const parsed = parse(text, announced?.[1] ?? delimiterOf(text), MAX_ROWS + LINES_ABOVE + 2);

  const open = parsed.errors.find(({ code }) => code === "MissingQuotes");
  if (open)
    return refuse(
      "quotes",
      `The quotation mark opened in row ${(open.row ?? 0) + 1 + linesSkipped} is never closed, so the rest of the file cannot be read.`,
    );
  const records = parsed.data;
  while (records.length > 0 && isBlankRow(records.at(-1) ?? [])) records.pop();
  const place = headingPlace(records);
  const headingRow = place + 1 + linesSkipped;
  let headings = records[place] ?? [];
  let rows = records.slice(place + 1);
  if (parsed.meta.truncated || rows.length > MAX_ROWS) {
    return refuse(
      "too-many-rows",
      `The file has more than ${MAX_ROWS.toLocaleString("en")} rows below the headings, the most that are read at once. Split it.`,
    );
  }
  if (headings.length > MAX_COLUMNS)
    return refuse("too-many-columns", `The file has ${headings.length} columns; at most ${MAX_COLUMNS} are read.`);
  if (rows.length === 0) return refuse("no-rows", "The file has headings but no rows below them.");

  const exported = exportTakenBack(headings, rows);
  const takenBack = exported ?? tableTakenBack(headings, rows);
  if (takenBack) ({ headings, rows } = takenBack);
  const problems: TableProblem[] = [];
  const firstFilled = records.findIndex((cells) => filled(cells) > 0);
  if (firstFilled < place)
    problems.push({
      row: headingRow,
      kind: "above",
      message: `The headings are in row ${headingRow}; the lines above them are not read.`,
    });
  for (const problem of quoteProblems(parsed.errors)) problems.push({ ...problem, row: problem.row + linesSkipped });
  for (const [index, cells] of rows.entries()) {
    const ragged = isBlankRow(cells) ? null : raggedProblem(headingRow + 1 + index, cells, headings.length);
    if (ragged) problems.push(ragged);
  }
  const table: Table = {
    encoding: decoded.encoding,
    delimiter: parsed.meta.delimiter,
    headingRow,
    headings,
    rows,
    marked: takenBack !== null,
    recordIds: exported?.recordIds ?? null,
    problems,
  };
  return { ok: true, ...(protect ? blankProtectedColumns(table) : table) };
}
