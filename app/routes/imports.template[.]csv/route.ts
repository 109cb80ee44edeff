import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { csvAnswer } from "#app/lib/csv-answer.ts";
import { csvTemplate, templateKindOf } from "#app/services/imports/import-template.ts";

export async function loader(args: LoaderFunctionArgs) {
  await requireViewer(args, "imports:write");
  const kind = templateKindOf(new URL(args.request.url).searchParams.get("kind"));
  return csvAnswer(csvTemplate(kind), `rightrung-${kind}.csv`);
}
