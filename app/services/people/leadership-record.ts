import type { CountedAssessment } from "#db/queries/assessments.ts";
import type { Competency } from "#db/queries/competencies.ts";

interface Rating {
  level: number;
  assessorName: string | null;
  assessedOn: string;
}

export interface LeadershipRow {
  id: string;
  name: string;
  supervisors: Rating[];
  tests: Rating[];
  /** The person's own view: shown, never scored. */
  self: Rating | null;
  /** How many peers and reports answered; what they said is in nobody's hands. */
  peersCollected: number;
  reportsCollected: number;
}

/** Ratings of one leadership competency. Answers of peers and reports are counted here and go no further. */
export function leadershipRow(
  competency: Competency,
  assessments: readonly CountedAssessment[],
  nameOf: (assessor: string) => string | null,
): LeadershipRow {
  const own = assessments.filter(({ competencyId }) => competencyId === competency.id);
  const ratings = (source: CountedAssessment["source"]): Rating[] =>
    own
      .filter((row) => row.source === source)
      .map(({ level, assessor, assessedOn }) => ({ level, assessorName: nameOf(assessor), assessedOn }))
      .sort((a, b) => b.assessedOn.localeCompare(a.assessedOn));
  const count = (source: CountedAssessment["source"]) => own.filter((row) => row.source === source).length;
  return {
    id: competency.id,
    name: competency.name,
    supervisors: ratings("supervisor"),
    tests: ratings("test"),
    self: ratings("self")[0] ?? null,
    peersCollected: count("peer"),
    reportsCollected: count("report"),
  };
}
