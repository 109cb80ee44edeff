import type { LeadershipCode } from "#app/domain/competency/catalogue/leadership.ts";
import type { AssessmentSource } from "#app/domain/shared/vocabulary.ts";
import type { DemoAssessmentSheet } from "./demo-company.ts";

const COLUMNS = [
  "coaching",
  "delegating",
  "team-climate",
  "results-and-priorities",
  "communication",
  "feedback-and-careers",
  "direction-setting",
  "technical-advice",
  "cross-team-work",
  "decisions",
  "staffing",
  "budgeting",
] as const satisfies readonly LeadershipCode[];

/** A leadership sheet as a row of a table: levels in the order of the columns above, null where nothing was said. */
export function leadershipSheet(
  personKey: string,
  assessor: string,
  source: AssessmentSource,
  daysAgo: number,
  row: readonly (number | null)[],
  evidence: DemoAssessmentSheet["evidence"] = {},
): DemoAssessmentSheet {
  const levels: Partial<Record<LeadershipCode, number>> = {};
  COLUMNS.forEach((code, column) => {
    const level = row[column] ?? null;
    if (level !== null) levels[code] = level;
  });
  return { personKey, assessor, source, daysAgo, levels, evidence };
}
