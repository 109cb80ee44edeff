import type { Column } from "#app/components/ui/data-table.tsx";
import { minuteText } from "#app/domain/imports/wall-clock.ts";
import type { PreviewRow } from "./rows-table.tsx";

type Ticket = NonNullable<PreviewRow["ticket"]>;

const opened = ({ openedMinute, hasTime }: Ticket) => (openedMinute === null ? "–" : minuteText(openedMinute, hasTime));

const resolved = ({ openedMinute, resolutionMinutes, hasTime }: Ticket) =>
  openedMinute === null || resolutionMinutes === null ? "open" : minuteText(openedMinute + resolutionMinutes, hasTime);

const shown = (text: (ticket: Ticket) => string) => {
  const cell = ({ ticket }: PreviewRow) => (ticket ? text(ticket) : "–");
  return cell;
};

/** A ticket as it is read: times by the firm's clock, and of who asked only whether the row says so. */
export const TICKET_COLUMNS: Column<PreviewRow>[] = [
  {
    key: "number",
    label: "Number",
    cell: shown(({ number }) => (number === "" || number.startsWith("~") ? "none" : number)),
  },
  { key: "opened", label: "Opened", cell: shown(opened) },
  { key: "resolved", label: "Resolved", cell: shown(resolved) },
  { key: "category", label: "Category", cell: shown(({ category }) => category || "–") },
  { key: "group", label: "Group", cell: shown(({ assignmentGroup }) => assignmentGroup || "–") },
  { key: "priority", label: "Priority", cell: shown(({ priority }) => priority || "–") },
  {
    key: "worked",
    label: "Worked",
    numeric: true,
    cell: shown(({ handleMinutes }) => (handleMinutes === null ? "–" : `${Math.round(handleMinutes)} min`)),
  },
  { key: "who", label: "Asked by", cell: shown(({ requester }) => (requester === null ? "–" : "counted")) },
];
