type Reason = "daily" | "before-migration" | "before-import" | "after-decision" | "before-restore" | "by-hand";

export const REASON_WORDS: Record<Reason, string> = {
  daily: "Daily",
  "before-migration": "Before a new version",
  "before-import": "Before a large import",
  "after-decision": "After a decision",
  "before-restore": "Before a restore",
  "by-hand": "Made by hand",
};

/** "24 Nov 2026, 18:12 UTC": several backups of one day are told apart by the minute. */
export const formatMoment = (iso: string, locale: string): string =>
  `${new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
  }).format(new Date(iso))} UTC`;

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** 12,345 → "12 kB". */
export function formatSize(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: UNITS[step],
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** step);
}

interface Check {
  checkedAt: string;
  problem: string | null;
}

/** What the last check found, in words. */
export function checkWords(check: Check | null, locale: string): string {
  if (!check) return "Not checked";
  return check.problem ?? `Good, ${formatMoment(check.checkedAt, locale)}`;
}
