export interface CalendarEntry {
  id: string;
  /** ISO date of the day. */
  day: string;
  title: string;
  address: string;
  madeAt: Date;
}

/** Characters of a line; a longer one goes on in the next, which begins with a space (RFC 5545, 3.1). */
const LINE = 60;

const escaped = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

function folded(line: string): string {
  const characters = [...line];
  const parts: string[] = [];
  while (characters.length) parts.push(characters.splice(0, LINE).join(""));
  return parts.join("\r\n ");
}

/** One whole day as a calendar file, with a reminder in the morning of the day before (RFC 5545). */
export function calendarEntry({ id, day, title, address, madeAt }: CalendarEntry): string {
  const compact = (iso: string) => iso.replaceAll("-", "");
  const next = new Date(new Date(`${day}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);
  const stamp = `${madeAt.toISOString().replace(/[-:]/g, "").slice(0, 15)}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Rightrung//Assessment rounds//EN",
    "BEGIN:VEVENT",
    `UID:${id}@rightrung`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(next)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(address)}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(title)}`,
    "TRIGGER:-PT15H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
