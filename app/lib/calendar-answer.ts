import { type CalendarEntry, calendarEntry } from "#app/domain/rounds/calendar-entry.ts";

/** One day as a file that a calendar takes in. */
export const calendarAnswer = (fileName: string, entry: CalendarEntry): Response =>
  new Response(calendarEntry(entry), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "no-store",
    },
  });
