import { formulaSafe, withoutPrefix } from "#app/domain/exports/formula-safe.ts";
import type { Finding } from "./table.ts";

/** The heading of our own last column. Only in a file that carries it are the prefixes of `formulaSafe` taken back. */
export const REASON_HEADING = "Reason (Rightrung)";

/** The heading of columns for cells that stand behind the last heading; taken out again when the file comes back. */
export const BEYOND_HEADING = "Beyond the headings (Rightrung)";

/**
 * A table of ours as it was before we wrote it: without our columns, and every prefix taken back. Null when the headings
 * do not carry the marker: then the file is not ours and nothing in it may be touched.
 * @example tableTakenBack(["Name", "Reason (Rightrung)"], [["'=x", "…"]]) // { headings: ["Name"], rows: [["=x"]] }
 */
export function tableTakenBack(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): { headings: string[]; rows: string[][] } | null {
  const names = headings.map((heading) => heading.trim());
  if (!names.includes(REASON_HEADING)) return null;
  const isBeyond = (place: number) => names[place] === BEYOND_HEADING;
  const isOwn = (place: number) => names[place] !== REASON_HEADING && !isBeyond(place);
  const own = (cells: readonly string[]) => cells.filter((_, place) => isOwn(place)).map(withoutPrefix);
  const beyond = (cells: readonly string[]) => cells.filter((_, place) => isBeyond(place)).map(withoutPrefix);
  return { headings: own(headings), rows: rows.map((cells) => [...own(cells), ...beyond(cells)]) };
}

interface RejectedInput {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  plan: readonly { row: number; verdict: string; reasons: readonly Finding[] }[];
  firstRow?: number;
}

/**
 * The rejected rows as a table to correct and bring again: the columns of the file as they were, then our marker
 * column with the reasons as sentences; a row that is rejected for several levels stands there once. Every cell is formula-safe; short rows are filled up, so that the reason always
 * stands under its heading; more cells than headings get columns without one.
 * @example rejectedTable({ headings: ["Name"], rows: [["=x"]], plan }).rows // [["'=x", "Name: …"]]
 */
export function rejectedTable(input: RejectedInput): { headings: string[]; rows: string[][] } {
  const { headings, rows, plan, firstRow = 2 } = input;
  const sentences = new Map<number, string[]>();
  for (const { row, verdict, reasons } of plan) {
    if (verdict !== "rejected") continue;
    const known = sentences.get(row) ?? [];
    for (const { column, message } of reasons) known.push(column === null ? message : `${column}: ${message}`);
    sentences.set(row, known);
  }
  const rejected = [...sentences].flatMap(([row, reasons]) => {
    const cells = rows[row - firstRow];
    return cells ? [{ cells, reason: [...new Set(reasons)].join(" ") }] : [];
  });
  const width = Math.max(headings.length, ...rejected.map(({ cells }) => cells.length));
  const filled = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, place) => formulaSafe(cells[place] ?? ""));
  const beyond = Array.from({ length: width - headings.length }, () => BEYOND_HEADING);
  return {
    headings: [...headings.map(formulaSafe), ...beyond, REASON_HEADING],
    rows: rejected.map(({ cells, reason }) => [...filled(cells), formulaSafe(reason)]),
  };
}
