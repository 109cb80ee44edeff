/** The heading of the last column of every file that we export: the id of the record that the row is about. */
export const RECORD_HEADING = "Record (Rightrung)";

// A spreadsheet runs such cells as formulas, also behind blanks and in the wide letters of East Asian keyboards.
const FORMULA_LIKE = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

/**
 * A cell that no spreadsheet runs as a formula: an apostrophe goes before `=`, `+`, `-`, `@`, tab and line breaks at the
 * start, and before apostrophes that stand in front of those, so that `withoutPrefix` gives back exactly the original.
 * @example formulaSafe("=1+1") // "'=1+1"
 * @example formulaSafe("'=1+1") // "''=1+1"
 */
export function formulaSafe(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

/**
 * Takes back the apostrophe that `formulaSafe` put there, and no other. For files with a marker column of ours only.
 * @example withoutPrefix("'=1+1") // "=1+1"
 * @example withoutPrefix("'tis") // "'tis"
 */
export function withoutPrefix(text: string): string {
  return text.startsWith("'") && FORMULA_LIKE.test(text.slice(1)) ? text.slice(1) : text;
}

export interface MarkedTable {
  headings: string[];
  rows: string[][];
}

/**
 * A record as a row of a file: every cell formula-safe, and its id in the marker column, last.
 * @example markRow({ id: "7", cells: ["=x"] }) // ["'=x", "7"]
 */
export const markRow = ({ id, cells }: { id: string; cells: readonly string[] }): string[] => [
  ...cells.map(formulaSafe),
  id,
];

/**
 * An exported table as it was before we wrote it: without the marker column, every prefix taken back, and the ids of the
 * records beside it. Null when the headings do not carry the marker: then nothing in the file may be touched.
 * @example exportTakenBack(["Name", "Record (Rightrung)"], [["'=x", "7"]]) // { headings: ["Name"], rows: [["=x"]], recordIds: ["7"] }
 */
export function exportTakenBack(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): (MarkedTable & { recordIds: string[] }) | null {
  const place = headings.findIndex((heading) => heading.trim() === RECORD_HEADING);
  if (place < 0) return null;
  const own = (cells: readonly string[]) => cells.filter((_, at) => at !== place).map(withoutPrefix);
  return {
    headings: own(headings),
    rows: rows.map(own),
    recordIds: rows.map((cells) => cells[place]?.trim() ?? ""),
  };
}
