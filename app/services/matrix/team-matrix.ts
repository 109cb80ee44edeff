import type { CompetencyLevel, LevelAssessment } from "#app/domain/competency/level.ts";
import type { Competency } from "#db/queries/competencies.ts";
import type { RatedPerson } from "#db/queries/matrix.ts";
import { levelMemory } from "./level-memory.ts";
import { eachRating } from "./packed-ratings.ts";

type LevelRow = readonly CompetencyLevel[];

/** Members by name, competencies in their order, and the level between each two. Shared: never changed. */
export interface TeamMatrix {
  readonly today: string;
  readonly members: readonly RatedPerson[];
  /** Everybody present, reporting-only people included: the tree of managers. */
  readonly everybody: readonly RatedPerson[];
  readonly competencies: readonly Competency[];
  /** A row a member, in it a level a competency. Equal levels are often one object. */
  readonly rows: readonly LevelRow[];
  /** All levels, row by row. */
  readonly levels: readonly CompetencyLevel[];
}

/** The level of the member in this row in the competency of this column. */
export const levelIn = (matrix: TeamMatrix, row: number, column: number): CompetencyLevel =>
  (matrix.rows[row] as LevelRow)[column] as CompetencyLevel;

/** Computes the levels of one person in every competency as of one day. */
export type RowBuilder = (ratings: string | null) => LevelRow;

export function rowBuilder(competencies: readonly Competency[], today: string): RowBuilder {
  const memory = levelMemory(today);
  const assess = competencies.map((competency) => memory.ruledBy(competency));
  const cells: LevelAssessment[][] = competencies.map(() => []);
  return (ratings) => {
    for (const cell of cells) cell.length = 0;
    eachRating(ratings, (column, source, level, day) => cells[column]?.push(memory.assessment(source, level, day)));
    return assess.map((assessCell, column) => assessCell(cells[column] ?? []));
  };
}

/** Puts a matrix together from everybody, by name, and the row of each member. */
export function assembleMatrix(
  everybody: readonly RatedPerson[],
  rowOf: (member: RatedPerson) => LevelRow,
  { competencies, today }: Pick<TeamMatrix, "competencies" | "today">,
): TeamMatrix {
  const members = everybody.filter(({ kind }) => kind === "member");
  const rows = members.map(rowOf);
  let levels: CompetencyLevel[] | undefined;
  return {
    today,
    members,
    everybody,
    competencies,
    rows,
    get levels() {
      levels ??= rows.flat();
      return levels;
    },
  };
}

const places = new WeakMap<TeamMatrix, ReadonlyMap<string, number>>();

/** The row of each member by id. */
export function rowsById(matrix: TeamMatrix): ReadonlyMap<string, number> {
  const known = places.get(matrix) ?? new Map(matrix.members.map(({ id }, row) => [id, row]));
  places.set(matrix, known);
  return known;
}

/**
 * The matrix of these people alone, as if nobody else were on record: members, tree, levels, and all cover computed from
 * it. Rows are shared, so it costs a look at each person and no level is computed again.
 */
export function restrictTo(matrix: TeamMatrix, ids: ReadonlySet<string>): TeamMatrix {
  const row = rowsById(matrix);
  return assembleMatrix(
    matrix.everybody.filter(({ id }) => ids.has(id)),
    ({ id }) => matrix.rows[row.get(id) ?? -1] as LevelRow,
    matrix,
  );
}
