import { isBlankRow } from "./cell-text.ts";
import type { DateOrder } from "./dates.ts";
import { unitOfHeading } from "./duration-cell.ts";
import { headingLabel } from "./heading-words.ts";
import type { ColumnMapping, TicketsField } from "./import-fields.ts";
import { allowedMapping, problemsByRow, shapeReasons } from "./row-shape.ts";
import { noVerdicts, type TableProblem } from "./table.ts";
import {
  readTicketLine,
  TICKET_PART_END,
  type TicketChange,
  type TicketsPlan,
  type TicketsPlanRow,
  type TicketValues,
  ticketLine,
} from "./tickets-import.ts";
import { readTicketsRow, ticketsContext } from "./tickets-row.ts";
import { minuteText } from "./wall-clock.ts";

export interface TicketsImportInput {
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  mapping: ColumnMapping<TicketsField>;
  dateOrder: DateOrder;
  /** The firm's own, by its usual name: what carries a zone is turned into it. */
  timeZone: string;
  today: string;
  /** Tickets that count already, a line each; a later line of the same number counts before an earlier one. */
  existing: Iterable<string>;
  requesterKey: (text: string) => string;
  firstRow?: number;
  problems?: readonly TableProblem[];
}

/** A row without a number is found again by what it says; equal rows by their place among each other. */
function keyOfWords(values: TicketValues, seen: Map<string, number>): string {
  const { openedMinute, category, priority, assignmentGroup, requester } = values;
  const words = ["~", openedMinute, category, priority, assignmentGroup, requester ?? ""].join("|");
  const nth = (seen.get(words) ?? 0) + 1;
  seen.set(words, nth);
  return nth === 1 ? words : `${words}|${nth}`;
}

const shown = {
  openedMinute: ({ openedMinute, hasTime }: TicketValues) =>
    openedMinute === null ? "" : minuteText(openedMinute, hasTime),
  resolutionMinutes: ({ openedMinute, resolutionMinutes }: TicketValues) =>
    openedMinute === null || resolutionMinutes === null ? "open" : minuteText(openedMinute + resolutionMinutes, true),
  category: ({ category }: TicketValues) => category,
  priority: ({ priority }: TicketValues) => priority,
  assignmentGroup: ({ assignmentGroup }: TicketValues) => assignmentGroup,
  channel: ({ channel }: TicketValues) => channel,
  handleMinutes: ({ handleMinutes }: TicketValues) => (handleMinutes === null ? "" : `${handleMinutes} min`),
  reopened: ({ reopened }: TicketValues) => String(reopened),
} satisfies Record<string, (ticket: TicketValues) => string>;

function changesOf(before: TicketValues, after: TicketValues): TicketChange[] {
  return Object.entries(shown).flatMap(([field, text]) => {
    const [was, is] = [text(before), text(after)];
    return was === is ? [] : [{ field, before: was === "" ? null : was, after: is === "" ? "empty" : is }];
  });
}

function numbered(existing: Iterable<string>): Map<string, string> {
  const known = new Map<string, string>();
  for (const line of existing) known.set(line.slice(0, line.indexOf(TICKET_PART_END)), line);
  return known;
}

/** Of several rows of one ticket the last counts; each row that says another time than the one before is a reopening. */
function settleTwice(rows: readonly TicketsPlanRow[], places: readonly number[]): void {
  const last = rows[places.at(-1) ?? -1];
  if (!last || places.length < 2) return;
  const times = new Set(
    places.map((place) => `${rows[place]?.values.openedMinute}/${rows[place]?.values.resolutionMinutes}`),
  );
  last.values.reopened = Math.max(last.values.reopened, times.size - 1);
  if (times.size > 1) {
    const often = times.size === 2 ? "once" : `${times.size - 1} times`;
    last.notes.push({ column: null, message: `This ticket stands ${places.length} times here: reopened ${often}.` });
  }
  for (const place of places.slice(0, -1)) {
    const row = rows[place];
    if (!row) continue;
    row.verdict = "leftOut";
    row.notes = [{ column: null, message: `The same ticket as row ${last.row}, which counts.` }];
  }
}

function compare(row: TicketsPlanRow, line: string | undefined): void {
  const own = ticketLine(row.values);
  if (line === undefined) row.verdict = "created";
  else if (line === own) row.verdict = "unchanged";
  else {
    row.verdict = "changed";
    row.changes = changesOf(readTicketLine(line), row.values);
  }
}

function noticesOf({ headings, mapping }: Pick<TicketsImportInput, "headings" | "mapping">): string[] {
  const said: string[] = [];
  if (mapping.opened === undefined) said.push("Choose the column that says when a ticket was opened first.");
  if (mapping.number === undefined)
    said.push("Without ticket numbers, reopened tickets cannot be told, and tickets are found again by what they say.");
  if (mapping.requester !== undefined)
    said.push(
      "Who asked is never kept: a keyed code takes the place of the name, so that different people can be counted.",
    );
  const place = mapping.handleTime;
  if (place !== undefined) {
    const unit = unitOfHeading(headings[place] ?? "");
    const named = unit === null ? "minutes, because the heading names no unit" : unit;
    said.push(`Plain numbers under “${headingLabel(headings, place)}” are read as ${named}; 0 is not recorded.`);
  }
  return said;
}

/**
 * Says what a ticket export would add, without adding it. A ticket is known by its number: several rows of one number
 * are one ticket, of which the last readable row counts, with the reopenings counted; the same file twice changes
 * nothing; other values than those on record are "changed" and count from then on.
 * @example planTicketsImport({ …, rows: [["INC1", "2026-03-01 09:15", ""]] }).counts.created // 1
 */
export function planTicketsImport(input: TicketsImportInput): TicketsPlan {
  const { headings, dateOrder, timeZone, today, requesterKey, firstRow = 2 } = input;
  const { mapping, notices } = allowedMapping(input.mapping, headings);
  notices.push(...noticesOf({ headings, mapping }));
  const handleUnit = unitOfHeading(headings[mapping.handleTime ?? -1] ?? "") ?? "minutes";
  const context = ticketsContext({ headings, mapping, dateOrder, timeZone, today, handleUnit, requesterKey });
  const problems = problemsByRow(input.problems);
  const counts = noVerdicts();
  const rows: TicketsPlanRow[] = [];
  const placesOf = new Map<string, number[]>();
  const wordsSeen = new Map<string, number>();
  for (const [place, cells] of input.rows.entries()) {
    if (isBlankRow(cells)) {
      counts.blank += 1;
      continue;
    }
    const row = firstRow + place;
    const { values, reasons } = readTicketsRow(cells, context);
    reasons.unshift(...shapeReasons(cells, headings, mapping, problems.get(row)));
    const plan: TicketsPlanRow = { row, verdict: "unchanged", reasons, notes: [], changes: [], values };
    if (reasons.length > 0) plan.verdict = "rejected";
    else {
      if (mapping.number === undefined) values.number = keyOfWords(values, wordsSeen);
      const known = placesOf.get(values.number);
      if (known) known.push(rows.length);
      else placesOf.set(values.number, [rows.length]);
    }
    rows.push(plan);
  }
  const stored = numbered(input.existing);
  for (const [number, places] of placesOf) {
    settleTwice(rows, places);
    const last = rows[places.at(-1) ?? -1];
    if (last) compare(last, stored.get(number));
  }
  for (const { verdict } of rows) counts[verdict] += 1;
  return { rows, counts, notices };
}
