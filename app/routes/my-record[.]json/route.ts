import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { exportOwnRecord } from "#app/services/own-record/export-own-record.server.ts";

/** One's own record, to keep. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "own-record:read");
  const file = await exportOwnRecord(viewer);
  if (file === null) throw notFound("Your record");
  return new Response(file, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="my-record.json"',
      "X-Content-Type-Options": "nosniff",
    },
  });
}
