const MINUTE_MS = 60_000;
const padded = (value: number) => String(value).padStart(2, "0");

const written = (at: Date) =>
  `${at.getUTCFullYear()}-${padded(at.getUTCMonth() + 1)}-${padded(at.getUTCDate())} ${padded(at.getUTCHours())}:${padded(at.getUTCMinutes())}`;

export const TICKET_HEADINGS = "Number,Opened,Resolved,Category,Priority,Assignment group,Channel,Caller,Time worked";

/**
 * An export of a service desk: `count` tickets from 1 January 2026 on, one every `apart` minutes, three in four by phone,
 * resolved after half an hour with twenty minutes of work; every tenth is still open.
 */
export function ticketCsv(count: number, apart = 90): string {
  const first = Date.UTC(2026, 0, 1, 8);
  const lines = Array.from({ length: count }, (_, at) => {
    const opened = new Date(first + at * apart * MINUTE_MS);
    const resolved = at % 10 === 9 ? "" : written(new Date(opened.getTime() + 30 * MINUTE_MS));
    const category = ["Password", "VPN", "Laptop", "ERP"][at % 4];
    const channel = at % 4 === 3 ? "Portal" : "Phone";
    const facts = [category, (at % 3) + 1, at % 4 === 1 ? "Network" : "Service desk", channel];
    return [`INC${at + 1}`, written(opened), resolved, ...facts, `user${at % 40}@firm.example`, 20].join(",");
  });
  return [TICKET_HEADINGS, ...lines, ""].join("\n");
}
