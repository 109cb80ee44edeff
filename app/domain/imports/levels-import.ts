import type { AssessmentSource, CompetencyKind, PersonKind } from "#app/domain/shared/vocabulary.ts";
import type { Finding, RowVerdict, VerdictCounts } from "./table.ts";

export interface RatedPerson {
  id: string;
  employeeNumber: string | null;
  email: string | null;
  name: string;
  kind: PersonKind;
}

export interface RatedCompetency {
  id: string;
  code: string | null;
  name: string;
  kind: CompetencyKind;
}

/** An assessment as stored; retracted ones belong in the list too, so that an import does not bring them back. */
export interface StoredAssessment {
  personId: string;
  competencyId: string;
  source: AssessmentSource;
  level: number;
  date: string;
  assessorId: string | null;
  assessorName: string | null;
  retracted: boolean;
}

/** Who gave the level: a recorded person, or a name as written when it is nobody recorded. */
export type AssessorReference = { personId: string } | { name: string };

/** The assessment that the row adds; for a rejected row, what could be read of it. Level null: not rated. */
export interface AssessmentValues {
  personId: string | null;
  competencyId: string | null;
  level: number | null;
  date: string | null;
  source: AssessmentSource | null;
  assessor: AssessorReference | null;
  evidence: string | null;
}

/** `before` is null where showing it would show a single answer of a peer or report. */
export interface LevelChange {
  field: "level";
  before: number | null;
  after: number;
}

export interface LevelsPlanRow {
  row: number;
  /** `created` adds an assessment; `changed` adds one that supersedes another of the same day, which is kept. */
  verdict: RowVerdict;
  reasons: Finding[];
  notes: Finding[];
  changes: LevelChange[];
  values: AssessmentValues;
}

export interface LevelsPlan {
  rows: LevelsPlanRow[];
  counts: VerdictCounts;
  notices: string[];
}
