import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { readPastDay } from "#app/lib/past-day.ts";
import { loadMatrixCells } from "#app/services/matrix/load-matrix-cells.server.ts";
import { todayOf } from "#app/services/shared/context.ts";

/** Everybody's cells in a few kilobytes, for the grid that draws only what is in sight. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  const { day } = readPastDay(new URL(args.request.url).searchParams.get("on"), todayOf(viewer), "As of");
  return Response.json(await loadMatrixCells(viewer, day), {
    headers: { "Content-Disposition": 'attachment; filename="cells.json"' },
  });
}
