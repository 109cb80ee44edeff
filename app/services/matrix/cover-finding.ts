import type { CompetencyCover, NamedPerson } from "./team-cover.ts";
import { isUnknownCover } from "./thin-cover.ts";

export interface FoundCompetency {
  id: string;
  name: string;
  /** The only one who holds it, where anybody does. */
  holder: NamedPerson | null;
}

export interface CoverFinding {
  below: number;
  /** Competencies in which nobody is rated. */
  unknown: number;
  nobody: { count: number; first: FoundCompetency[] };
  one: { count: number; first: FoundCompetency[] };
}

const MOST_NAMED = 4;

/** What the first sentence says: what nobody holds, what rests on one person, and what is not known; critical first. */
export function findCover(covers: readonly CompetencyCover[]): CoverFinding {
  const known = covers.filter((cover) => !isUnknownCover(cover));
  const below = known
    .filter((cover) => cover.below)
    .sort((a, b) => Number(b.competency.isCritical) - Number(a.competency.isCritical));
  const found = (holders: number) => {
    const all = below.filter((cover) => cover.holders.length === holders);
    const first = all.slice(0, MOST_NAMED).map(({ competency, holders: [holder] }) => ({
      id: competency.id,
      name: competency.name,
      holder: holder ?? null,
    }));
    return { count: all.length, first };
  };
  return { below: below.length, unknown: covers.length - known.length, nobody: found(0), one: found(1) };
}
