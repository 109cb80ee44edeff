import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { downloadAnswer } from "#app/lib/download-answer.ts";
import { exportArchive } from "#app/services/exports/archive.server.ts";

/** Everything that the reader may see, in one document. */
export async function loader(args: LoaderFunctionArgs) {
  return downloadAnswer(await exportArchive(await requireViewer(args, "exports:read")));
}
