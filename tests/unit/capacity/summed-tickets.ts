import { TicketCounter, type TicketSummary } from "#app/domain/capacity/ticket-summary.ts";
import type { TicketValues } from "#app/domain/imports/tickets-import.ts";
import { minuteOfDay } from "#app/domain/imports/wall-clock.ts";

export const HOUR = 60;

/** A ticket opened at this hour of a day, resolved two hours later. */
export const ticket = (day: string, hour: number, more: Partial<TicketValues> = {}): TicketValues => ({
  number: `${day}/${hour}`,
  openedMinute: minuteOfDay(day) + hour * HOUR,
  hasTime: true,
  resolutionMinutes: 120,
  category: "Password",
  priority: "2",
  assignmentGroup: "Desk",
  channel: "Phone",
  requester: "a",
  handleMinutes: null,
  reopened: 0,
  ...more,
});

/** What these tickets amount to. */
export function summed(tickets: TicketValues[]): TicketSummary {
  const counter = new TicketCounter(Math.max(...tickets.map(({ openedMinute }) => openedMinute ?? 0)));
  for (const one of tickets) counter.add(one);
  const summary = counter.summary();
  if (!summary) throw new Error("no ticket");
  return summary;
}

/** Every Monday at nine ten tickets, every Tuesday at ten five, through the weeks of 2026 up to the end of November. */
export const YEAR = Array.from({ length: 47 }, (_, week) => {
  const monday = new Date(Date.UTC(2026, 0, 5 + 7 * week)).toISOString().slice(0, 10);
  const tuesday = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
  return [
    ...Array.from({ length: 10 }, (_, nth) => ticket(monday, 9, { requester: `r${nth}` })),
    ...Array.from({ length: 5 }, () => ticket(tuesday, 10, { channel: "Portal", category: "VPN" })),
  ];
}).flat();
