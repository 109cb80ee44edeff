import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { csvAnswer } from "#app/lib/csv-answer.ts";
import { trackRecordFile } from "#app/services/track-record/load-track-record.server.ts";

/** Predictions and outcomes of those whom the reader may see, a row a person. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  return csvAnswer(await trackRecordFile(viewer), "track-record.csv");
}
