import type { TicketValues } from "../imports/tickets-import.ts";
import { dayOfMinute } from "../imports/wall-clock.ts";
import { proxyMinutes } from "./handle-time.ts";
import { isLiveChannel } from "./live-channel.ts";
import { type Spread, spreadOf } from "./spread.ts";
import { daysOfMonth, hourOfWeek, monthsBetween, weekdaysWithin } from "./ticket-calendar.ts";
import { addTo, type Mix, mixOf, tallies } from "./ticket-mix.ts";

/** Changes with every change of what is summed or how: what was summed before is summed anew. */
export const SUMMARY_VERSION = "1";

const MINUTES_OF_A_DAY = 1_440;
const HOURS_OF_A_WEEK = 168;
const MOST_PAIRS = 300;

export interface MonthOfTickets {
  /** Year and month. */
  month: string;
  tickets: number;
  /** Different people who asked; null where the files do not say who asked. */
  requesters: number | null;
  /** Days of the month that lie between the first and the last ticket. */
  days: number;
  isWhole: boolean;
}

/** Tickets of one group and category together, for telling which IT function they belong to. */
export interface WorkPair {
  group: string;
  category: string;
  tickets: number;
  recorded: number;
  recordedMinutes: number;
  proxyMinutes: number;
}

export interface TicketSummary {
  firstDay: string;
  lastDay: string;
  /** The last twelve months up to the last ticket, or less where there is less: what every rate rests on. */
  from: string;
  days: number;
  tickets: number;
  open: number;
  /** Tickets that were opened again, and how often together. */
  reopenedTickets: number;
  reopenings: number;
  requesters: number | null;
  /** All months that were looked at, the oldest first. */
  months: MonthOfTickets[];
  /** Tickets with a time of day by hour of the week from Monday 0:00; and those that arrived live. */
  withTime: number;
  hours: number[];
  live: number | null;
  liveHours: number[];
  /** How often each weekday lies within the time looked at, from Monday. */
  weekdays: number[];
  handle: Spread | null;
  resolution: Spread | null;
  /** Mean of the stated stand-in for time worked, from time to resolution, low, middle and high. */
  proxy: [number, number, number] | null;
  mixes: { category: Mix; priority: Mix; assignmentGroup: Mix; channel: Mix };
  pairs: WorkPair[];
}

const MIXED = ["category", "priority", "assignmentGroup", "channel"] as const;

/**
 * Sums tickets one after the other. Months are kept for all of them; everything else for the last twelve months before
 * the newest ticket, so that no season counts twice. Tickets are kept nowhere: only counts, and lengths of time for
 * their middle values.
 */
export class TicketCounter {
  private readonly from: number;
  private first = Number.POSITIVE_INFINITY;
  private readonly months = new Map<string, { tickets: number; requesters: Set<string> }>();
  private readonly requesters = new Set<string>();
  private readonly hours = new Array<number>(HOURS_OF_A_WEEK).fill(0);
  private readonly liveHours = new Array<number>(HOURS_OF_A_WEEK).fill(0);
  private readonly tallies = {
    category: tallies(),
    priority: tallies(),
    assignmentGroup: tallies(),
    channel: tallies(),
  };
  private readonly pairs = new Map<string, WorkPair>();
  private readonly handles: number[] = [];
  private readonly resolutions: number[] = [];
  private readonly proxy = [0, 0, 0];
  private readonly counts = {
    tickets: 0,
    open: 0,
    reopenedTickets: 0,
    reopenings: 0,
    withTime: 0,
    live: 0,
    channels: 0,
  };

  /** `newest`: the minute of the newest ticket. */
  constructor(private readonly newest: number) {
    const lastDay = Math.floor(newest / MINUTES_OF_A_DAY);
    this.from = (lastDay - 364) * MINUTES_OF_A_DAY;
  }

  add(ticket: TicketValues): void {
    const { openedMinute, requester } = ticket;
    if (openedMinute === null || openedMinute > this.newest) return;
    this.first = Math.min(this.first, openedMinute);
    const key = dayOfMinute(openedMinute).slice(0, 7);
    const month = this.months.get(key) ?? { tickets: 0, requesters: new Set() };
    this.months.set(key, month);
    month.tickets += 1;
    if (requester) month.requesters.add(requester);
    if (openedMinute >= this.from) this.addToYear(ticket, openedMinute);
  }

