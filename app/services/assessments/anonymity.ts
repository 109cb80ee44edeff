import { chooseCountedAssessments } from "#app/domain/competency/counted-assessments.ts";
import type { LevelAssessment } from "#app/domain/competency/level.ts";
import { LEAST_PEERS, LEAST_REPORTS } from "#app/domain/rounds/release.ts";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";

/** Sources whose single answers nobody reads, the owner included. */
export const isAnonymousSource = (source: AssessmentSource): boolean => source === "peer" || source === "report";

/** How many counted assessments of each source stand behind a level, and the ends of what they say. */
export interface CountedVoices {
  counts: Partial<Record<AssessmentSource, number>>;
  lowest: number;
  highest: number;
}

/**
 * Whether a level may be shown at all: not when it rests on colleagues alone and on too few of them, or when all of
 * them gave the same end of the scale. A supervisor's or a test's voice beside theirs makes it a level of its own.
 */
export function mayShowVoices({ counts, lowest, highest }: CountedVoices): boolean {
  const { supervisor = 0, test = 0, peer = 0, report = 0 } = counts;
  if (supervisor > 0 || test > 0 || peer + report === 0) return true;
  const unanimousAtAnEnd = lowest === highest && (lowest === 0 || lowest === 5);
  return (peer >= LEAST_PEERS || report >= LEAST_REPORTS) && !unanimousAtAnEnd;
}

/** The same from the assessments themselves. */
export function mayShowLevel(assessments: readonly LevelAssessment[]): boolean {
  const { rated } = chooseCountedAssessments(assessments);
  const counts: CountedVoices["counts"] = {};
  for (const { source } of rated) counts[source] = (counts[source] ?? 0) + 1;
  const levels = rated.map(({ level }) => level);
  return mayShowVoices({ counts, lowest: Math.min(...levels), highest: Math.max(...levels) });
}

/** Whether single colleagues stand behind a level, so that a finer number than a whole level would give them away. */
export const restsOnColleagues = (assessments: readonly LevelAssessment[]): boolean =>
  chooseCountedAssessments(assessments).rated.some(({ source }) => isAnonymousSource(source));
