const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const ZERO_PADDED = 2;

/** Whether the platform knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/**
 * Turns moments into the clock on the wall of a zone, as minutes since 1970. The offset is looked up once an hour of
 * the file: zones change theirs at whole hours.
 * @example wallClock("Europe/Berlin")(Date.UTC(2026, 6, 1, 10)) // the minute of 12:00
 */
export function wallClock(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const hour = Math.floor(instant / HOUR_MS);
    const known = offsets.get(hour);
    if (known !== undefined) return known;
    const start = hour * HOUR_MS;
    const [month = 0, day = 0, year = 0, hours = 0, minutes = 0] = (format.format(start).match(/\d+/g) ?? []).map(
      Number,
    );
    const offset = Math.round((Date.UTC(year, month - 1, day, hours, minutes) - start) / MINUTE_MS);
    offsets.set(hour, offset);
    return offset;
  };
  return (instant) => Math.floor(instant / MINUTE_MS) + offsetAt(instant);
}

const padded = (value: number) => String(value).padStart(ZERO_PADDED, "0");

/** The day of a wall-clock minute, as year-month-day. */
export const dayOfMinute = (minute: number): string => new Date(minute * MINUTE_MS).toISOString().slice(0, 10);

/** A wall-clock minute as people write it, with the time where there is one. */
export function minuteText(minute: number, hasTime: boolean): string {
  const at = new Date(minute * MINUTE_MS);
  return hasTime
    ? `${dayOfMinute(minute)} ${padded(at.getUTCHours())}:${padded(at.getUTCMinutes())}`
    : dayOfMinute(minute);
}

/** The minute of midnight of a day. */
export const minuteOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MINUTE_MS;
