import { grouped } from "./grouped.ts";
/** People whom the round must have rated before spreads say anything. */
export const LEAST_FOR_CALIBRATION = 10;
const LARGE_DIFFERENCE = 2;
/** Ratings that one assessor must have given before their spread says anything. */
const LEAST_RATINGS = 5;

export interface RecordedRating {
  personId: string;
  competencyId: string;
  assessor: string;
  level: number;
}

export interface AssessorSpread {
  assessor: string;
  people: number;
  ratings: number;
  mean: number;
  /** Ratings by level, 0 to 5. */
  byLevel: number[];
  /** One level for everything: the ratings tell nobody apart. */
  allTheSame: boolean;
}

/** How each supervisor used the scale, the highest mean first. Supervisors alone: nobody else's answers are single. */
export function spreadByAssessor(ratings: readonly RecordedRating[]): AssessorSpread[] {
  return [...grouped(ratings, ({ assessor }) => assessor)]
    .map(([assessor, own]) => {
      const byLevel = [0, 1, 2, 3, 4, 5].map((level) => own.filter((rating) => rating.level === level).length);
      return {
        assessor,
        people: new Set(own.map(({ personId }) => personId)).size,
        ratings: own.length,
        mean: own.reduce((sum, { level }) => sum + level, 0) / own.length,
        byLevel,
        allTheSame: own.length >= LEAST_RATINGS && byLevel.filter((n) => n > 0).length === 1,
      };
    })
    .sort((a, b) => b.mean - a.mean || a.assessor.localeCompare(b.assessor));
}

export interface Difference {
  personId: string;
  competencyId: string;
  self: number;
  supervisor: number;
}

/** Where a person and their supervisor are two or more levels apart: something to talk about, the widest first. */
export function conversations(self: readonly RecordedRating[], supervisor: readonly RecordedRating[]): Difference[] {
  const keyOf = ({ personId, competencyId }: RecordedRating) => `${personId} ${competencyId}`;
  const own = new Map(self.map((rating) => [keyOf(rating), rating.level]));
  return supervisor
    .flatMap((rating): Difference[] => {
      const level = own.get(keyOf(rating));
      if (level === undefined || Math.abs(level - rating.level) < LARGE_DIFFERENCE) return [];
      const { personId, competencyId } = rating;
      return [{ personId, competencyId, self: level, supervisor: rating.level }];
    })
    .sort((a, b) => Math.abs(b.self - b.supervisor) - Math.abs(a.self - a.supervisor));
}
