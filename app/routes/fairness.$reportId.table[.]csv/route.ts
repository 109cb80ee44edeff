import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { csvAnswer } from "#app/lib/csv-answer.ts";
import { notFound } from "#app/lib/responses.ts";
import { reportFile } from "#app/services/fairness/reports.server.ts";

/** Categories, counts, selection rates and impact ratios of a report, for an independent audit. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "fairness:read");
  const csv = await reportFile(viewer, args.params.reportId ?? "");
  if (!csv) throw notFound("This report");
  return csvAnswer(csv, "fairness-report.csv");
}
