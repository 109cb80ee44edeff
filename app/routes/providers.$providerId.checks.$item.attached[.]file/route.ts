import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { downloadAnswer } from "#app/lib/download-answer.ts";
import { notFound } from "#app/lib/responses.ts";
import { readCheckFile } from "#app/services/providers/load-providers.server.ts";

/** The evidence of one item, to keep: its name ends with what its first bytes say that it is. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "providers:read");
  const { providerId = "", item = "" } = args.params;
  const file = await readCheckFile(viewer, providerId, item);
  if (!file) throw notFound("This file");
  return downloadAnswer({ name: file.fileName, body: file.content });
}
