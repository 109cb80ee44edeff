/** Share of net hours that goes into tickets: .55 of paid hours × 2,080/1,784 (J). */
export const USUAL_UTILISATION = 0.64;
/** Around the clock, in a year of 365 days. */
export const HOURS_OF_A_YEAR = 8760;
const MONTHS_OF_A_YEAR = 12;

/** What one person's paid year is used up by, in hours. */
export interface PaidYear {
  paid: number;
  holidays: number;
  leave: number;
  sickness: number;
  training: number;
}

/** The paid year of a full-time person in the United States: 52 weeks of 40 hours. */
export const USUAL_PAID_YEAR: PaidYear = { paid: 2080, holidays: 80, leave: 120, sickness: 56, training: 40 };

export interface Workload {
  users: number;
  ticketsPerUserMonth: number;
  handleHours: number;
  /** Hours a year that a person is there: absence is already taken off, so that no shrinkage comes on top. */
  netHours: number;
  /** Ticket time as a share of net hours, above 0 and at most 1. */
  utilisation: number;
}

/**
 * How much work the tickets of a year are: hours = users × tickets per user and month × 12 × handle hours, and the
 * full-time people for it = hours/(net hours × utilisation), unrounded. Says nothing about how long anybody waits.
 * @example
 * ticketWorkload({ users: 100, ticketsPerUserMonth: 1, handleHours: 0.5, netHours: 1784, utilisation: 0.64 })
 * // hours 600, fte 0.5255
 */
export function ticketWorkload(workload: Workload): { hours: number; fte: number } {
  const { users, ticketsPerUserMonth, handleHours, netHours, utilisation } = workload;
  const hours = users * ticketsPerUserMonth * MONTHS_OF_A_YEAR * handleHours;
  return { hours, fte: hours / (netHours * utilisation) };
}

/**
 * Hours a year that a person is there: paid hours less holidays, leave, sickness and training.
 * @example netHours(USUAL_PAID_YEAR) // 1784
 */
export const netHours = ({ paid, holidays, leave, sickness, training }: PaidYear): number =>
  paid - holidays - leave - sickness - training;

/**
 * People for one seat that is taken around the clock all year: 8,760 hours over the hours that one of them is there.
 * @example reliefFactor(1784) // 4.91
 */
export const reliefFactor = (hoursOfOne: number): number => HOURS_OF_A_YEAR / hoursOfOne;
