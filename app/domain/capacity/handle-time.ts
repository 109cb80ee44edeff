import type { TicketSummary } from "./ticket-summary.ts";

type ThreeMinutes = readonly [number, number, number];

/** Time worked on a ticket by the line that solves it: low, middle and high, in minutes (J). */
export const LINE_MINUTES = {
  first: [8, 15, 30],
  second: [25, 45, 90],
  third: [60, 120, 300],
} as const satisfies Record<string, ThreeMinutes>;

/** Solved within an hour: taken for first-line work; within three days for second-line work; later for third (J). */
const FIRST_LINE_UP_TO = 60;
const SECOND_LINE_UP_TO = 3 * 1_440;
/** Share of the tickets that have to record time worked before the record is believed (J). */
export const ENOUGH_RECORDED = 0.2;

/**
 * A stand-in for time worked where none is recorded: by how long the ticket stayed open, a first-, second- or
 * third-line figure, and never more than the time it was open. A ticket that is still open counts as second line. Weak
 * by nature: a ticket that waited a week for a part may hold ten minutes of work. Minutes; low, middle, high (J).
 * @example proxyMinutes(10) // [8, 10, 10]
 * @example proxyMinutes(600) // [25, 45, 90]
 */
export function proxyMinutes(resolutionMinutes: number | null): [number, number, number] {
  if (resolutionMinutes === null) return [...LINE_MINUTES.second];
  const line =
    resolutionMinutes <= FIRST_LINE_UP_TO ? "first" : resolutionMinutes <= SECOND_LINE_UP_TO ? "second" : "third";
  const [low, middle, high] = LINE_MINUTES[line];
  const most = Math.max(1, resolutionMinutes);
  return [Math.min(low, most), Math.min(middle, most), Math.min(high, most)];
}

/** Where the minutes a ticket come from. */
export type HandleBasis = "said" | "recorded" | "proxy" | "default";

export interface HandleTime {
  minutes: number;
  low: number | null;
  high: number | null;
  basis: HandleBasis;
  /** Share of the tickets that record time worked. */
  recordedShare: number;
}

/** Half an hour a ticket: what the three lines come to at the usual shares of 67, 25 and 8 % (J). */
export const USUAL_HANDLE_MINUTES = 30;

/**
 * Minutes of work a ticket: what the firm says; else the mean of what is recorded, once a fifth of the tickets record
 * it; else the stand-in from time to resolution; else half an hour.
 */
export function handleTime(summary: TicketSummary | null, said: number | null): HandleTime {
  const recordedShare = summary ? (summary.handle?.count ?? 0) / summary.tickets : 0;
  if (said !== null) return { minutes: said, low: null, high: null, basis: "said", recordedShare };
  if (summary?.handle && recordedShare >= ENOUGH_RECORDED)
    return { minutes: summary.handle.mean, low: null, high: null, basis: "recorded", recordedShare };
  if (summary?.proxy) {
    const [low, minutes, high] = summary.proxy;
    return { minutes, low, high, basis: "proxy", recordedShare };
  }
  return { minutes: USUAL_HANDLE_MINUTES, low: null, high: null, basis: "default", recordedShare };
}
