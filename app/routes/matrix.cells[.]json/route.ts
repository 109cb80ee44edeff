import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { loadMatrixCells } from "#app/services/matrix/load-matrix-cells.server.ts";

/** Everybody's cells in a few kilobytes, for the grid that draws only what is in sight. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  return Response.json(await loadMatrixCells(viewer), {
    headers: { "Content-Disposition": 'attachment; filename="cells.json"' },
  });
}
