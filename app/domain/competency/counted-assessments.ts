import { ASSESSMENT_SOURCES } from "../shared/vocabulary.ts";
import type { LevelAssessment } from "./level.ts";
import type { CountingSource } from "./level-parameters.ts";

export type CountedAssessment = LevelAssessment & { source: CountingSource };

/** Newest first; entries of the same age in an order that depends on their content only, so sums do not depend on input order. */
function byAgeThenContent(a: LevelAssessment, b: LevelAssessment): number {
  return (
    a.ageMonths - b.ageMonths ||
    (b.sequence ?? 0) - (a.sequence ?? 0) ||
    ASSESSMENT_SOURCES.indexOf(a.source) - ASSESSMENT_SOURCES.indexOf(b.source) ||
    a.level - b.level
  );
}

/**
 * The assessments that count: live ones only, and per assessor and source only the newest. An entry without an
 * assessor stands for itself. Two of the same day by one assessor: the later recorded counts, or with no order of
 * recording the lower. Self-assessments are kept apart as claims. Both lists come newest first.
 * @example chooseCountedAssessments([{ assessor: "a", source: "peer", level: 2, ageMonths: 9 },
 *   { assessor: "a", source: "peer", level: 4, ageMonths: 1 }]).rated // only the one of level 4
 */
export function chooseCountedAssessments(assessments: readonly LevelAssessment[]): {
  rated: CountedAssessment[];
  claims: LevelAssessment[];
} {
  const seen = new Set<string>();
  const rated: CountedAssessment[] = [];
  const claims: LevelAssessment[] = [];
  for (const assessment of assessments.filter((entry) => entry.retracted !== true).sort(byAgeThenContent)) {
    const { assessor, source } = assessment;
    if (assessor !== undefined) {
      const voice = `${source} ${assessor}`;
      if (seen.has(voice)) continue;
      seen.add(voice);
    }
    if (source === "self") claims.push(assessment);
    else rated.push({ ...assessment, source });
  }
  return { rated, claims };
}
