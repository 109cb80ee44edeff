import { assembleMatrix, rowBuilder, type TeamMatrix } from "#app/services/matrix/team-matrix.ts";
import type { Competency } from "#db/queries/competencies.ts";
import type { RatedPerson } from "#db/queries/matrix.ts";

/** A matrix computed from these people and their packed ratings, without a database. */
export function matrixOf(everybody: RatedPerson[], competencies: Competency[], today: string): TeamMatrix {
  const build = rowBuilder(competencies, today);
  return assembleMatrix(everybody, ({ ratings }) => build(ratings), { competencies, today });
}
