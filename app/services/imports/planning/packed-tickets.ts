import { TICKET_END, TICKET_PART_END, type TicketValues, ticketLine } from "#app/domain/imports/tickets-import.ts";

/** Rows of one piece: taken apart in a few milliseconds. */
const PIECE = 2_500;

/** Tickets to write with their row in the file, in pieces of text: text goes from thread to thread in one piece. */
export function packTickets(rows: readonly { row: number; ticket: TicketValues | null }[]): string[] {
  const lines = rows.flatMap(({ row, ticket }) => (ticket ? [`${row}${TICKET_PART_END}${ticketLine(ticket)}`] : []));
  return Array.from({ length: Math.ceil(lines.length / PIECE) }, (_, place) =>
    lines.slice(place * PIECE, (place + 1) * PIECE).join(TICKET_END),
  );
}

/** The rows of a file without who asked: what is handed back to be corrected names nobody. */
export const withoutRequesters = (rows: string[][], column: number | undefined): string[][] =>
  column === undefined ? rows : rows.map((cells) => cells.map((cell, place) => (place === column ? "" : cell)));
