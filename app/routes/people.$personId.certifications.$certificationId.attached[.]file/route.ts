import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { downloadAnswer } from "#app/lib/download-answer.ts";
import { notFound } from "#app/lib/responses.ts";
import { readCertificationFile } from "#app/services/certifications/load-certifications.server.ts";

/** The file of a certificate, to keep: its name ends with what its first bytes say that it is. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "people:read");
  const { personId = "", certificationId = "" } = args.params;
  const file = await readCertificationFile(viewer, personId, certificationId);
  if (!file) throw notFound("This file");
  return downloadAnswer({ name: file.fileName, body: file.content });
}
