import type { ExistingCompetency } from "./competencies-import.ts";
import type { CompetencyCells } from "./competencies-row.ts";
import { nameKey } from "./person-name.ts";

export type Matched =
  | { kind: "known"; competency: ExistingCompetency }
  | { kind: "new" }
  | { kind: "refused"; message: string };

export interface CompetencyLookup {
  byId: ReadonlyMap<string, ExistingCompetency>;
  byReference: ReadonlyMap<string, ExistingCompetency>;
  byCode: ReadonlyMap<string, ExistingCompetency>;
  byName: ReadonlyMap<string, ExistingCompetency[]>;
}

const referenceKey = (listName: string, reference: string) => JSON.stringify([nameKey(listName), nameKey(reference)]);

export function competencyLookup(existing: readonly ExistingCompetency[]): CompetencyLookup {
  const byName = new Map<string, ExistingCompetency[]>();
  for (const competency of existing) {
    const key = nameKey(competency.name);
    byName.set(key, [...(byName.get(key) ?? []), competency]);
  }
  return {
    byId: new Map(existing.map((one) => [one.id, one])),
    byReference: new Map(
      existing.flatMap((one) =>
        one.listName !== null && one.reference !== null ? [[referenceKey(one.listName, one.reference), one]] : [],
      ),
    ),
    byCode: new Map(existing.flatMap((one) => (one.code === null ? [] : [[one.code, one]]))),
    byName,
  };
}

/**
 * Which competency on record a row is: by the record's id in a file of ours, else by the list and its code there, else
 * by the code of the built-in catalogue, else by kind and name. A name that belongs to another list is refused, because
 * taking it over would tear it out of that list; a row never changes whether it is technical or leadership.
 */
export function matchCompetency(
  cells: CompetencyCells,
  listName: string | null,
  recordId: string | null,
  lookup: CompetencyLookup,
): Matched {
  const { reference, code, kind } = cells;
  const found =
    lookup.byId.get(recordId ?? "") ??
    (listName !== null && reference !== undefined
      ? lookup.byReference.get(referenceKey(listName, reference))
      : undefined) ??
    lookup.byCode.get(code ?? "") ??
    byName(cells, lookup);
  if (found === "several")
    return { kind: "refused", message: "A technical and a leadership competency have this name: give the kind." };
  if (!found) return { kind: "new" };
  if (kind !== undefined && kind !== found.kind)
    return { kind: "refused", message: `It is a ${found.kind} competency on record; its kind cannot change.` };
  if (listName !== null && found.listName !== null && nameKey(listName) !== nameKey(found.listName))
    return {
      kind: "refused",
      message: `A competency of the list “${found.listName}” has this name. Rename one of them.`,
    };
  return { kind: "known", competency: found };
}

function byName({ name, kind }: CompetencyCells, lookup: CompetencyLookup): ExistingCompetency | "several" | undefined {
  const named = (lookup.byName.get(nameKey(name)) ?? []).filter((one) => kind === undefined || one.kind === kind);
  return named.length > 1 ? "several" : named[0];
}
