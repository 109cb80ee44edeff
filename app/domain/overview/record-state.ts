export interface RecordCounts {
  fresh: number;
  /** Past the half-life. */
  stale: number;
  notRated: number;
}

export interface GroupRecords extends RecordCounts {
  group: string;
}

export interface MemberRecords extends RecordCounts {
  id: string;
  name: string;
}

export interface RecordState {
  groups: GroupRecords[];
  total: RecordCounts;
  /** Members whom nobody else has rated in anything. */
  unrated: { id: string; name: string }[];
  /** Rated members without a single fresh rating. */
  allStale: { id: string; name: string }[];
}

/**
 * What is fresh, stale and missing, by group and in all, and whose record needs attention first. A level that only the
 * person claims counts as not rated.
 * @example describeRecords([{ group: "network", fresh: 2, stale: 1, notRated: 3 }], []).total // { fresh: 2, stale: 1, notRated: 3 }
 */
export function describeRecords(groups: readonly GroupRecords[], members: readonly MemberRecords[]): RecordState {
  const sum = (key: keyof RecordCounts) => groups.reduce((total, group) => total + group[key], 0);
  const named = (list: readonly MemberRecords[]) => list.map(({ id, name }) => ({ id, name }));
  return {
    groups: [...groups],
    total: { fresh: sum("fresh"), stale: sum("stale"), notRated: sum("notRated") },
    unrated: named(members.filter(({ fresh, stale }) => fresh + stale === 0)),
    allStale: named(members.filter(({ fresh, stale }) => fresh === 0 && stale > 0)),
  };
}
