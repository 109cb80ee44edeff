import { headingLabel } from "./heading-words.ts";
import type { ColumnMapping, LevelsField } from "./import-fields.ts";
import type { RatedCompetency } from "./levels-import.ts";
import type { LevelsImportInput } from "./levels-plan.ts";
import { competencyKey } from "./levels-row.ts";
import { isProtectedHeading } from "./protected-columns.ts";

/** A column of levels of one competency is mapped under this and the competency's id. */
const PREFIX = "competency:";

export const competencyField = (competencyId: string): string => `${PREFIX}${competencyId}`;

export const competencyOfField = (field: string): string | null =>
  field.startsWith(PREFIX) ? field.slice(PREFIX.length) : null;

/** Whether the mapping reads a row a person, with columns of competencies. */
export const isWide = (mapping: ColumnMapping<string>): boolean =>
  Object.keys(mapping).some((field) => competencyOfField(field) !== null);

/**
 * The columns whose headings are names or codes of competencies, as a mapping. A heading that two competencies share,
 * and the second of two columns of the same one, are left to a choice. Protected headings are never read.
 * @example guessCompetencyColumns(["Person", "DNS"], [dns]) // { "competency:<id of dns>": 1 }
 */
export function guessCompetencyColumns(
  headings: readonly string[],
  competencies: readonly RatedCompetency[],
): ColumnMapping<string> {
  const byKey = new Map<string, string | null>();
  for (const { id, name, code } of competencies) {
    for (const key of new Set([competencyKey(name), competencyKey(code ?? "")])) {
      if (key !== "") byKey.set(key, byKey.has(key) ? null : id);
    }
  }
  const mapping: ColumnMapping<string> = {};
  for (const [index, heading] of headings.entries()) {
    const id = isProtectedHeading(heading) ? null : byKey.get(competencyKey(heading));
    if (id && mapping[competencyField(id)] === undefined) mapping[competencyField(id)] = index;
  }
  return mapping;
}

const LONG: readonly LevelsField[] = ["person", "level", "date", "source", "assessor", "evidence"];

/** A table with one level a row, made from one with a column per competency. */
export type LongTable = Pick<LevelsImportInput, "headings" | "rows" | "mapping" | "rowNumbers" | "competencyIds"> & {
  /** For each row the heading of the column that its level comes from. */
  levelHeadings: string[];
};

/**
 * Turns a row a person into a row a level. Empty cells are *not rated* and give no row; every row remembers the row of
 * the file and the heading that it comes from. The person, date, source and assessor of a row go with each level of it.
 */
export function longTable(input: {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping<string>;
  firstRow: number;
}): LongTable {
  const { headings, rows, mapping, firstRow } = input;
  const columns = Object.entries(mapping).flatMap(([field, index]) => {
    const competencyId = competencyOfField(field);
    const heading = index === undefined ? undefined : headings[index];
    return competencyId === null || index === undefined || heading === undefined || isProtectedHeading(heading)
      ? []
      : [{ competencyId, index, label: headingLabel(headings, index) }];
  });
  const fields = LONG.filter((field) => field === "level" || mapping[field] !== undefined);
  const long: LongTable = {
    headings: fields.map((field) => (field === "level" ? "Level" : headingLabel(headings, mapping[field] ?? -1))),
    mapping: Object.fromEntries(fields.map((field, place) => [field, place])),
    rows: [],
    rowNumbers: [],
    competencyIds: [],
    levelHeadings: [],
  };
  const out: { rows: string[][]; rowNumbers: number[]; competencyIds: string[] } = {
    rows: [],
    rowNumbers: [],
    competencyIds: [],
  };
  for (const [place, cells] of rows.entries()) {
    for (const { competencyId, index, label } of columns) {
      const level = cells[index] ?? "";
      if (level.trim() === "") continue;
      out.rows.push(fields.map((field) => (field === "level" ? level : (cells[mapping[field] ?? -1] ?? ""))));
      out.rowNumbers.push(firstRow + place);
      out.competencyIds.push(competencyId);
      long.levelHeadings.push(label);
    }
  }
  return { ...long, ...out };
}
