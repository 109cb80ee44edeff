import type { TeamMatrix } from "./team-matrix.ts";

/** The same matrix of these people alone, in the same order; levels are shared, nothing is computed anew. */
export function restrictTo(matrix: TeamMatrix, ids: ReadonlySet<string>): TeamMatrix {
  const width = matrix.competencies.length;
  const rows = matrix.members.flatMap(({ id }, row) => (ids.has(id) ? [row] : []));
  return {
    ...matrix,
    members: rows.flatMap((row) => matrix.members[row] ?? []),
    everybody: matrix.everybody.filter(({ id }) => ids.has(id)),
    levels: rows.flatMap((row) => matrix.levels.slice(row * width, (row + 1) * width)),
  };
}
