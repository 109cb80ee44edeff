const HOURS_OF_A_WEEK = 168;
const DAYS_OF_A_WEEK = 7;
/** 1 January 1970 was a Thursday; the week of the tables begins on Monday. */
const WEEKDAY_OF_1970 = 3;

/** Hour of the week of a wall-clock minute, from Monday 0:00. */
export const hourOfWeek = (minute: number): number =>
  (Math.floor(minute / 60) + WEEKDAY_OF_1970 * 24) % HOURS_OF_A_WEEK;

/** How often each weekday lies within two days, from Monday; days count from 1 January 1970. */
export function weekdaysWithin(first: number, last: number): number[] {
  const days = new Array<number>(DAYS_OF_A_WEEK).fill(Math.floor((last - first + 1) / DAYS_OF_A_WEEK));
  for (let extra = 0; extra < (last - first + 1) % DAYS_OF_A_WEEK; extra++) {
    const weekday = (first + extra + WEEKDAY_OF_1970) % DAYS_OF_A_WEEK;
    days[weekday] = (days[weekday] ?? 0) + 1;
  }
  return days;
}

/** Days of a month, as in `2026-02`. */
export const daysOfMonth = (month: string): number => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
};

/** Every month from the first day to the last. */
export function monthsBetween(firstDay: string, lastDay: string): string[] {
  const months: string[] = [];
  let [year = 0, month = 0] = firstDay.split("-").map(Number);
  for (;;) {
    const text = `${year}-${String(month).padStart(2, "0")}`;
    months.push(text);
    if (text >= lastDay.slice(0, 7)) return months;
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
}
