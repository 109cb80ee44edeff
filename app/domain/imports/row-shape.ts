import { headingLabel } from "./heading-words.ts";
import type { ColumnMapping } from "./import-fields.ts";
import { isProtectedHeading } from "./protected-columns.ts";
import type { Finding, TableProblem } from "./table.ts";

/**
 * Reasons to refuse a row before its values are looked at: quotation marks out of place, more cells than headings
 * (values may stand in the wrong column), or so few cells that a column in use is missing. Blank cells behind the
 * last heading do no harm, and neither does a row that ends before columns nobody uses.
 */
export function shapeReasons(
  cells: readonly string[],
  headings: readonly string[],
  mapping: ColumnMapping<string>,
  problems: readonly TableProblem[] | undefined,
): Finding[] {
  if (cells.length === headings.length && problems === undefined) return [];
  const reasons: Finding[] = (problems ?? [])
    .filter((problem) => problem.kind === "quotes")
    .map((problem) => ({ column: null, message: problem.message }));
  if (cells.slice(headings.length).some((cell) => cell.trim() !== "")) {
    const message = `The row has ${cells.length} cells, the headings ${headings.length}. A value with a separator in it needs quotation marks around it.`;
    reasons.push({ column: null, message });
  }
  const missing = Object.values(mapping).filter(
    (index): index is number => index !== undefined && index >= cells.length,
  );
  if (missing.length > 0) {
    const names = missing.sort((a, b) => a - b).map((index) => headingLabel(headings, index));
    const message = `The row ends after ${cells.length} of ${headings.length} cells: ${names.join(", ")} ${names.length === 1 ? "is" : "are"} missing.`;
    reasons.push({ column: null, message });
  }
  return reasons;
}

/** Problems by row, for a plan that meets the rows one after another. */
export function problemsByRow(problems: readonly TableProblem[] | undefined): ReadonlyMap<number, TableProblem[]> {
  const byRow = new Map<number, TableProblem[]>();
  for (const problem of problems ?? []) {
    const known = byRow.get(problem.row);
    if (known) known.push(problem);
    else byRow.set(problem.row, [problem]);
  }
  return byRow;
}

/**
 * The mapping that may be used: columns with a protected heading and places outside the file are taken out, whoever
 * chose them, and each one taken out is named in a sentence.
 */
export function allowedMapping<F extends string>(
  mapping: ColumnMapping<F>,
  headings: readonly string[],
): { mapping: ColumnMapping<F>; notices: string[] } {
  const allowed: ColumnMapping<F> = {};
  const notices: string[] = [];
  for (const field of Object.keys(mapping) as F[]) {
    const index = mapping[field];
    const heading = index === undefined ? undefined : headings[index];
    if (index === undefined || heading === undefined) continue;
    if (isProtectedHeading(heading))
      notices.push(`The column ${headingLabel(headings, index)} looks protected and is not read.`);
    else allowed[field] = index;
  }
  return { mapping: allowed, notices };
}
