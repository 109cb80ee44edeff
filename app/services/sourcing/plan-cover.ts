import { isHeldAt } from "#app/domain/competency/level.ts";
import type { NeededCompetency } from "#app/domain/sourcing/function-cover.ts";
import { coverTeam } from "#app/services/matrix/team-cover.ts";
import { levelIn, type TeamMatrix } from "#app/services/matrix/team-matrix.ts";
import type { FunctionLink, SourcingFunction } from "#db/queries/sourcing.ts";

/** A competency that a function asks for, and where that comes from. */
export interface LinkedCompetency extends NeededCompetency {
  name: string;
  requiredLevel: number;
  /** Counted because it belongs to the function, at its own level and minimum cover. */
  isByCatalogue: boolean;
}

interface Link {
  column: number;
  requiredLevel: number;
  needed: number;
  isByCatalogue: boolean;
}

function linksOf({ id, code }: SourcingFunction, matrix: TeamMatrix, own: readonly FunctionLink[]): Link[] {
  const ofFunction = new Map(
    own.filter(({ functionId }) => functionId === id).map((link) => [link.competencyId, link] as const),
  );
  return matrix.competencies.flatMap((competency, column): Link[] => {
    const link = ofFunction.get(competency.id);
    if (link) {
      const { isLinked, requiredLevel, peopleNeeded } = link;
      return isLinked ? [{ column, requiredLevel, needed: peopleNeeded, isByCatalogue: false }] : [];
    }
    if (code === null || competency.functionCode !== code) return [];
    const { requiredLevel, minimumCover } = competency;
    return [{ column, requiredLevel, needed: minimumCover, isByCatalogue: true }];
  });
}

/** Who holds a competency at another level than its own. */
function holdersAt(matrix: TeamMatrix, column: number, requiredLevel: number) {
  const holding = matrix.members.flatMap(({ id }, row) => {
    const level = levelIn(matrix, row, column);
    return isHeldAt(level, requiredLevel) ? [{ id, fresh: level.fresh }] : [];
  });
  return {
    holders: holding.filter(({ fresh }) => fresh).map(({ id }) => id),
    stale: holding.filter(({ fresh }) => !fresh).map(({ id }) => id),
  };
}

/**
 * The competencies that a function asks for, with who holds each: those of the same function in the catalogue, unless the
 * firm says otherwise, and those that it linked itself.
 */
export function linkedCompetencies(
  row: SourcingFunction,
  matrix: TeamMatrix,
  own: readonly FunctionLink[],
): LinkedCompetency[] {
  const covers = coverTeam(matrix);
  return linksOf(row, matrix, own).flatMap(({ column, requiredLevel, needed, isByCatalogue }) => {
    const cover = covers[column];
    if (!cover) return [];
    const { id, name, requiredLevel: ownLevel } = cover.competency;
    const held =
      requiredLevel === ownLevel
        ? { holders: cover.holders.map((one) => one.id), stale: cover.staleHolders.map((one) => one.id) }
        : holdersAt(matrix, column, requiredLevel);
    return [
      { competencyId: id, name, requiredLevel, needed, isByCatalogue, rated: cover.fresh + cover.stale, ...held },
    ];
  });
}
