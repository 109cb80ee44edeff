import type { Choice, Table } from "#app/domain/imports/table.ts";

/** Beyond this many a list of boxes helps nobody: the search is narrowed instead. */
const MOST_SHOWN = 40;

export interface ShownChoices {
  total: number;
  chosen: Choice[];
  /** What fits the words that are looked for and is not chosen yet. */
  found: Choice[];
  /** How many fit, shown or not. */
  fitting: number;
}

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What is chosen, and what else fits every word of the search by its name or code. */
export function shownChoices(choices: readonly Choice[], keys: readonly string[], search: string): ShownChoices {
  const wanted = new Set(keys);
  const words = plain(search).split(/\s+/).filter(Boolean);
  const fitting = choices.filter(
    ({ key, label, detail }) =>
      !wanted.has(key) && words.every((word) => plain(`${label} ${detail} ${key}`).includes(word)),
  );
  return {
    total: choices.length,
    chosen: choices.filter(({ key }) => wanted.has(key)),
    found: fitting.slice(0, MOST_SHOWN),
    fitting: fitting.length,
  };
}

/** The table with the chosen rows alone. */
export function chosenRows(table: Table, choices: readonly Choice[], keys: readonly string[]): Table {
  const wanted = new Set(keys);
  return { ...table, rows: table.rows.filter((_, place) => wanted.has(choices[place]?.key ?? "")) };
}
