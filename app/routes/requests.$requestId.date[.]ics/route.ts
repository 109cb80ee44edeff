import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { calendarAnswer } from "#app/lib/calendar-answer.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadRequest } from "#app/services/rounds/load-request.server.ts";

/** The day to answer by, for a calendar. It names nobody: calendars are often shared. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "rounds:answer");
  const request = await loadRequest(viewer, args.params.requestId ?? "");
  if (!request) throw notFound("This date");
  return calendarAnswer("assess.ics", {
    id: request.id,
    day: request.round.dueOn,
    title: `Assess by today: ${request.round.name}`,
    address: new URL(args.request.url).origin + paths.request(request.id),
    madeAt: viewer.now,
  });
}
