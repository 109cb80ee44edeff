import { type ComparedOccupation, OCCUPATION_SKILLS, type SkillKind } from "./occupation-skills.ts";

export interface SkillShift {
  name: string;
  kind: SkillKind;
  /** Published levels, 0 to 7. */
  from: number;
  to: number;
  difference: number;
  /** Share of all that is missing in leading skills; null for others and where nothing is missing. */
  share: number | null;
}

export interface SkillDistance {
  shifts: SkillShift[];
  /** Mean of what is missing in leading skills, weighted by their importance in the target occupation, in levels of 7. */
  missing: number;
}

/**
 * What changes between two occupations, by the published levels of their skills. The distance counts what the target
 * asks for beyond the start in the ten leading skills, Σ importance·max(0, to − from)/Σ importance; what it asks for
 * less of never makes up for it. Differences keep the two digits of the source. For choosing what to assess: it scores
 * nobody.
 * @example skillDistance("systems-administrator", "it-manager").missing // 0.543 of 7 levels, 24 % of it managing money
 */
export function skillDistance(from: ComparedOccupation, to: ComparedOccupation): SkillDistance {
  const weighed = OCCUPATION_SKILLS.map(({ name, kind, figures }) => {
    const [, start] = figures[from];
    const [importance, end] = figures[to];
    const isLeading = kind === "leading";
    return {
      name,
      kind,
      start,
      end,
      weight: isLeading ? importance : 0,
      lack: isLeading ? importance * Math.max(0, end - start) : 0,
    };
  });
  const lacking = weighed.reduce((sum, { lack }) => sum + lack, 0);
  const weights = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return {
    shifts: weighed.map(({ name, kind, start, end, lack }) => ({
      name,
      kind,
      from: start,
      to: end,
      difference: Math.round((end - start) * 100) / 100,
      share: lack > 0 ? lack / lacking : null,
    })),
    missing: lacking / weights,
  };
}
