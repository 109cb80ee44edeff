import { cleanCell } from "#app/domain/imports/cell-text.ts";
import { buildPersonLookup, findPeople, type LookupEntry } from "#app/domain/imports/person-lookup.ts";
import { type Reach, reaches } from "#app/services/shared/reach.server.ts";

export interface PersonCells {
  /** How a cell names a person so that our importer finds exactly them; by name alone outside the reader's reach. */
  cellFor(personId: string | null): string;
  nameOf(personId: string | null): string;
}

type Named = Omit<LookupEntry, "node" | "name"> & { id: string; name: string };

/**
 * The first of e-mail, number and name by which the importer finds this person and nobody else; empty where none does.
 * The search is the importer's own, so that what goes out comes back as the same person.
 */
export function personCells(everybody: readonly Named[], reach: Reach): PersonCells {
  const nodeOf = new Map(everybody.map(({ id }, node) => [id, node]));
  const lookup = buildPersonLookup(
    everybody.map(({ employeeNumber, email, name }, node) => ({ node, employeeNumber, email, name })),
  );
  const isFoundBy = (text: string, node: number) => {
    const found = findPeople(lookup, cleanCell(text));
    return found.length === 1 && found[0] === node;
  };
  return {
    nameOf: (personId) => everybody[nodeOf.get(personId ?? "") ?? -1]?.name ?? "",
    cellFor(personId) {
      const node = nodeOf.get(personId ?? "");
      const person = everybody[node ?? -1];
      if (node === undefined || !person) return "";
      const keys = reaches(reach, person.id) ? [person.email, person.employeeNumber, person.name] : [person.name];
      return keys.find((key) => key !== null && key !== "" && isFoundBy(key, node)) ?? "";
    },
  };
}
