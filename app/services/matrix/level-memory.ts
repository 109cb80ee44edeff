import { assessLevel, type CompetencyLevel, type LevelAssessment } from "#app/domain/competency/level.ts";
import { monthsBetween } from "#app/domain/shared/dates.ts";
import { ASSESSMENT_SOURCES, type AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import { dateOfUnixDay } from "./packed-ratings.ts";

interface LevelRule {
  halfLifeMonths: number;
  requiredLevel: number;
}

export interface LevelMemory {
  /** A rating as the domain takes it; equal ones are one object. */
  assessment(source: AssessmentSource, level: number, unixDay: number): LevelAssessment;
  /** The level that ratings from this memory give under a competency's rule. */
  ruledBy(rule: LevelRule): (ratings: LevelAssessment[]) => CompetencyLevel;
}

const PLACE_OF_SOURCE = Object.fromEntries(ASSESSMENT_SOURCES.map((source, place) => [source, place])) as Record<
  AssessmentSource,
  number
>;

/** Computes levels as of today and remembers what repeats: most cells of a large matrix have one rating. */
export function levelMemory(today: string): LevelMemory {
  const assessments = new Map<number, LevelAssessment>();
  const ages = new Map<number, number>();
  const ageOf = (unixDay: number): number => {
    const age = ages.get(unixDay) ?? monthsBetween(dateOfUnixDay(unixDay), today);
    ages.set(unixDay, age);
    return age;
  };
  return {
    assessment(source, level, unixDay) {
      const key = (unixDay * 8 + level) * 8 + PLACE_OF_SOURCE[source];
      const known = assessments.get(key);
      if (known) return known;
      const made = { source, level, ageMonths: ageOf(unixDay) };
      assessments.set(key, made);
      return made;
    },
    ruledBy({ halfLifeMonths, requiredLevel }) {
      const compute = (ratings: LevelAssessment[]) =>
        assessLevel({ halfLifeMonths, required: requiredLevel, assessments: ratings });
      const unknown = compute([]);
      const known = new Map<LevelAssessment, CompetencyLevel>();
      return (ratings) => {
        const [only] = ratings;
        if (!only) return unknown;
        if (ratings.length > 1) return compute(ratings);
        const level = known.get(only) ?? compute(ratings);
        known.set(only, level);
        return level;
      };
    },
  };
}
