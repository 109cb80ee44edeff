import { orderRows, type RowPerson, type RowQuery } from "#app/domain/competency/row-order.ts";
import { lineOf } from "#app/domain/shared/reporting-line.ts";
import { cellCodes } from "./cell-codes.ts";
import type { TeamMatrix } from "./team-matrix.ts";

export interface AskedRows extends RowQuery {
  managerId: string;
  /** The competency that state and level are about. */
  competencyId: string;
}

/** Places of the members who fit, in the order asked for: by what is shown of them, never by what is not. */
export function findRows(matrix: TeamMatrix, asked: AskedRows): number[] {
  const line = asked.managerId ? lineOf(matrix.everybody, asked.managerId) : null;
  const place = matrix.competencies.findIndex(({ id }) => id === asked.competencyId);
  const codes = place < 0 ? null : cellCodes(matrix);
  return orderRows(rowPeople(matrix), asked, line, codes && ((row) => codes[row]?.[place]));
}

const kept = new WeakMap<TeamMatrix, RowPerson[]>();

function rowPeople(matrix: TeamMatrix): RowPerson[] {
  const known = kept.get(matrix);
  if (known) return known;
  const names = new Map(matrix.everybody.map(({ id, name }) => [id, name]));
  const people = matrix.members.map(({ id, name, title, department, managerId }) => ({
    id,
    name,
    title,
    department,
    managerName: names.get(managerId ?? "") ?? "",
  }));
  kept.set(matrix, people);
  return people;
}

export interface RowChoices {
  departments: string[];
  titles: string[];
  competencies: { id: string; name: string }[];
}

/** Below so many members a name is found quicker than a filter. */
const FEW = 12;

/** What people can be filtered by beside their name; null in a team so small that everybody is in sight. */
export function rowChoices({ members, competencies }: TeamMatrix): RowChoices | null {
  if (members.length <= FEW) return null;
  const distinct = (words: string[]) => [...new Set(words)].filter(Boolean).sort(new Intl.Collator("en").compare);
  return {
    departments: distinct(members.map(({ department }) => department)),
    titles: distinct(members.map(({ title }) => title)),
    competencies: competencies.map(({ id, name }) => ({ id, name })),
  };
}
