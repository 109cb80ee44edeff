const MS_PER_DAY = 86_400_000;

const isWeekend = (time: number): boolean => [0, 6].includes(new Date(time).getUTCDay());
const timeOf = (isoDate: string): number => Date.parse(`${isoDate}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The ISO date so many calendar days after another.
 * @example addDays("2026-11-22", 30) // "2026-12-22"
 */
export const addDays = (isoDate: string, days: number): string => dayOf(timeOf(isoDate) + days * MS_PER_DAY);

/**
 * The ISO date so many business days after another: Monday to Friday, the first day itself not counted. Public holidays
 * are not known here and count as business days, so the true day may be later.
 * @example addBusinessDays("2026-11-20", 10) // "2026-12-04": from a Friday to the Friday two weeks on
 */
export function addBusinessDays(isoDate: string, days: number): string {
  let time = timeOf(isoDate);
  for (let left = days; left > 0; ) {
    time += MS_PER_DAY;
    if (!isWeekend(time)) left -= 1;
  }
  return dayOf(time);
}
