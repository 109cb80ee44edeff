import { type CompetencyLevel, isHeldAt } from "./level.ts";

export interface CoveredCompetency {
  id: string;
  requiredLevel: number;
  minimumCover: number;
  critical: boolean;
}

export interface PersonLevel {
  personId: string;
  level: CompetencyLevel;
}

export interface CoverInput {
  competency: CoveredCompetency;
  levels: readonly PersonLevel[];
}

export interface Cover {
  competencyId: string;
  critical: boolean;
  /** People who hold the required level on fresh evidence: these count. Sorted ids. */
  holders: string[];
  /** People who hold it on evidence older than one half-life: shown beside the others, never counted. Sorted ids. */
  staleHolders: string[];
  /** The only holder on fresh evidence. */
  soleExpert: string | null;
  minimum: number;
  below: boolean;
}

export interface LostCover {
  competencyId: string;
  critical: boolean;
  before: number;
  after: number;
  minimum: number;
  wasSoleExpert: boolean;
  /** Whether the cover was below its minimum already. */
  wasBelow: boolean;
}

/**
 * How many people hold a competency at its required level. Only fresh holders count; stale ones are listed beside
 * them. Claimed and unknown levels hold nothing. `excluded` people are left out, as if they had left. The level held
 * is judged at the competency's own required level, whatever level the cells were assessed against.
 * @example assessCover({ competency: { id: "dns", requiredLevel: 3, minimumCover: 2, critical: true }, levels })
 * // with one fresh holder "ana": holders ["ana"], soleExpert "ana", minimum 2, below true
 */
export function assessCover({ competency, levels }: CoverInput, excluded: ReadonlySet<string> = new Set()): Cover {
  const holding = levels.filter(
    ({ personId, level }) => !excluded.has(personId) && isHeldAt(level, competency.requiredLevel),
  );
  const holders = holding.filter(({ level }) => level.fresh).map(({ personId }) => personId);
  const staleHolders = holding.filter(({ level }) => !level.fresh).map(({ personId }) => personId);
  return {
    competencyId: competency.id,
    critical: competency.critical,
    holders: holders.sort(),
    staleHolders: staleHolders.sort(),
    soleExpert: holders.length === 1 ? (holders[0] ?? null) : null,
    minimum: competency.minimumCover,
    below: holders.length < competency.minimumCover,
  };
}

/**
 * The competencies that fall, or fall further, below their minimum cover once one person leaves them; those that the
 * person does not hold on fresh evidence are left out, and so are those that stay covered. Order of input is kept.
 * @example coverLostWithout("ana", [{ competency: dns, levels }]) // [{ competencyId: "dns", before: 1, after: 0, … }]
 */
export function coverLostWithout(personId: string, covers: readonly CoverInput[]): LostCover[] {
  return covers.flatMap((input) => {
    const before = assessCover(input);
    if (!before.holders.includes(personId)) return [];
    const after = assessCover(input, new Set([personId]));
    if (!after.below) return [];
    return [
      {
        competencyId: before.competencyId,
        critical: before.critical,
        before: before.holders.length,
        after: after.holders.length,
        minimum: before.minimum,
        wasSoleExpert: before.soleExpert === personId,
        wasBelow: before.below,
      },
    ];
  });
}
