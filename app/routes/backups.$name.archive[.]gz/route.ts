import { createReadStream } from "node:fs";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { notFound } from "#app/lib/responses.ts";
import { takeBackup } from "#app/services/backups/handle-backups.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "backups:write");
  const name = args.params.name ?? "";
  const file = await takeBackup(viewer, name);
  if (!file) throw notFound("This backup");
  return new Response(createReadableStreamFromReadable(createReadStream(file.path)), {
    headers: {
      "Content-Type": "application/gzip",
      "Content-Length": String(file.size),
      "Content-Disposition": `attachment; filename="rightrung-${name}.jsonl.gz"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