  private addToYear(ticket: TicketValues, openedMinute: number): void {
    const { counts } = this;
    counts.tickets += 1;
    if (ticket.requester) this.requesters.add(ticket.requester);
    if (ticket.resolutionMinutes === null) counts.open += 1;
    else this.resolutions.push(ticket.resolutionMinutes);
    if (ticket.reopened > 0) counts.reopenedTickets += 1;
    counts.reopenings += ticket.reopened;
    if (ticket.handleMinutes !== null) this.handles.push(ticket.handleMinutes);
    const proxy = proxyMinutes(ticket.resolutionMinutes);
    for (const [place, minutes] of proxy.entries()) this.proxy[place] = (this.proxy[place] ?? 0) + minutes;
    if (ticket.channel !== "") counts.channels += 1;
    const isLive = isLiveChannel(ticket.channel);
    if (isLive) counts.live += 1;
    if (ticket.hasTime) {
      const hour = hourOfWeek(openedMinute);
      counts.withTime += 1;
      this.hours[hour] = (this.hours[hour] ?? 0) + 1;
      if (isLive) this.liveHours[hour] = (this.liveHours[hour] ?? 0) + 1;
    }
    for (const field of MIXED) addTo(this.tallies[field], ticket[field], ticket);
    this.addPair(ticket, proxy[1]);
  }

  private addPair({ assignmentGroup: group, category, handleMinutes }: TicketValues, middle: number): void {
    const key = `${group}\n${category}`;
    const pair = this.pairs.get(key) ?? {
      group,
      category,
      tickets: 0,
      recorded: 0,
      recordedMinutes: 0,
      proxyMinutes: 0,
    };
    this.pairs.set(key, pair);
    pair.tickets += 1;
    pair.proxyMinutes += middle;
    if (handleMinutes !== null) {
      pair.recorded += 1;
      pair.recordedMinutes += handleMinutes;
    }
  }

  /** What it all amounts to; null without a ticket. */
  summary(): TicketSummary | null {
    const { counts, newest } = this;
    if (counts.tickets === 0) return null;
    const start = Math.max(this.first, this.from);
    const span = { first: Math.floor(start / MINUTES_OF_A_DAY), last: Math.floor(newest / MINUTES_OF_A_DAY) };
    const knowsWho = this.requesters.size > 0;
    return {
      firstDay: dayOfMinute(this.first),
      lastDay: dayOfMinute(newest),
      from: dayOfMinute(start),
      days: span.last - span.first + 1,
      tickets: counts.tickets,
      open: counts.open,
      reopenedTickets: counts.reopenedTickets,
      reopenings: counts.reopenings,
      requesters: knowsWho ? this.requesters.size : null,
      months: this.monthsInOrder(),
      withTime: counts.withTime,
      hours: this.hours,
      live: counts.channels > 0 ? counts.live : null,
      liveHours: this.liveHours,
      weekdays: weekdaysWithin(span.first, span.last),
      handle: spreadOf(this.handles),
      resolution: spreadOf(this.resolutions),
      proxy:
        this.resolutions.length > 0
          ? (this.proxy.map((sum) => sum / counts.tickets) as [number, number, number])
          : null,
      mixes: {
        category: mixOf(this.tallies.category),
        priority: mixOf(this.tallies.priority),
        assignmentGroup: mixOf(this.tallies.assignmentGroup),
        channel: mixOf(this.tallies.channel),
      },
      pairs: largestPairs([...this.pairs.values()]),
    };
  }

  private monthsInOrder(): MonthOfTickets[] {
    const first = Math.floor(this.first / MINUTES_OF_A_DAY);
    const last = Math.floor(this.newest / MINUTES_OF_A_DAY);
    return monthsBetween(dayOfMinute(this.first), dayOfMinute(this.newest)).map((month) => {
      const begins = Date.parse(`${month}-01T00:00:00Z`) / 86_400_000;
      const ends = begins + daysOfMonth(month) - 1;
      const days = Math.min(last, ends) - Math.max(first, begins) + 1;
      const known = this.months.get(month);
      return {
        month,
        tickets: known?.tickets ?? 0,
        requesters: this.requesters.size > 0 ? (known?.requesters.size ?? 0) : null,
        days,
        isWhole: days === daysOfMonth(month),
      };
    });
  }
}

/** The largest pairs; the many small ones behind them become one without a name. */
function largestPairs(all: WorkPair[]): WorkPair[] {
  const ordered = all.sort((a, b) => b.tickets - a.tickets || a.category.localeCompare(b.category, "en"));
  const rest = ordered.slice(MOST_PAIRS);
  if (rest.length === 0) return ordered;
  const sum = (part: (pair: WorkPair) => number) => rest.reduce((total, pair) => total + part(pair), 0);
  return [
    ...ordered.slice(0, MOST_PAIRS),
    {
      group: "",
      category: "",
      tickets: sum(({ tickets }) => tickets),
      recorded: sum(({ recorded }) => recorded),
      recordedMinutes: sum(({ recordedMinutes }) => recordedMinutes),
      proxyMinutes: sum(({ proxyMinutes: minutes }) => minutes),
    },
  ];
}
