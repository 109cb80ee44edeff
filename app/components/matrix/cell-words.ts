import type { ShownCell } from "#app/domain/competency/cell-code.ts";
import type { MatrixColumnView, MatrixRowView } from "./matrix-view.ts";

export interface CellView {
  /** As shown: "4", "3?" for a claim, "?" for unknown, "·" where too few colleagues stand behind it. */
  sign: string;
  state: "fresh" | "stale" | "claimed" | "hidden" | "unknown";
  held: boolean;
  sole: boolean;
  /** The level goes under the what-if. */
  goes: boolean;
  /** "1 supervisor, 2 peers"; empty where unknown. */
  sources: string;
  newestDay: number | null;
  lastFreshDay: number | null;
}

const SOURCE_NAMES: Record<string, [one: string, many: string]> = {
  su: ["supervisor", "supervisors"],
  pe: ["peer", "peers"],
  re: ["report", "reports"],
  te: ["test", "tests"],
  se: ["the person", "the person"],
};

const STATE_OF_MARK: Record<string, CellView["state"]> = {
  f: "fresh",
  s: "stale",
  c: "claimed",
  h: "hidden",
  "?": "unknown",
};

function sourceWords(sources: string): string {
  const words = [...sources.matchAll(/([a-z]{2})(\d+)/g)].map(([, letters = "", count = "1"]) => {
    const [one, many] = SOURCE_NAMES[letters] ?? [letters, letters];
    return letters === "se" ? one : `${count} ${count === "1" ? one : many}`;
  });
  return words.join(", ");
}

/** The cells of a row, with a column's evidence taken apart only once. */
export function readCells(row: MatrixRowView, columns: readonly MatrixColumnView[], goes: boolean): CellView[] {
  const evidence = row.evidence.split(",");
  return columns.map((column, place) => {
    const mark = row.marks[place] ?? "?";
    const state = STATE_OF_MARK[mark.toLowerCase()] ?? "unknown";
    const [sources = "", day] = (evidence[place] ?? "").split("@");
    const newestDay = day === undefined ? null : Number(day);
    const level = row.levels[place] ?? "?";
    return {
      sign: state === "claimed" ? `${level}?` : level,
      state,
      held: mark === "F" || mark === "S",
      sole: column.soleExpertId === row.id,
      goes: goes && column.goes,
      sources: sourceWords(sources),
      newestDay,
      lastFreshDay: newestDay === null || state === "claimed" ? null : newestDay + column.freshDays,
    };
  });
}

export type DayFormat = (unixDay: number) => string;

const MS_PER_DAY = 86_400_000;

/** Writes days counted from 1970-01-01, each only once: a page of cells has thousands of dates, and few different ones. */
export function dayFormat(locale: string): DayFormat {
  const format = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const known = new Map<number, string>();
  return (unixDay) => {
    const words = known.get(unixDay) ?? format.format(unixDay * MS_PER_DAY);
    known.set(unixDay, words);
    return words;
  };
}

/** What stands behind the level, in one line: "1 supervisor, 2 peers; newest 12 Aug 2026; fresh until 11 Feb 2028". */
export function cellBasis(cell: CellView, formatDay: DayFormat): string {
  if (cell.newestDay === null) return "not rated: unknown, not zero";
  const newest = formatDay(cell.newestDay);
  if (cell.state === "claimed") return `the person’s own word of ${newest}, not counted`;
  if (cell.state === "hidden") return `too few colleagues to show: ${cell.sources}; newest ${newest}`;
  const until = formatDay(cell.lastFreshDay ?? 0);
  return `${cell.sources}; newest ${newest}; ${cell.state === "fresh" ? "fresh until" : "stale since"} ${until}`;
}

/** What a screen reader hears on the cell, person and competency included. */
export function cellSentence(
  cell: CellView,
  row: MatrixRowView,
  column: MatrixColumnView,
  formatDay: DayFormat,
): string {
  const level = {
    fresh: `level ${cell.sign}`,
    stale: `level ${cell.sign}, stale`,
    claimed: `claims ${cell.sign.replace("?", "")}`,
    hidden: "",
    unknown: "",
  }[cell.state];
  const parts = [
    level,
    cell.sole ? "sole expert" : "",
    cell.goes && cell.held ? "goes under this what-if" : "",
    cellBasis(cell, formatDay),
  ];
  return `${row.name}, ${column.name}: ${parts.filter(Boolean).join("; ")}`;
}

/** The same where only the level is at hand, not what stands behind it. */
export function shownSentence(
  { state, level }: ShownCell,
  { sole, goes }: { sole: boolean; goes: boolean },
  person: string,
  competency: string,
): string {
  const words = {
    fresh: `level ${level}`,
    stale: `level ${level}, stale`,
    claimed: `claims ${level}, not counted`,
    hidden: "too few colleagues to show",
    unknown: "not rated: unknown, not zero",
  }[state];
  const parts = [words, sole ? "sole expert" : "", goes && state !== "unknown" ? "goes under this what-if" : ""];
  return `${person}, ${competency}: ${parts.filter(Boolean).join("; ")}`;
}

const MARK_OF_STATE = { fresh: "f", stale: "s", claimed: "c", hidden: "h", unknown: "?" };

/** Cells as a row of the table carries them, without what stands behind. */
export function writeCells(cells: readonly ShownCell[]): Pick<MatrixRowView, "levels" | "marks" | "evidence"> {
  const sign = ({ state, level }: ShownCell) => (state === "hidden" ? "·" : String(level ?? "?"));
  const mark = ({ state, held }: ShownCell) => (held ? MARK_OF_STATE[state].toUpperCase() : MARK_OF_STATE[state]);
  return { levels: cells.map(sign).join(""), marks: cells.map(mark).join(""), evidence: "" };
}
