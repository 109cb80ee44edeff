import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { readPastDay } from "#app/lib/past-day.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadMatrixRow } from "#app/services/matrix/load-matrix-cells.server.ts";
import { todayOf } from "#app/services/shared/context.ts";

/** What stands behind one person's cells: how many of each source and the newest day. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read", { forOthers: true });
  const { day } = readPastDay(new URL(args.request.url).searchParams.get("on"), todayOf(viewer), "As of");
  const row = await loadMatrixRow(viewer, args.params.personId ?? "", day);
  if (!row) throw notFound("This person");
  return Response.json(row, { headers: { "Content-Disposition": 'attachment; filename="cells.json"' } });
}
