import Papa from "papaparse";
import { IMPORT_LIMITS } from "#app/domain/imports/table.ts";
import { decodeText } from "./decode-text.ts";
import { fileFormat } from "./file-format.ts";
import {
  isOurs,
  LINES_ABOVE,
  OUR_HEADINGS,
  type ReadTableResult,
  refuse,
  TOO_MANY_ROWS,
  tableOfRecords,
} from "./table-of-records.ts";

export interface ReadTableOptions {
  /** Empties columns with a protected heading before anything leaves the reader. Only files about people need it; on unless switched off. */
  protect?: boolean;
}

const DELIMITERS = [",", ";", "\t", "|"];
const { rows: MAX_ROWS, bytes: MAX_BYTES } = IMPORT_LIMITS;

/** Refuses what is larger than one import may be. */
export function refuseTooLarge(bytes: Uint8Array): ReadTableResult | null {
  if (bytes.byteLength <= MAX_BYTES) return null;
  const size = Math.ceil((bytes.byteLength / 1024 / 1024) * 10) / 10;
  return refuse(
    "too-large",
    `The file has ${size} MB; at most ${MAX_BYTES / 1024 / 1024} MB are read at once. Split it.`,
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

/**
 * Reads a file of delimiter-separated values into headings and rows without interpreting them: finds the encoding, the
 * delimiter (comma, semicolon, tab or bar; a first line "sep=;" is obeyed) and the row of the headings. Refuses, in
 * words, what is too large, not text, or broken by a quotation mark that is never closed.
 */
export function readTable(bytes: Uint8Array, { protect = true }: ReadTableOptions = {}): ReadTableResult {
  const tooLarge = refuseTooLarge(bytes);
  if (tooLarge) return tooLarge;
  const kind = fileFormat(bytes);
  if (kind.format === "refused") return refuse("not-text", kind.message);
  if (kind.format === "workbook")
    return refuse("not-text", "This is a workbook or archive, not a text file. Save it as CSV first.");
  const decoded = decodeText(bytes);
  if (decoded.encoding === "windows-1252" && decoded.text.includes("\0"))
    return refuse("not-text", "This is not a text file. Save it as XLSX or CSV first.");

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
  if (parsed.meta.truncated) return refuse("too-many-rows", TOO_MANY_ROWS);
  const misquoted = parsed.errors.filter(({ code }) => code === "InvalidQuotes").map(({ row }) => row ?? 0);
  const { encoding } = decoded;
  return tableOfRecords({
    records: parsed.data,
    encoding,
    delimiter: parsed.meta.delimiter,
    linesSkipped,
    misquoted,
    protect,
  });
}
