import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { csvAnswer } from "#app/lib/csv-answer.ts";
import { writeCsv } from "#app/services/imports/reading/write-csv.ts";
import { responsibilityTable } from "#app/services/sourcing/responsibility-table.server.ts";

/** Who does and answers for what, a line a task. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "sourcing:read");
  return csvAnswer(writeCsv(await responsibilityTable(viewer)), "responsibilities.csv");
}
