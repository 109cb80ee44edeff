import { formulaSafe } from "#app/domain/exports/formula-safe.ts";

const quoted = (cell: string | number): string => {
  const text = typeof cell === "number" ? String(cell) : formulaSafe(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * The address of a CSV file that holds this table itself: for numbers that a browser computed and no server knows.
 * @example csvAddress(["Year", "Best"], [[1, 67.3]]) // "data:text/csv;charset=utf-8,Year%2CBest%0D%0A1%2C67.3%0D%0A"
 */
export function csvAddress(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [headings, ...rows].map((cells) => `${cells.map(quoted).join(",")}\r\n`);
  return `data:text/csv;charset=utf-8,${encodeURIComponent(lines.join(""))}`;
}
