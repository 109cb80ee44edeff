import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireViewer } from "#app/lib/auth/viewer.server.ts";
import { calendarAnswer } from "#app/lib/calendar-answer.ts";
import { paths } from "#app/lib/paths.ts";
import { notFound } from "#app/lib/responses.ts";
import { loadSheet } from "#app/services/panels/load-sheet.server.ts";

/** The day of an interview or trial, for a calendar. It names nobody: calendars are often shared. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireViewer(args, "panels:score");
  const sheet = await loadSheet(viewer, args.params.sheetId ?? "");
  if (!sheet) throw notFound("This date");
  return calendarAnswer("score.ics", {
    id: sheet.id,
    day: sheet.heldOn,
    title: "Interview or trial to score",
    address: new URL(args.request.url).origin + paths.panelSheet(sheet.id),
    madeAt: viewer.now,
  });
}
