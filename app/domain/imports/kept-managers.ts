import type { ExistingPerson } from "./people-import.ts";
import type { Draft } from "./people-matching.ts";
import { isFiltering, type RowFilter, rowPasses } from "./row-filter.ts";

/** What the filter makes of a row: brought in full, kept as a link of the reporting line alone, or left out. */
export type Part = "member" | "reporting-only" | "leftOut";

/**
 * Sorts the rows of a whole firm into those that are wanted, the managers above them who are needed to keep the
 * reporting line whole up to its top, and the rest. Somebody above who is recorded as a member already is left as they
 * are. A row that is needed but has a mistake is kept too, so that its mistake is shown.
 */
export function partsOfRows(
  drafts: readonly Draft[],
  managerNodes: readonly (number | undefined)[],
  existing: readonly ExistingPerson[],
  filter: RowFilter,
): Part[] {
  if (!isFiltering(filter)) return drafts.map(() => "member");
  const passes = rowPasses(filter);
  const parts: Part[] = drafts.map(({ said }) => (passes(said.department, said.title) ? "member" : "leftOut"));
  const placeOfNode = new Map<number, number>();
  for (const [place, { node }] of drafts.entries()) if (!placeOfNode.has(node)) placeOfNode.set(node, place);

  const keepAbove = (start: number, wanted: (draft: Draft) => boolean) => {
    let place: number | undefined = start;
    while (place !== undefined) {
      const node: number | undefined = managerNodes[place];
      place = node === undefined ? undefined : placeOfNode.get(node);
      const draft = place === undefined ? undefined : drafts[place];
      if (place === undefined || !draft || parts[place] !== "leftOut" || !wanted(draft)) return;
      if (existing[draft.node]?.kind === "member") return;
      parts[place] = "reporting-only";
    }
  };
  const inside = drafts.flatMap((draft, place) => (parts[place] === "member" ? [{ draft, place }] : []));
  for (const { draft, place } of inside) if (draft.reasons.length === 0) keepAbove(place, () => true);
  for (const { draft, place } of inside)
    if (draft.reasons.length > 0) keepAbove(place, ({ reasons }) => reasons.length > 0);
  return parts;
}
