export type CellState = "fresh" | "stale" | "claimed" | "hidden" | "unknown";

/** What one cell of the matrix shows. */
export interface ShownCell {
  state: CellState;
  /** The level that counts or is claimed; null where it is unknown or not shown. */
  level: number | null;
  /** The required level is held, on fresh evidence or on stale. */
  held: boolean;
}

export const UNKNOWN_CODE = "?";
export const HIDDEN_CODE = ".";
const FIRST_RATED = 65;
const FIRST_CLAIMED = 97;
const LEVELS = 6;

/**
 * One character per cell, so that a row travels as one short string. Rated levels 0–5 are `A`–`X`: four letters a level,
 * for fresh, fresh and held, stale, stale and held; claimed levels are `a`–`f`; `?` is unknown and `.` not shown, and
 * neither carries a level. Throws for a level outside 0–5.
 *
 * @example encodeCell({ state: "stale", level: 4, held: true }) // "T"
 */
export function encodeCell({ state, level, held }: ShownCell): string {
  if (state === "unknown") return UNKNOWN_CODE;
  if (state === "hidden") return HIDDEN_CODE;
  if (level === null || !Number.isInteger(level) || level < 0 || level >= LEVELS) {
    throw new Error(`A cell has no level from 0 to 5: ${level}`);
  }
  if (state === "claimed") return String.fromCharCode(FIRST_CLAIMED + level);
  return String.fromCharCode(FIRST_RATED + level * 4 + (state === "stale" ? 2 : 0) + (held ? 1 : 0));
}

const UNKNOWN: ShownCell = { state: "unknown", level: null, held: false };
const DECODED = new Map<string, ShownCell>([
  [UNKNOWN_CODE, UNKNOWN],
  [HIDDEN_CODE, { state: "hidden", level: null, held: false }],
]);
for (let level = 0; level < LEVELS; level++) {
  for (const cell of [
    { state: "claimed", level, held: false },
    { state: "fresh", level, held: false },
    { state: "fresh", level, held: true },
    { state: "stale", level, held: false },
    { state: "stale", level, held: true },
  ] satisfies ShownCell[]) {
    DECODED.set(encodeCell(cell), cell);
  }
}

/** The cell behind a character; one that stands for nothing is unknown. Equal cells are one object. */
export const decodeCell = (code: string | undefined): ShownCell => DECODED.get(code ?? UNKNOWN_CODE) ?? UNKNOWN;
