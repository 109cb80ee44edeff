import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import { matrixRows } from "#app/services/matrix/matrix-rows.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { ExportScope } from "../export-scope.server.ts";
import type { ExportRow, ExportTable } from "../export-table.ts";
import { piecesOf } from "../export-table.ts";

const PEOPLE_AT_ONCE = 100;
const STATES: Record<string, string> = { f: "fresh", s: "stale", c: "claimed by the person", h: "kept back" };

/**
 * The level that counts per person and competency, as the matrix shows it: the same rule keeps back what would give
 * single colleagues away. Pairs that nobody has rated are left out: unknown is not a level.
 */
export async function levelsTable(context: ServiceContext, scope: ExportScope): Promise<ExportTable> {
  const matrix = await loadTeamMatrix(context);
  const members = matrix.members.flatMap(({ id }, row) => (scope.has(id) ? [row] : []));
  const columns = matrix.competencies.map((_, column) => column);

  function rowsOf(rows: number[]): ExportRow[] {
    return matrixRows(matrix, rows, columns).flatMap(({ id, name, levels, marks }) =>
      columns.flatMap((column): ExportRow[] => {
        const competency = matrix.competencies[column];
        const mark = marks[column] ?? "?";
        const state = STATES[mark.toLowerCase()];
        if (!competency || !state) return [];
        const level = mark === "h" ? null : Number(levels[column]);
        const held = mark === "h" || mark === "c" ? "" : mark === mark.toUpperCase() ? "yes" : "no";
        const counted = mark === "c" ? null : level;
        const claimed = mark === "c" ? level : null;
        const { kind, requiredLevel } = competency;
        return [
          { id, cells: [scope.cellFor(id), name, competency.name, kind, counted, claimed, state, requiredLevel, held] },
        ];
      }),
    );
  }
  let total = 0;
  for (const rows of piecesOf(members, PEOPLE_AT_ONCE)) {
    for (const { marks } of matrixRows(matrix, rows, columns)) total += marks.replaceAll("?", "").length;
  }
  return {
    headings: [
      "Person",
      "Full name",
      "Competency",
      "Kind of competency",
      "Level that counts",
      "Level claimed",
      "State",
      "Required level",
      "Held",
    ],
    total,
    async *pieces() {
      for (const rows of piecesOf(members, PEOPLE_AT_ONCE)) yield rowsOf(rows);
    },
  };
}
