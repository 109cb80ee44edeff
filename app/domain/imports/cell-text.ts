const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
// Marks without width or that turn the reading direction: they hide differences between values that look equal.
const INVISIBLE = /[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
const CONTROL = /[\u0000-\u001F\u007F-\u009F]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all but tab and line feed.
const CONTROL_BUT_LINES = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/**
 * One line of text as it is stored: line breaks and control characters become a space, invisible marks go,
 * letters take one Unicode form (NFC), runs of white space become one space, ends are trimmed.
 * @example cleanCell("  Senior\r\nengineer\u00A0") // "Senior engineer"
 */
export function cleanCell(text: string): string {
  if (text === "" || PLAIN.test(text)) return text;
  return text.replace(CONTROL, " ").replace(INVISIBLE, "").normalize("NFC").replace(/\s+/g, " ").trim();
}

/**
 * Text of several lines as it is stored: every line break becomes a line feed, other control characters and
 * invisible marks go, ends are trimmed.
 * @example cleanLines("Led the cut-over.\r\nNo outage. ") // "Led the cut-over.\nNo outage."
 */
export function cleanLines(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROL_BUT_LINES, "").replace(INVISIBLE, "").normalize("NFC").trim();
}

/** Whether no cell of the row says anything. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === "" || cell.trim() === "");
}

/** A value inside a sentence: in quotation marks, cut after 60 characters. */
export function quoted(text: string): string {
  const letters = Array.from(text.length > 240 ? text.slice(0, 240) : text);
  return letters.length > 60 ? `“${letters.slice(0, 60).join("")}…”` : `“${text}”`;
}

/** Whether the text holds the mark that stands for bytes which could not be read. */
export function isDamaged(text: string): boolean {
  return text.includes("\uFFFD");
}
