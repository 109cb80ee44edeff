import { chooseCountedAssessments } from "#app/domain/competency/counted-assessments.ts";
import type { LevelAssessment } from "#app/domain/competency/level.ts";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";

/** Answers below these numbers could be traced to a single colleague. */
const LEAST_PEERS = 3;
const LEAST_REPORTS = 4;

/** Sources whose single answers nobody reads, the owner included. */
export const isAnonymousSource = (source: AssessmentSource): boolean => source === "peer" || source === "report";

/**
 * Whether a level may be shown at all: not when it rests on colleagues alone and on too few of them, or when all of
 * them gave the same end of the scale. A supervisor's or a test's voice beside theirs makes it a level of its own.
 */
export function mayShowLevel(assessments: readonly LevelAssessment[]): boolean {
  const { rated } = chooseCountedAssessments(assessments);
  const count = (source: AssessmentSource) => rated.filter((entry) => entry.source === source).length;
  if (rated.length === 0 || count("supervisor") > 0 || count("test") > 0) return true;
  const levels = new Set(rated.map(({ level }) => level));
  const unanimousAtAnEnd = levels.size === 1 && (levels.has(0) || levels.has(5));
  return (count("peer") >= LEAST_PEERS || count("report") >= LEAST_REPORTS) && !unanimousAtAnEnd;
}

/** Whether single colleagues stand behind a level, so that a finer number than a whole level would give them away. */
export const restsOnColleagues = (assessments: readonly LevelAssessment[]): boolean =>
  chooseCountedAssessments(assessments).rated.some(({ source }) => isAnonymousSource(source));
