import type { SavedViewPage } from "#app/domain/shared/vocabulary.ts";

/** What a view may carry: filters and order, neither the page of a list nor a question about one person. */
const KNOWN: Record<SavedViewPage, readonly string[]> = {
  matrix: ["q", "group", "manager", "department", "title", "competency", "state", "sort"],
  people: ["q", "show", "department", "manager", "sort"],
};
const LONGEST_VALUE = 200;

/** The part of an address that a view keeps: known parameters with a value, each once, in one order. */
export function viewQuery(page: SavedViewPage, query: string): string {
  const asked = new URLSearchParams(query);
  const kept = KNOWN[page].flatMap((name) => {
    const value = asked.get(name)?.trim();
    return value && value.length <= LONGEST_VALUE ? [[name, value]] : [];
  });
  return new URLSearchParams(kept).toString();
}
