import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { downloadSnapshot } from "#app/services/decisions/load-decision.server.ts";

/** The frozen snapshot as a file: `npm run --silent model -- verify FILE` recomputes it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  const found = await downloadSnapshot(viewer, args.params.decisionId ?? "");
  if (!found) throw notFound("This decision");
  return new Response(`${JSON.stringify(found.file, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="decision-${found.number}-snapshot.json"`,
    },
  });
}
