import { cleanCell, isDamaged, quoted } from "./cell-text.ts";
import type { DateOrder, ReadDate } from "./dates.ts";
import { type DurationUnit, readDuration } from "./duration-cell.ts";
import { headingLabel } from "./heading-words.ts";
import type { ColumnMapping, TicketsField } from "./import-fields.ts";
import { type MomentReader, type ReadMoment, readMoment } from "./moment-cell.ts";
import type { Finding } from "./table.ts";
import type { TicketValues } from "./tickets-import.ts";
import { minuteOfDay, wallClock } from "./wall-clock.ts";

const TICKET_LENGTHS = { number: 80, word: 100 } as const;
const MINUTE_MS = 60_000;
const MINUTES_OF_A_DAY = 1_440;
/** Earlier than any service desk of today: such dates are zeros that were written as dates. */
const EARLIEST = minuteOfDay("2000-01-01");
const MOST_REOPENED = 1_000;

export interface TicketsRowContext {
  headings: readonly string[];
  mapping: ColumnMapping<TicketsField>;
  /** The last minute at which a ticket can have been opened. */
  latest: number;
  reader: MomentReader;
  handleUnit: DurationUnit;
  /** The keyed hash of who asked. */
  requesterKey: (text: string) => string;
}

export interface TicketsFile {
  headings: readonly string[];
  mapping: ColumnMapping<TicketsField>;
  dateOrder: DateOrder;
  timeZone: string;
  today: string;
  handleUnit: DurationUnit;
  requesterKey: (text: string) => string;
}

/** What all rows of a file share. Somebody may be a day ahead of the server. */
export const ticketsContext = (file: TicketsFile): TicketsRowContext => ({
  headings: file.headings,
  mapping: file.mapping,
  latest: minuteOfDay(file.today) + 2 * MINUTES_OF_A_DAY,
  reader: { order: file.dateOrder, toWall: wallClock(file.timeZone), days: new Map<string, ReadDate>() },
  handleUnit: file.handleUnit,
  requesterKey: file.requesterKey,
});

interface TicketsRow {
  values: TicketValues;
  reasons: Finding[];
}

/** From opening to resolution, by moments of the world where both cells say which they are. */
function minutesBetween(opened: Extract<ReadMoment, { ok: true }>, resolved: Extract<ReadMoment, { ok: true }>) {
  if (opened.instant !== null && resolved.instant !== null)
    return Math.floor((resolved.instant - opened.instant) / MINUTE_MS);
  const apart = resolved.minute - opened.minute;
  // A day alone, and the same day: some time on it.
  const isSameDay = Math.floor(resolved.minute / MINUTES_OF_A_DAY) === Math.floor(opened.minute / MINUTES_OF_A_DAY);
  return !resolved.hasTime && isSameDay ? Math.max(0, apart) : apart;
}

/**
 * Reads one row of a ticket export. Only the opening is needed; a ticket without a resolution is open. Resolved before
 * it was opened, opened in the future or before 2000, and cells that cannot be read are refused by name. Who asked
 * becomes a keyed hash before it leaves this function.
 */
export function readTicketsRow(cells: readonly string[], context: TicketsRowContext): TicketsRow {
  const { headings, mapping, reader, latest, handleUnit, requesterKey } = context;
  const reasons: Finding[] = [];
  const refuse = (field: TicketsField, message: string) =>
    reasons.push({ column: mapping[field] === undefined ? null : headingLabel(headings, mapping[field]), message });
  const textOf = (field: TicketsField): string => {
    const place = mapping[field];
    return place === undefined ? "" : cleanCell(cells[place] ?? "");
  };
  const word = (field: TicketsField, most: number = TICKET_LENGTHS.word): string => {
    const text = textOf(field);
    if (isDamaged(text))
      refuse(field, `${quoted(text)} holds a character that could not be read. Save the file as UTF-8.`);
    if (text.length <= most) return text;
    if (field === "number") refuse(field, `The number is longer than ${most} characters.`);
    return text.slice(0, most);
  };
  const moment = (field: "opened" | "resolved"): Extract<ReadMoment, { ok: true }> | null => {
    const text = textOf(field);
    if (text === "") return null;
    const read = readMoment(text, reader);
    if (!read.ok) refuse(field, read.message);
    return read.ok ? read : null;
  };

  const number = word("number", TICKET_LENGTHS.number);
  if (mapping.number !== undefined && number === "") refuse("number", "The row gives no ticket number.");
  const opened = moment("opened");
  if (textOf("opened") === "") refuse("opened", "The row does not say when the ticket was opened.");
  if (opened && opened.minute >= latest) refuse("opened", `${quoted(textOf("opened"))} lies in the future.`);
  if (opened && opened.minute < EARLIEST) refuse("opened", `${quoted(textOf("opened"))} lies before the year 2000.`);
  const resolved = moment("resolved");
  const resolutionMinutes = opened && resolved ? minutesBetween(opened, resolved) : null;
  if (resolutionMinutes !== null && resolutionMinutes < 0)
    refuse("resolved", `${quoted(textOf("resolved"))} lies before the ticket was opened (${textOf("opened")}).`);
  const handle = readDuration(textOf("handleTime"), handleUnit);
  if (!handle.ok) refuse("handleTime", handle.message);
  const reopened = textOf("reopened");
  if (reopened !== "" && !(/^\d{1,4}$/.test(reopened) && Number(reopened) <= MOST_REOPENED))
    refuse("reopened", `${quoted(reopened)} is not a number of times.`);
  const requester = textOf("requester");
  return {
    values: {
      number,
      openedMinute: opened?.minute ?? null,
      hasTime: opened?.hasTime ?? false,
      resolutionMinutes,
      category: word("category"),
      priority: word("priority"),
      assignmentGroup: word("assignmentGroup"),
      channel: word("channel"),
      requester: requester === "" ? null : requesterKey(requester.toLowerCase()),
      handleMinutes: handle.ok && handle.minutes !== null ? Math.round(handle.minutes * 100) / 100 : null,
      reopened: Number(/^\d{1,4}$/.test(reopened) ? reopened : 0),
    },
    reasons,
  };
}
