import type { MonthOfTickets, TicketSummary } from "./ticket-summary.ts";

const MONTHS_OF_A_YEAR = 12;
const DAYS_OF_A_MONTH = 365.25 / 12;
const HOURS_OF_A_DAY = 24;
/** Fewer months say nothing about a season. */
const LEAST_MONTHS = 6;
/** A month this far from the mean stands out (J). */
const STANDS_OUT = 0.15;

export interface Demand {
  ticketsAMonth: number;
  /** Null without users. */
  perUserMonth: number | null;
}

/**
 * Tickets a month over the last year of data, or what there is of it: tickets over its days × 30.44, and the same over
 * the users of the organisation.
 * @example demandOf({ tickets: 2160, days: 365, … }, 180) // { ticketsAMonth: 180.1, perUserMonth: 1.0 }
 */
export function demandOf(summary: TicketSummary, users: number): Demand {
  const ticketsAMonth = (summary.tickets / summary.days) * DAYS_OF_A_MONTH;
  return { ticketsAMonth, perUserMonth: users > 0 ? ticketsAMonth / users : null };
}

export interface MonthRate extends MonthOfTickets {
  perUser: number | null;
  /** Tickets a day against the mean over whole months; null for a month that is not whole. */
  index: number | null;
}

/** Months with tickets per user, and how each compares with the mean day of whole months. */
export function monthRates(summary: TicketSummary, users: number): MonthRate[] {
  const whole = summary.months.filter(({ isWhole }) => isWhole);
  const days = whole.reduce((sum, month) => sum + month.days, 0);
  const meanDay = days > 0 ? whole.reduce((sum, month) => sum + month.tickets, 0) / days : null;
  return summary.months.map((month) => ({
    ...month,
    perUser: users > 0 ? month.tickets / users : null,
    index: month.isWhole && meanDay ? month.tickets / month.days / meanDay : null,
  }));
}

export interface SeasonFinding {
  months: number;
  /** Whole months that stand out, with the index; none where the year is even. */
  high: MonthRate | null;
  low: MonthRate | null;
  /** Below two years a season cannot be told from growth. */
  isOneYear: boolean;
}

/** The months that stand out by 15 % or more; null below six whole months. */
export function seasonFinding(rates: readonly MonthRate[]): SeasonFinding | null {
  const whole = rates.filter(({ index }) => index !== null).sort((a, b) => (b.index ?? 0) - (a.index ?? 0));
  if (whole.length < LEAST_MONTHS) return null;
  const [high, low] = [whole[0], whole.at(-1)];
  return {
    months: whole.length,
    high: high && (high.index ?? 1) >= 1 + STANDS_OUT ? high : null,
    low: low && (low.index ?? 1) <= 1 - STANDS_OUT ? low : null,
    isOneYear: whole.length < 2 * MONTHS_OF_A_YEAR,
  };
}

export interface WeekShape {
  /** Share of tickets by weekday, from Monday. */
  weekdayShares: number[];
  busiestWeekday: number;
  /** Share between 8:00 and 18:00 from Monday to Friday. */
  officeShare: number;
  weekendShare: number;
}

/** How tickets lie in the week; null where no ticket has a time of day. */
export function weekShape({ hours, withTime }: Pick<TicketSummary, "hours" | "withTime">): WeekShape | null {
  if (withTime === 0) return null;
  const ofDay = Array.from({ length: 7 }, (_, day) =>
    hours.slice(day * HOURS_OF_A_DAY, (day + 1) * HOURS_OF_A_DAY).reduce((sum, one) => sum + one, 0),
  );
  const shares = ofDay.map((tickets) => tickets / withTime);
  const office = hours.reduce((sum, tickets, place) => {
    const hour = place % HOURS_OF_A_DAY;
    return place < 5 * HOURS_OF_A_DAY && hour >= 8 && hour < 18 ? sum + tickets : sum;
  }, 0);
  return {
    weekdayShares: shares,
    busiestWeekday: ofDay.indexOf(Math.max(...ofDay)),
    officeShare: office / withTime,
    weekendShare: (shares[5] ?? 0) + (shares[6] ?? 0),
  };
}
