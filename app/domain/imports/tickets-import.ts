import type { Finding, RowVerdict, VerdictCounts } from "./table.ts";

/** A ticket as it is kept: nothing in it names a person. */
export interface TicketValues {
  /** The ticket's number in its own system; without a column for it, what the row says, so that it is found again. */
  number: string;
  /** Minutes since 1970 by the clock on the firm's wall; null only while a row cannot be read. */
  openedMinute: number | null;
  /** False where the file gives the day alone: then the hour is unknown. */
  hasTime: boolean;
  /** Minutes from opening to resolution; null while it is open. */
  resolutionMinutes: number | null;
  category: string;
  priority: string;
  assignmentGroup: string;
  channel: string;
  /** Keyed hash of who asked: tells different people apart, and nobody who they are. Null where the row says nobody. */
  requester: string | null;
  /** Time worked on it; null where none is recorded. */
  handleMinutes: number | null;
  reopened: number;
}

export interface TicketChange {
  field: string;
  before: string | null;
  after: string;
}

export interface TicketsPlanRow {
  row: number;
  /** `leftOut`: an earlier row of a ticket of which a later one counts. */
  verdict: RowVerdict;
  reasons: Finding[];
  notes: Finding[];
  changes: TicketChange[];
  values: TicketValues;
}

export interface TicketsPlan {
  rows: TicketsPlanRow[];
  counts: VerdictCounts;
  notices: string[];
}

/** Neither can stand in stored text: control characters are cleaned away before anything is written. */
export const TICKET_PART_END = "\u001F";
export const TICKET_END = "\u001E";

/**
 * A ticket as one line of text, in which tickets travel between the database, the worker and the counting.
 * @example ticketLine({ …, number: "INC1", openedMinute: 29_000_000 }) // "INC1␟29000000␟1␟…"
 */
export const ticketLine = (ticket: TicketValues): string =>
  [
    ticket.number,
    ticket.openedMinute ?? "",
    ticket.hasTime ? 1 : 0,
    ticket.resolutionMinutes ?? "",
    ticket.category,
    ticket.priority,
    ticket.assignmentGroup,
    ticket.channel,
    ticket.requester ?? "",
    ticket.handleMinutes ?? "",
    ticket.reopened,
  ].join(TICKET_PART_END);

const numberOrNull = (text: string | undefined): number | null => (text ? Number(text) : null);

/** The ticket that a line holds. */
export function readTicketLine(line: string): TicketValues {
  const [
    number = "",
    opened,
    hasTime,
    resolution,
    category = "",
    priority = "",
    group = "",
    channel = "",
    requester,
    handle,
    reopened,
  ] = line.split(TICKET_PART_END);
  return {
    number,
    openedMinute: numberOrNull(opened),
    hasTime: hasTime === "1",
    resolutionMinutes: numberOrNull(resolution),
    category,
    priority,
    assignmentGroup: group,
    channel,
    requester: requester || null,
    handleMinutes: numberOrNull(handle),
    reopened: Number(reopened ?? 0),
  };
}
