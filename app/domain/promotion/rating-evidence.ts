import type { AssessmentSource } from "../shared/vocabulary.ts";
import type { RatingKind } from "./evidence-kinds.ts";
import type { EvidenceEntry } from "./promotion-input.ts";

export interface LeadershipAssessment {
  raterId: string;
  source: AssessmentSource;
  competencyId: string;
  level: number;
  /** Active months since. */
  ageMonths: number;
  retracted?: boolean | undefined;
  /** Order of recording; decides between two of the same day. */
  sequence?: number | undefined;
}

const KIND_OF: Partial<Record<AssessmentSource, RatingKind>> = {
  supervisor: "supervisor",
  peer: "peer",
  report: "reports",
};

function isNewer(a: LeadershipAssessment, b: LeadershipAssessment): boolean {
  const order = a.ageMonths - b.ageMonths || (b.sequence ?? 0) - (a.sequence ?? 0) || a.level - b.level;
  return order < 0;
}

function newestPerCompetency(assessments: readonly LeadershipAssessment[]): LeadershipAssessment[] {
  const newest = new Map<string, LeadershipAssessment>();
  for (const assessment of assessments) {
    const known = newest.get(assessment.competencyId);
    if (known === undefined || isNewer(assessment, known)) newest.set(assessment.competencyId, assessment);
  }
  return [...newest.values()];
}

/**
 * Leadership assessments of one person as rating evidence for a target role: one entry per rater and kind. Only a
 * rater's newest live level per competency counts, and only competencies that the target profile requires. Score is
 * the mean of those levels, coverage their share of the required ones, age that of the newest of them. Self-ratings
 * and tests are shown elsewhere and never become evidence; a rater of none of the competencies gives no entry.
 * @example buildRatingEvidence([{ raterId: "r1", source: "report", competencyId: "coaching", level: 4, ageMonths: 2 }], ["coaching", "hiring"])
 * // [{ kind: "reports", score: 4, raters: 1, ageMonths: 2, coverage: 0.5, raterIds: ["r1"] }]
 */
export function buildRatingEvidence(
  assessments: readonly LeadershipAssessment[],
  requiredCompetencyIds: readonly string[],
): EvidenceEntry[] {
  const required = new Set(requiredCompetencyIds);
  const voices = new Map<string, { kind: RatingKind; raterId: string; assessments: LeadershipAssessment[] }>();
  for (const assessment of assessments) {
    const kind = KIND_OF[assessment.source];
    if (kind === undefined || assessment.retracted === true || !required.has(assessment.competencyId)) continue;
    const key = `${kind} ${assessment.raterId}`;
    const voice = voices.get(key) ?? { kind, raterId: assessment.raterId, assessments: [] };
    voice.assessments.push(assessment);
    voices.set(key, voice);
  }
  const byKindAndRater = [...voices].sort(([a], [b]) => (a < b ? -1 : 1));
  return byKindAndRater.map(([, { kind, raterId, assessments: given }]) => {
    const counted = newestPerCompetency(given);
    return {
      kind,
      score: counted.reduce((sum, { level }) => sum + level, 0) / counted.length,
      raters: 1,
      ageMonths: Math.min(...counted.map(({ ageMonths }) => ageMonths)),
      coverage: counted.length / required.size,
      raterIds: [raterId],
    };
  });
}
