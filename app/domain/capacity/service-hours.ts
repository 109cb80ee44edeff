import type { ServiceHours } from "./capacity-inputs.ts";
import { HOURS_OF_A_YEAR } from "./workload.ts";

const WEEKS = 52;

/** Hours a year for which one seat is to be taken. */
export const SEAT_HOURS: Readonly<Record<ServiceHours, number>> = {
  "8x5": 8 * 5 * WEEKS,
  "12x5": 12 * 5 * WEEKS,
  "24x7": HOURS_OF_A_YEAR,
};

/**
 * People for one seat that is taken during these hours all year: the seat's hours over the net hours of one person.
 * @example reliefFor("24x7", 1784) // 4.91
 * @example reliefFor("8x5", 1784) // 1.17
 */
export const reliefFor = (hours: ServiceHours, netHours: number): number => SEAT_HOURS[hours] / netHours;

/**
 * People on the roster so that `agents` are there in the office hours and one of them in every other service hour. A
 * quotient that is whole but for rounding stays whole.
 * @example rosterFor({ agents: 2, hours: "8x5", netHours: 1784 }) // { exact: 2.33, people: 3 }
 */
export function rosterFor({ agents, hours, netHours }: { agents: number; hours: ServiceHours; netHours: number }): {
  exact: number;
  people: number;
} {
  const exact = reliefFor(hours, netHours) + (agents - 1) * reliefFor("8x5", netHours);
  return { exact, people: Math.ceil(exact - 1e-9) };
}
