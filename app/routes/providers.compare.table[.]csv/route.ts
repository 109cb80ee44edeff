import type { LoaderFunctionArgs } from "@remix-run/node";
import { lineWords } from "#app/components/providers/comparison-words.ts";
import { readComparison } from "#app/components/providers/read-comparison.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { csvAnswer } from "#app/lib/csv-answer.ts";
import { notFound } from "#app/lib/responses.ts";
import { comparisonTable } from "#app/services/providers/comparison-table.ts";
import { loadComparison } from "#app/services/providers/load-comparison.server.ts";

/** The comparison of quotes for a spreadsheet. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "providers:read");
  const page = await loadComparison(viewer, readComparison(new URL(args.request.url)).asked);
  const reader = { locale: "en", currency: viewer.organisation.currency };
  const csv = page && comparisonTable(page, (line, quote) => lineWords(line, quote, page, reader));
  if (!csv) throw notFound("This table");
  return csvAnswer(csv, "quotes-at-equal-service.csv");
}
