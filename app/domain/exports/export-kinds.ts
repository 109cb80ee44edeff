/** Tables that can be taken out, in the order in which the page lists them. */
export const EXPORT_KINDS = [
  "people",
  "levels",
  "assessments",
  "competencies",
  "roles",
  "plans",
  "interests",
  "certificates",
  "pay",
  "cases",
  "decisions",
  "scenarios",
  "quotes",
  "imports",
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export type ExportFormat = "csv" | "xlsx";

/** A workbook is put together in memory; longer tables go out as CSV, which is streamed. */
export const MOST_ROWS_IN_WORKBOOK = 100_000;

/** Whose rows are wanted: as on the list of people. Empty text, manager and department mean everybody. */
export interface ExportFilter {
  text: string;
  include: "present" | "left" | "all";
  managerId: string;
  department: string;
}
