import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { csvAnswer } from "#app/lib/csv-answer.ts";
import { readAuditQuery } from "#app/services/audit/audit-filter.ts";
import { exportAudit } from "#app/services/audit/export-audit.server.ts";

/** What the audit trail shows under this filter, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "audit:read");
  return csvAnswer(await exportAudit(viewer, readAuditQuery(new URL(args.request.url))), "audit-trail.csv");
}
