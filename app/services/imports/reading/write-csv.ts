import Papa from "papaparse";

/**
 * Writes a table as CSV that spreadsheets open without asking: UTF-8 with a byte order mark, commas, every cell in
 * quotation marks, lines ended by CR LF. Cells are written as they are: make them formula-safe before.
 */
export function writeCsv(table: { headings: readonly string[]; rows: readonly (readonly string[])[] }): string {
  const lines = [table.headings, ...table.rows].map((cells) => [...cells]);
  return `\uFEFF${Papa.unparse(lines, { quotes: true, newline: "\r\n" })}\r\n`;
}
