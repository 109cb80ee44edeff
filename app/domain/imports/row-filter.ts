import { nameKey } from "./person-name.ts";

/** Which rows of a file of people are wanted. An empty list of a column lets every value of it pass. */
export interface RowFilter {
  departments: readonly string[];
  titles: readonly string[];
}

/** A value of a column and how many rows carry it; empty for rows that say nothing. */
export interface FilterValue {
  value: string;
  rows: number;
}

export const NO_FILTER: RowFilter = { departments: [], titles: [] };

export const isFiltering = ({ departments, titles }: RowFilter): boolean => departments.length + titles.length > 0;

/**
 * The test for one row: its department is among those chosen and its title is among those chosen, where a list without
 * a choice asks nothing. Case and spaces do not count.
 * @example rowPasses({ departments: ["IT"], titles: [] })("it", "Buyer") // true
 */
export function rowPasses(filter: RowFilter): (department: string | null, title: string | null) => boolean {
  const departments = new Set(filter.departments.map(nameKey));
  const titles = new Set(filter.titles.map(nameKey));
  return (department, title) =>
    (departments.size === 0 || departments.has(nameKey(department ?? ""))) &&
    (titles.size === 0 || titles.has(nameKey(title ?? "")));
}

/**
 * The values of a column with the number of rows of each, the most frequent first, then by name; spellings that differ
 * in case alone are one value.
 * @example countValues(["IT", "Sales", "it"]) // [{ value: "IT", rows: 2 }, { value: "Sales", rows: 1 }]
 */
export function countValues(values: Iterable<string>): FilterValue[] {
  const byKey = new Map<string, FilterValue>();
  for (const value of values) {
    const key = nameKey(value);
    const known = byKey.get(key);
    if (known) known.rows += 1;
    else byKey.set(key, { value, rows: 1 });
  }
  return [...byKey.values()].sort((a, b) => b.rows - a.rows || a.value.localeCompare(b.value, "en"));
}
