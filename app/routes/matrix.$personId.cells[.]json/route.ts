import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadMatrixRow } from "#app/services/matrix/load-matrix-cells.server.ts";

/** What stands behind one person's cells: how many of each source and the newest day. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  const row = await loadMatrixRow(viewer, args.params.personId ?? "");
  if (!row) throw notFound("This person");
  return Response.json(row, { headers: { "Content-Disposition": 'attachment; filename="cells.json"' } });
}
