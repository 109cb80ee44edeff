import type { RowPerson } from "./row-order.ts";

/** Words that repeat, each once, and for every person which. */
interface Repeated {
  words: string[];
  at: number[];
}

/** The whole matrix as it travels: a few bytes a person and less than one a cell once compressed. */
export interface PackedMatrix {
  /** Ids of the competencies, one for each character of a row in `cells`. */
  competencies: string[];
  ids: string[];
  names: string[];
  titles: Repeated;
  departments: Repeated;
  /** Place of the manager in `ids` followed by `above.ids`; -1 for nobody. */
  managers: number[];
  /** People who are not rated but whom somebody reports to. */
  above: { ids: string[]; names: string[]; managers: number[] };
  /** A string a person, see `encodeCell`. */
  cells: readonly string[];
}

interface Above {
  id: string;
  name: string;
  managerId: string | null;
}

export type PackedPerson = Above & { title: string; department: string };

/** The matrix as it is worked with: people in the order sent. */
export interface UnpackedMatrix {
  competencies: string[];
  people: (RowPerson & { managerId: string | null })[];
  /** The tree of managers, those included who are not rated. */
  everybody: { id: string; managerId: string | null }[];
  codes: readonly string[];
}

function repeated(all: string[]): Repeated {
  const places = new Map<string, number>();
  const at = all.map((word) => {
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  });
  return { words: [...places.keys()], at };
}

const spread = ({ words, at }: Repeated): string[] => at.map((place) => words[place] ?? "");

/**
 * Packs people and their cells. A manager who is neither among `members` nor `above` is left out: nobody on record.
 *
 * @example packMatrix(["c1"], [], [], []) // no people: every list empty
 */
export function packMatrix(
  competencies: string[],
  members: readonly PackedPerson[],
  above: readonly Above[],
  cells: readonly string[],
): PackedMatrix {
  const places = new Map([...members, ...above].map(({ id }, place) => [id, place]));
  const placeOf = ({ managerId }: Above) => places.get(managerId ?? "") ?? -1;
  return {
    competencies,
    ids: members.map(({ id }) => id),
    names: members.map(({ name }) => name),
    titles: repeated(members.map(({ title }) => title)),
    departments: repeated(members.map(({ department }) => department)),
    managers: members.map(placeOf),
    above: { ids: above.map(({ id }) => id), names: above.map(({ name }) => name), managers: above.map(placeOf) },
    cells,
  };
}

/** The way back. */
export function unpackMatrix(packed: PackedMatrix): UnpackedMatrix {
  const ids = [...packed.ids, ...packed.above.ids];
  const names = [...packed.names, ...packed.above.names];
  const titles = spread(packed.titles);
  const departments = spread(packed.departments);
  const managers = [...packed.managers, ...packed.above.managers];
  return {
    competencies: packed.competencies,
    people: packed.ids.map((id, row) => ({
      id,
      name: packed.names[row] ?? "",
      title: titles[row] ?? "",
      department: departments[row] ?? "",
      managerId: ids[managers[row] ?? -1] ?? null,
      managerName: names[managers[row] ?? -1] ?? "",
    })),
    everybody: ids.map((id, place) => ({ id, managerId: ids[managers[place] ?? -1] ?? null })),
    codes: packed.cells,
  };
}
