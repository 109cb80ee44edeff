import { listNearestPeople } from "#app/domain/competency/nearest-people.ts";
import type { CompetencyCover, NamedPerson } from "./team-cover.ts";
import { levelIn, type TeamMatrix } from "./team-matrix.ts";

export interface NearestPerson extends NamedPerson {
  level: number;
  missing: number;
  fresh: boolean;
  holdsOnStaleEvidence: boolean;
}

/** A competency below its minimum, or about to be, with those who could come to hold it. */
export interface ThinCompetency {
  id: string;
  name: string;
  kind: "technical" | "leadership";
  groupCode: string;
  isCritical: boolean;
  requiredLevel: number;
  minimum: number;
  before: number;
  /** The same as before where no what-if changes it. */
  after: number;
  /** Holders who stay. */
  holders: NamedPerson[];
  /** Empty where the minimum is met. */
  nearest: NearestPerson[];
  /** How many are as near as the first of the nearest. */
  equallyNear: number;
  /** Members whose level nobody but themselves has assessed. */
  notRated: number;
  /** Nobody is rated by somebody else: the cover is unknown, not zero. */
  isUnknown: boolean;
}

const MOST_NEAREST = 4;

const NOBODY: ReadonlySet<string> = new Set();

/** Who holds this competency, once the excluded people no longer do, and who is nearest to its level. */
export function describeThin(
  matrix: TeamMatrix,
  cover: CompetencyCover,
  excluded: ReadonlySet<string> = NOBODY,
): ThinCompetency {
  const { competency, minimum } = cover;
  const holders = cover.holders.filter(({ id }) => !excluded.has(id));
  const near = holders.length < minimum ? nearestTo(matrix, competency, excluded) : [];
  const { id, name, kind, groupCode, isCritical, requiredLevel } = competency;
  return {
    id,
    name,
    kind,
    groupCode,
    isCritical,
    requiredLevel,
    minimum,
    before: cover.holders.length,
    after: holders.length,
    holders,
    nearest: near.slice(0, MOST_NEAREST),
    equallyNear: near.filter(({ level }) => level === near[0]?.level).length,
    notRated: cover.notRated + cover.claimed,
    isUnknown: isUnknownCover(cover),
  };
}

function nearestTo(
  matrix: TeamMatrix,
  competency: CompetencyCover["competency"],
  excluded: ReadonlySet<string>,
): NearestPerson[] {
  const column = matrix.competencies.findIndex(({ id }) => id === competency.id);
  const levels = matrix.members.map(({ id }, row) => ({ personId: id, level: levelIn(matrix, row, column) }));
  const nameOf = new Map(matrix.members.map(({ id, name }) => [id, name]));
  const near = listNearestPeople(competency.requiredLevel, levels, excluded);
  return near.map(({ personId, ...distance }) => ({ id: personId, name: nameOf.get(personId) ?? "", ...distance }));
}

/** Nobody is rated by anybody else: unknown is not zero. */
export const isUnknownCover = ({ fresh, stale }: Pick<CompetencyCover, "fresh" | "stale">): boolean =>
  fresh + stale === 0;
