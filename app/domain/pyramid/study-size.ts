import { RUNS_OF_A_STUDY, type StudyInput } from "./study-pyramid.ts";

/** Years that are enough for the order of the rules to show. */
const ENOUGH_YEARS = 200;
const LEAST_YEARS = 20;

type Size = Pick<StudyInput, "levels" | "years" | "runs">;

/** Seats that a study moves from one year to the next: what its time grows with. */
export function seatYearsOf({ levels, years, runs }: Size): number {
  return levels.reduce((sum, seats) => sum + seats, 0) * years * runs * RUNS_OF_A_STUDY;
}

/**
 * The same study with fewer runs and years, so that it moves about `most` seat-years; unchanged where it already does.
 * First the years fall to 200, then the runs, and last the years of a single run, never below 20.
 * @example shortenStudy(of 160 seats, 600 years, 16 runs, 15_000_000) // 200 years, 4 runs
 */
export function shortenStudy<Input extends Size>(input: Input, most: number): Input {
  if (seatYearsOf(input) <= most) return input;
  const years = Math.min(input.years, ENOUGH_YEARS);
  const ofOneYear = seatYearsOf({ ...input, years: 1, runs: 1 });
  const runs = Math.max(1, Math.min(input.runs, Math.floor(most / (ofOneYear * years))));
  const fitting = Math.max(LEAST_YEARS, Math.floor(most / (ofOneYear * runs)));
  return { ...input, runs, years: Math.min(years, fitting) };
}
