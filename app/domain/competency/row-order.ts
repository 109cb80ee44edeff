import { decodeCell, type ShownCell } from "./cell-code.ts";

/** Ways to sort the people of the matrix; the last three look at one competency. */
export const ROW_SORTS = [
  "name",
  "-name",
  "title",
  "-title",
  "manager",
  "-manager",
  "highest",
  "lowest",
  "unrated",
] as const;
export type RowSort = (typeof ROW_SORTS)[number];

/** What a person can be asked for in one competency. */
export const ROW_STATES = ["holds", "below", "stale", "claimed", "unrated"] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface RowPerson {
  id: string;
  name: string;
  title: string;
  department: string;
  managerName: string;
}

export interface RowQuery {
  /** Part of a name or title; accents and case aside. */
  text: string;
  department: string;
  title: string;
  state: RowState | "";
  sort: RowSort;
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const collator = new Intl.Collator("en");

/** Whether a cell as shown fits. One that is not shown fits nothing: which filter finds it would tell what it hides. */
export function fitsState({ state, held }: ShownCell, wanted: RowState): boolean {
  if (wanted === "holds") return state === "fresh" && held;
  if (wanted === "below") return state === "fresh" && !held;
  if (wanted === "unrated") return state === "unknown";
  return state === wanted;
}

/** Sorts by level; claims, cells not shown and unknown ones come apart from levels that count, never among them. */
function levelRank({ state, level }: ShownCell, sort: "highest" | "lowest" | "unrated"): number {
  const known = level ?? 0;
  const apart = { fresh: 0, stale: 0, claimed: 100, hidden: 200, unknown: 300 }[state];
  if (sort === "unrated") return state === "unknown" ? -1 : apart + known;
  return apart + (sort === "highest" ? -known : known);
}

/**
 * The rows to show, as places in `people`, which come by name: those in the line who fit every filter, in the order
 * asked for. Equal ones stay by name. `codeOf` gives the cell of a row in the competency that is looked at; without
 * one, the state is not asked and sorts by level leave the order by name. `line` null means everybody.
 *
 * @example orderRows([ann, bob], { ...query, sort: "highest" }, null, (row) => "Ac"[row]) // [0, 1]: a claim comes last
 */
export function orderRows(
  people: readonly RowPerson[],
  query: RowQuery,
  line: ReadonlySet<string> | null,
  codeOf: ((row: number) => string | undefined) | null,
): number[] {
  const wanted = plain(query.text);
  const { department, title, state, sort } = query;
  const rows: number[] = [];
  people.forEach((person, row) => {
    if (line && !line.has(person.id)) return;
    if (department && person.department !== department) return;
    if (title && person.title !== title) return;
    if (wanted && !plain(`${person.name} ${person.title}`).includes(wanted)) return;
    if (state && codeOf && !fitsState(decodeCell(codeOf(row)), state)) return;
    rows.push(row);
  });
  if (sort === "name") return rows;
  if (sort === "-name") return rows.reverse();
  if (sort === "highest" || sort === "lowest" || sort === "unrated") {
    if (!codeOf) return rows;
    const ranks = new Map(rows.map((row) => [row, levelRank(decodeCell(codeOf(row)), sort)]));
    return rows.sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  }
  const key = sort.endsWith("title") ? "title" : "managerName";
  const direction = sort.startsWith("-") ? -1 : 1;
  const word = (row: number) => people[row]?.[key] ?? "";
  // Whoever has none comes last, whichever way the list runs.
  return rows.sort((a, b) => {
    if (!word(a) || !word(b)) return Number(!word(a)) - Number(!word(b));
    return direction * collator.compare(word(a), word(b));
  });
}

/** How many cells of these rows are what; codes come a string a row, `columns` are places in it. */
export function countStates(codes: readonly string[], rows: readonly number[], columns: readonly number[]) {
  const counts = { cells: rows.length * columns.length, notRated: 0, claimed: 0, stale: 0 };
  for (const row of rows) {
    const cells = codes[row] ?? "";
    for (const column of columns) {
      const { state } = decodeCell(cells[column]);
      if (state === "unknown") counts.notRated += 1;
      else if (state === "claimed") counts.claimed += 1;
      else if (state === "stale") counts.stale += 1;
    }
  }
  return counts;
}

/** Filters that can leave nobody. */
export const DROPPABLE = ["text", "managerId", "department", "title", "state"] as const;
export type Droppable = (typeof DROPPABLE)[number];

/**
 * Which filter to drop where nobody fits: each one that is on, with how many would fit without it, most first. `count`
 * says how many fit a query.
 *
 * @example filtersToDrop({ text: "zz", state: "", … }, count) // [{ filter: "text", count: 14 }]
 */
export function filtersToDrop<Q extends Record<Droppable, string>>(
  query: Q,
  count: (query: Q) => number,
): { filter: Droppable; count: number }[] {
  return DROPPABLE.filter((filter) => query[filter] !== "")
    .map((filter) => ({ filter, count: count({ ...query, [filter]: "" }) }))
    .sort((a, b) => b.count - a.count);
}
