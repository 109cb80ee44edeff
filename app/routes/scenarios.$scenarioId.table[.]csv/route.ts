import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { csvAnswer } from "#app/lib/csv-answer.ts";
import { notFound } from "#app/lib/responses.ts";
import { scenarioTable } from "#app/services/scenarios/scenario-table.server.ts";

/** The numbers of one picture, for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "scenarios:read");
  const of = new URL(args.request.url).searchParams.get("of");
  const csv = await scenarioTable(viewer, args.params.scenarioId ?? "", of);
  if (!csv) throw notFound("This table");
  return csvAnswer(csv, `scenario-${of}.csv`);
}
