import type { ListFacts } from "./competencies-import.ts";

/** What a file that people bring may hold at most. */
export const IMPORT_LIMITS = {
  bytes: 20 * 1024 * 1024,
  rows: 120_000,
  columns: 500,
  unpacked: 150 * 1024 * 1024,
} as const;

/** `xlsx`: a workbook, which has no encoding of its own; `json`: the components of a framework. */
export type TableEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "xlsx" | "json";

/**
 * `long`: more cells than headings, so values may stand in the wrong column; `short`: fewer cells;
 * `quotes`: a quotation mark out of place; `above`: lines above the headings that are not read.
 */
export interface TableProblem {
  row: number;
  kind: "long" | "short" | "quotes" | "above";
  message: string;
}

/** A file as read, before anything is understood. Rows keep their cells as they are, blank and ragged ones included. */
export interface Table {
  encoding: TableEncoding;
  delimiter: string;
  /** The row in which the headings stand, counted as a spreadsheet counts: 1 unless lines stand above them. */
  headingRow: number;
  headings: string[];
  rows: string[][];
  /** The file carries our marker column: it was written by us, and the prefixes of formula-like cells are taken back. */
  marked: boolean;
  /** Of a file that we exported: the id of the record that each row is about, as it stands in the file. */
  recordIds?: string[] | null;
  problems: TableProblem[];
  /** Of a workbook the sheet that was read and all its sheets with their headings; null and none for a text file. */
  sheet: string | null;
  sheets: { name: string; headings: string[] }[];
  /** Of a framework with far more than a firm wants: what each row is, to choose from. Without it every row counts. */
  choices?: Choice[] | null;
  /** Which list it is, where the file says so. */
  list?: ListFacts | null;
}

/** Something of a large list that can be brought or left, a work role or an occupation. */
export interface Choice {
  key: string;
  label: string;
  detail: string;
}

/** A remark about one column of one row, or about the whole row (`column` null). */
export interface Finding {
  column: string | null;
  message: string;
}

/** `leftOut`: the row is fine, but somebody chose not to bring it. */
export const ROW_VERDICTS = ["created", "changed", "unchanged", "rejected", "leftOut"] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** `blank` rows are skipped and have no verdict; the other five add up to the rows that say something. */
export type VerdictCounts = Record<RowVerdict | "blank", number>;

export const noVerdicts = (): VerdictCounts => ({
  created: 0,
  changed: 0,
  unchanged: 0,
  rejected: 0,
  leftOut: 0,
  blank: 0,
});
