import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarEntry } from "#app/domain/rounds/calendar-entry.ts";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadRequest } from "#app/services/rounds/load-request.server.ts";

/** The day to answer by, for a calendar. It names nobody: calendars are often shared. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:answer");
  const request = await loadRequest(viewer, args.params.requestId ?? "");
  if (!request) throw notFound("This date");
  const body = calendarEntry({
    id: request.id,
    day: request.round.dueOn,
    title: `Assess by today: ${request.round.name}`,
    address: new URL(args.request.url).origin + paths.request(request.id),
    madeAt: viewer.now,
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="assess.ics"',
      "Cache-Control": "no-store",
    },
  });
}
