import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { downloadAnswer } from "#app/lib/download-answer.ts";
import { localeOf } from "#app/lib/preferences/locale.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { downloadPackage } from "#app/services/decisions/load-decision.server.ts";
import { zipFiles } from "#app/services/decisions/zip-files.server.ts";
import { packedFiles } from "./packed-files.ts";

/** A decision for a board or counsel: frozen snapshot, evidence and views as tables, the memo, and a list with hashes. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "cases:read");
  const found = await downloadPackage(viewer, args.params.decisionId ?? "");
  if (!found) throw notFound("This decision");
  const { head, files } = packedFiles(found, viewer.organisation, localeOf(args.request));
  return downloadAnswer({ name: `decision-${found.memo.number}.zip`, body: zipFiles(head, files, viewer.now) });
}
