import type { TicketValues } from "../imports/tickets-import.ts";
import { spreadOf } from "./spread.ts";

const MOST_LINES = 12;

export interface MixLine {
  label: string;
  tickets: number;
  /** Mean time worked in minutes over the tickets that record it; null where none does. */
  handleMean: number | null;
  /** Middle time to resolution in minutes; null where none is resolved. */
  resolutionMedian: number | null;
}

export interface Mix {
  /** The largest, in order; an empty label is "not said". */
  lines: MixLine[];
  /** Tickets under labels that are not listed. */
  rest: number;
  labels: number;
}

interface Tally {
  tickets: number;
  recorded: number;
  recordedMinutes: number;
  resolutions: number[];
}

/** An empty count by label. */
export const tallies = () => new Map<string, Tally>();

/** Counts a ticket under its label. */
export function addTo(known: Map<string, Tally>, label: string, ticket: TicketValues): void {
  const tally = known.get(label) ?? { tickets: 0, recorded: 0, recordedMinutes: 0, resolutions: [] };
  known.set(label, tally);
  tally.tickets += 1;
  if (ticket.handleMinutes !== null) {
    tally.recorded += 1;
    tally.recordedMinutes += ticket.handleMinutes;
  }
  if (ticket.resolutionMinutes !== null) tally.resolutions.push(ticket.resolutionMinutes);
}

const byTickets = (a: { tickets: number; label: string }, b: { tickets: number; label: string }) =>
  b.tickets - a.tickets || a.label.localeCompare(b.label, "en");

/** The largest labels in order, and how many are behind them. */
export function mixOf(known: ReadonlyMap<string, Tally>): Mix {
  const all = [...known].map(([label, tally]) => ({ label, ...tally })).sort(byTickets);
  return {
    labels: all.length,
    rest: all.slice(MOST_LINES).reduce((sum, { tickets }) => sum + tickets, 0),
    lines: all.slice(0, MOST_LINES).map(({ label, tickets, recorded, recordedMinutes, resolutions }) => ({
      label,
      tickets,
      handleMean: recorded > 0 ? recordedMinutes / recorded : null,
      resolutionMedian: spreadOf(resolutions)?.median ?? null,
    })),
  };
}
