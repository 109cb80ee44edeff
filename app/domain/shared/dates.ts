const MS_PER_DAY = 86_400_000;
const DAYS_PER_MONTH = 30.4375;

/** A stretch in which evidence does not age; `to` null means that it still runs. ISO dates, `to` exclusive. */
export interface ClockPause {
  from: string;
  to: string | null;
}

function dayNumber(isoDate: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? Date.parse(`${isoDate}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`not a date: ${isoDate}`);
  return time / MS_PER_DAY;
}

/**
 * Months from one ISO date to a later one as a fraction: days / 30.4375.
 * A later first date gives 0, never a negative age. Anything but YYYY-MM-DD is a RangeError.
 * @example monthsBetween("2026-01-01", "2026-07-02") // 5.979466…: 182 days
 */
export function monthsBetween(fromIsoDate: string, toIsoDate: string): number {
  return Math.max(0, dayNumber(toIsoDate) - dayNumber(fromIsoDate)) / DAYS_PER_MONTH;
}

/**
 * Days between two ISO dates that lie inside any pause. Overlapping pauses count once; a running pause ends at the later
 * date; a later first date gives 0.
 * @example pausedDaysBetween("2026-01-01", "2026-07-02", [{ from: "2026-02-01", to: "2026-05-02" }]) // 90
 */
export function pausedDaysBetween(fromIsoDate: string, toIsoDate: string, pauses: readonly ClockPause[]): number {
  const start = dayNumber(fromIsoDate);
  const end = dayNumber(toIsoDate);
  const stretches = pauses
    .map(({ from, to }) => ({
      from: Math.max(start, dayNumber(from)),
      to: Math.min(end, to === null ? end : dayNumber(to)),
    }))
    .sort((a, b) => a.from - b.from);
  let pausedDays = 0;
  let countedUntil = start;
  for (const stretch of stretches) {
    pausedDays += Math.max(0, stretch.to - Math.max(stretch.from, countedUntil));
    countedUntil = Math.max(countedUntil, stretch.to);
  }
  return pausedDays;
}

/**
 * Months from one ISO date to a later one, leaving out the days inside any pause, see `pausedDaysBetween`. Never negative.
 * @example activeMonthsBetween("2026-01-01", "2026-07-02", [{ from: "2026-02-01", to: "2026-05-02" }]) // 3.022…: 92 days
 */
export function activeMonthsBetween(fromIsoDate: string, toIsoDate: string, pauses: readonly ClockPause[]): number {
  const days = Math.max(0, dayNumber(toIsoDate) - dayNumber(fromIsoDate));
  return (days - pausedDaysBetween(fromIsoDate, toIsoDate, pauses)) / DAYS_PER_MONTH;
}
