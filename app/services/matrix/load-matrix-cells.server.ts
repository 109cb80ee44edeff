import { type PackedMatrix, packMatrix } from "#app/domain/competency/packed-matrix.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { cellCodes } from "./cell-codes.ts";
import { loadVisibleMatrix } from "./load-visible-matrix.server.ts";
import { matrixRows } from "./matrix-rows.ts";

/** Everybody's cells, by name; the same as the pages show, filtered and sorted by the browser. */
export async function loadMatrixCells(context: ServiceContext, on: string | null = null): Promise<PackedMatrix> {
  const matrix = await loadVisibleMatrix(context, on);
  return packMatrix(
    matrix.competencies.map(({ id }) => id),
    matrix.members,
    matrix.everybody.filter(({ kind }) => kind !== "member"),
    cellCodes(matrix),
  );
}

/** One member's row with what stands behind each cell, in the order of all competencies; null for nobody here. */
export async function loadMatrixRow(context: ServiceContext, personId: string, on: string | null = null) {
  const matrix = await loadVisibleMatrix(context, on);
  const row = matrix.members.findIndex(({ id }) => id === personId);
  return matrixRows(matrix, [row], [...matrix.competencies.keys()])[0] ?? null;
}
