/** One competency that a function needs, and who holds it at the level that the function asks for. */
export interface NeededCompetency {
  competencyId: string;
  /** How many people are needed. */
  needed: number;
  /** Ids of people who hold it on fresh evidence: these count. */
  holders: readonly string[];
  /** Ids of those who hold it on stale evidence alone: never counted. */
  stale: readonly string[];
  /** Members whom somebody else than themself has rated in it. */
  rated: number;
}

export type FunctionCover =
  /** No competency is linked, or nobody is rated in any of them: not known, which is not nobody. */
  | { state: "nothing-linked" }
  | { state: "nobody-rated"; unrated: string[] }
  | {
      state: "known";
      /** People there of those needed, 0 to 1. */
      share: number;
      there: number;
      needed: number;
      /** How many have to go before one of the competencies has nobody: the fewest holders of any. */
      busFactor: number;
      /** Competencies that rest on one person. */
      sole: { competencyId: string; personId: string }[];
      /** Linked competencies in which nobody is rated: left out of the numbers above. */
      unrated: string[];
    };

/**
 * How far the people on record cover a function. Of each linked competency as many holders count as are needed; the
 * share is what counts over what is needed, and the bus factor the fewest holders of any. Stale holders count as
 * nobody. A competency in which nobody is rated is unknown: it is left out of both and named. Source: our judgement,
 * on the rule for cover of `competency/cover.ts`.
 * @example two competencies, 2 needed each, one with holders [a, b, c], one with [a]:
 * // { share: 0.75, there: 3, needed: 4, busFactor: 1, sole: [{ …, personId: "a" }], unrated: [] }
 */
export function functionCover(competencies: readonly NeededCompetency[]): FunctionCover {
  if (competencies.length === 0) return { state: "nothing-linked" };
  const unrated = competencies.filter(({ rated }) => rated === 0).map(({ competencyId }) => competencyId);
  const known = competencies.filter(({ rated }) => rated > 0);
  if (known.length === 0) return { state: "nobody-rated", unrated };
  const needed = known.reduce((sum, one) => sum + one.needed, 0);
  const there = known.reduce((sum, one) => sum + Math.min(one.needed, one.holders.length), 0);
  return {
    state: "known",
    share: needed === 0 ? 1 : there / needed,
    there,
    needed,
    busFactor: Math.min(...known.map(({ holders }) => holders.length)),
    sole: known.flatMap(({ competencyId, holders }) =>
      holders.length === 1 ? [{ competencyId, personId: holders[0] as string }] : [],
    ),
    unrated,
  };
}
