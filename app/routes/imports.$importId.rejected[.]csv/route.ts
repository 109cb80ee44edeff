import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { csvAnswer } from "#app/lib/csv-answer.ts";
import { notFound } from "#app/lib/responses.ts";
import { rejectedRows } from "#app/services/imports/rejected-rows.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "imports:write");
  const csv = await rejectedRows(viewer, args.params.importId ?? "");
  if (!csv) throw notFound("This list of rows");
  return csvAnswer(csv, "rows-not-imported.csv");
}
