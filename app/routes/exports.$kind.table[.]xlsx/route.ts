import type { LoaderFunctionArgs } from "@remix-run/node";
import { readExportFilter } from "#app/components/exports/read-export-filter.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { downloadAnswer } from "#app/lib/download-answer.ts";
import { notFound } from "#app/lib/responses.ts";
import { exportFile } from "#app/services/exports/export-file.server.ts";

/** One table as a workbook, with the filter of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "exports:read");
  const filter = readExportFilter(new URL(args.request.url));
  const file = await exportFile(viewer, args.params.kind ?? "", "xlsx", filter);
  if (!file) throw notFound("This file");
  return downloadAnswer(file);
}
