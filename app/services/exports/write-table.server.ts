import Papa from "papaparse";
import writeWorkbook from "write-excel-file/node";
import { formulaSafe, markRow, RECORD_HEADING } from "#app/domain/exports/formula-safe.ts";
import type { Cell, ExportRow, ExportTable } from "./export-table.ts";

const textOf = (cell: Cell): string => (cell === null ? "" : String(cell));

const csvLines = (rows: string[][]): string => `${Papa.unparse(rows, { quotes: true, newline: "\r\n" })}\r\n`;

const markedRow = ({ id, cells }: ExportRow): string[] => markRow({ id, cells: cells.map(textOf) });

/**
 * A table as CSV, a piece at a time: UTF-8 with a byte order mark, commas, every cell in quotation marks. Numbers are
 * written with a point; a negative one is marked like any cell that begins with a minus sign.
 */
export async function* csvOf(table: ExportTable): AsyncGenerator<string> {
  yield `\uFEFF${csvLines([[...table.headings.map(formulaSafe), RECORD_HEADING]])}`;
  for await (const rows of table.pieces()) if (rows.length > 0) yield csvLines(rows.map(markedRow));
}

// A reader of workbooks takes "_x0041_" for an escaped letter: the underscore before it is escaped in turn.
const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => {
    const unit = text.charCodeAt(at).toString(16).padStart(4, "0").toUpperCase();
    return `_x${unit}_`;
  }).join("");

// The writer keeps texts as keys of an object, where "constructor" and the like are taken, and drops characters that
// stand for nothing: both are written as escapes, which every reader of workbooks undoes.
const workbookText = (text: string): string => {
  const safe = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/\p{Noncharacter_Code_Point}/gu, escaped);
  return safe in {} ? escaped(safe.slice(0, 1)) + safe.slice(1) : safe;
};

const workbookCell = (cell: Cell) => {
  if (cell === null || cell === "") return null;
  return typeof cell === "number"
    ? { value: cell, type: Number }
    : { value: workbookText(formulaSafe(cell)), type: String };
};

/** A table as a workbook with one sheet. It is put together in memory: the caller keeps it short enough. */
export async function workbookOf(table: ExportTable, sheet: string): Promise<Uint8Array> {
  const heading = (value: string) => ({ value, type: String, fontWeight: "bold" as const });
  const data = [[...table.headings.map(formulaSafe), RECORD_HEADING].map(heading)];
  const rows: ReturnType<typeof workbookCell>[][] = [];
  for await (const piece of table.pieces())
    for (const { id, cells } of piece) rows.push([...cells.map(workbookCell), { value: id, type: String }]);
  return writeWorkbook([...data, ...rows], { sheet }).toBuffer();
}
