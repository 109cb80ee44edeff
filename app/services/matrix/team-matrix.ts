import type { CompetencyLevel, LevelAssessment } from "#app/domain/competency/level.ts";
import type { Competency } from "#db/queries/competencies.ts";
import type { RatedPerson } from "#db/queries/matrix.ts";
import { levelMemory } from "./level-memory.ts";
import { eachRating } from "./packed-ratings.ts";

/** Members by name, competencies in their order, and the level between each two, row by row. Shared: never changed. */
export interface TeamMatrix {
  readonly today: string;
  readonly members: readonly RatedPerson[];
  /** Everybody present, reporting-only people included: the tree of managers. */
  readonly everybody: readonly RatedPerson[];
  readonly competencies: readonly Competency[];
  /** Equal levels are often one object. */
  readonly levels: readonly CompetencyLevel[];
}

/** The level of the member in this row in the competency of this column. */
export const levelIn = (matrix: TeamMatrix, row: number, column: number): CompetencyLevel =>
  matrix.levels[row * matrix.competencies.length + column] as CompetencyLevel;

/** Computes every level as of today. */
export function buildTeamMatrix(everybody: RatedPerson[], competencies: Competency[], today: string): TeamMatrix {
  const memory = levelMemory(today);
  const assess = competencies.map((competency) => memory.ruledBy(competency));
  const members = everybody.filter(({ kind }) => kind === "member");
  const levels: CompetencyLevel[] = [];
  const cells: LevelAssessment[][] = competencies.map(() => []);
  for (const { ratings } of members) {
    for (const cell of cells) cell.length = 0;
    eachRating(ratings, (column, source, level, day) => cells[column]?.push(memory.assessment(source, level, day)));
    for (const [column, assessCell] of assess.entries()) levels.push(assessCell(cells[column] ?? []));
  }
  return { today, members, everybody, competencies, levels };
}
