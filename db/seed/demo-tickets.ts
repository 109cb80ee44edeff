import { TICKET_PART_END, type TicketValues, ticketLine } from "#app/domain/imports/tickets-import.ts";
import { minuteOfDay } from "#app/domain/imports/wall-clock.ts";
import { randomStream } from "#app/domain/shared/random.ts";

const DAYS = 365;
const MINUTES_OF_A_DAY = 1_440;
const DAYS_OF_A_WEEK = 7;
/** 1 January 1970 was a Thursday; weekdays count from Monday. */
const WEEKDAY_OF_1970 = 3;

/** Tickets of a weekday against the mean, from Monday. */
const WEEKDAYS = [1.55, 1.3, 1.2, 1.15, 1.1, 0.45, 0.25];
/** Tickets of an hour of the day, from midnight: a warehouse begins early and never quite sleeps. */
const HOURS = [1, 1, 1, 1, 2, 4, 9, 15, 26, 30, 27, 23, 16, 20, 22, 20, 16, 11, 6, 4, 3, 2, 2, 1];
/** Tickets of a month against the mean, from January: the goods of December, the quiet of August. */
const MONTHS = [1.02, 0.94, 0.97, 0.96, 0.98, 0.95, 0.9, 0.78, 1.0, 1.08, 1.2, 1.26];
const OTHER_CHANNELS = ["Mail", "Mail", "Portal", "Portal", "Chat"];

/** What arrives: label, group, share of all, share by phone, minutes of work, hours until it is solved. */
const KINDS = [
  { category: "Password reset", group: "Service desk", share: 0.17, phone: 0.7, work: 8, wait: 0.3 },
  { category: "Access request", group: "Service desk", share: 0.12, phone: 0.1, work: 15, wait: 9 },
  { category: "Laptop or phone", group: "Service desk", share: 0.15, phone: 0.4, work: 35, wait: 26 },
  { category: "Printer", group: "Service desk", share: 0.06, phone: 0.5, work: 25, wait: 20 },
  { category: "Mail and calendar", group: "Service desk", share: 0.1, phone: 0.3, work: 18, wait: 5 },
  { category: "Warehouse system", group: "Applications", share: 0.16, phone: 0.5, work: 45, wait: 18 },
  { category: "Business application", group: "Applications", share: 0.08, phone: 0.3, work: 40, wait: 30 },
  { category: "Wi-Fi on the floor", group: "Infrastructure", share: 0.06, phone: 0.6, work: 50, wait: 14 },
  { category: "VPN and network", group: "Infrastructure", share: 0.05, phone: 0.5, work: 60, wait: 20 },
  { category: "Server and cloud", group: "Infrastructure", share: 0.03, phone: 0.1, work: 75, wait: 40 },
  { category: "Restore from backup", group: "Infrastructure", share: 0.01, phone: 0.2, work: 55, wait: 10 },
  { category: "Security alert", group: "Infrastructure", share: 0.01, phone: 0, work: 70, wait: 4 },
] as const;

/** The place that a share of 1 falls on, by weights. */
function pick(weights: readonly number[], share: number): number {
  let left = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return place;
  }
  return weights.length - 1;
}

interface DemoTickets {
  seed: number;
  /** The last day is the one before it. */
  today: string;
  users: number;
  perUserMonth: number;
}

/** A year of tickets with the shape of a week and of a year, as the parts of rows; the same for the same seed and day. */
export function buildDemoTickets({ seed, today, users, perUserMonth }: DemoTickets): string[][] {
  const stream = randomStream(seed, "tickets");
  const next = () => stream.uniform();
  const firstDay = minuteOfDay(today) / MINUTES_OF_A_DAY - DAYS;
  const aDay = (users * perUserMonth * 12) / DAYS;
  const found: TicketValues[] = [];
  let owed = 0;
  for (let day = firstDay; day < firstDay + DAYS; day++) {
    const weekday = (day + WEEKDAY_OF_1970) % DAYS_OF_A_WEEK;
    const month = new Date(day * 86_400_000).getUTCMonth();
    owed += aDay * (WEEKDAYS[weekday] ?? 1) * (MONTHS[month] ?? 1) * (0.7 + 0.6 * next());
    for (; owed >= 1; owed--) found.push(ticketOf(day, next, users));
  }
  const lastMinute = (firstDay + DAYS) * MINUTES_OF_A_DAY;
  return found
    .sort((a, b) => (a.openedMinute ?? 0) - (b.openedMinute ?? 0))
    .map((ticket, place) => {
      const isOpen = (ticket.openedMinute ?? 0) + (ticket.resolutionMinutes ?? 0) >= lastMinute;
      const values = { ...ticket, number: `TW-${10_001 + place}`, ...(isOpen ? { resolutionMinutes: null } : {}) };
      return [String(place + 2), ...ticketLine(values).split(TICKET_PART_END)];
    });
}

function ticketOf(day: number, next: () => number, users: number): TicketValues {
  const kind =
    KINDS[
      pick(
        KINDS.map(({ share }) => share),
        next(),
      )
    ] ?? KINDS[0];
  const hour = pick(HOURS, next());
  const spread = Math.exp(1.1 * (next() + next() + next() - 1.5));
  const isRecorded = next() < 0.55;
  const isReopened = next() < 0.04;
  // A few people ask often, most of them seldom.
  const asks = Math.floor(users * next() * next());
  return {
    number: "",
    openedMinute: day * MINUTES_OF_A_DAY + hour * 60 + Math.floor(60 * next()),
    hasTime: true,
    resolutionMinutes: Math.max(kind.work, Math.round(kind.wait * 60 * spread * (isReopened ? 2 : 1))),
    category: kind.category,
    priority: next() < 0.08 ? "1 high" : next() < 0.4 ? "2 medium" : "3 low",
    assignmentGroup: kind.group,
    channel: next() < kind.phone ? "Phone" : (OTHER_CHANNELS[Math.floor(next() * OTHER_CHANNELS.length)] ?? "Mail"),
    requester: `demo-${asks}`,
    handleMinutes: isRecorded ? Math.max(2, Math.round(kind.work * spread)) : null,
    reopened: isReopened ? 1 : 0,
  };
}
