import { assessLevel, type CompetencyLevel, type LevelAssessment } from "#app/domain/competency/level.ts";
import { activeMonthsBetween } from "#app/domain/shared/dates.ts";
import type { Db } from "#db/connection/types.ts";
import { type CountedAssessment, listCountedAssessments } from "#db/queries/assessments.ts";
import { type Competency, listCompetencies } from "#db/queries/competencies.ts";
import { unpackPauses } from "#db/queries/evidence-pauses.ts";
import { listMembers, type Person } from "#db/queries/people.ts";

export interface TeamLevels {
  members: Person[];
  competencies: Competency[];
  /** The level that counts; unknown where nobody has assessed. */
  levelOf(personId: string, competencyId: string): CompetencyLevel;
  /** What the level is computed from, for explaining it. */
  assessmentsOf(personId: string, competencyId: string): LevelAssessment[];
}

const cellKey = (personId: string, competencyId: string) => `${personId} ${competencyId}`;

/** Members, competencies and every level between them, as of today: three statements whatever the size. */
export async function loadTeamLevels(db: Db, organisationId: string, today: string): Promise<TeamLevels> {
  const [members, competencies, assessments] = await Promise.all([
    listMembers(db, organisationId, today),
    listCompetencies(db, organisationId),
    listCountedAssessments(db, organisationId, { until: today }),
  ]);
  return teamLevels(members, competencies, assessments, today);
}

/** The same from rows already read. */
export function teamLevels(
  members: Person[],
  competencies: Competency[],
  assessments: CountedAssessment[],
  today: string,
): TeamLevels {
  const cells = new Map<string, LevelAssessment[]>();
  for (const { personId, competencyId, source, assessor, level, assessedOn, pauses } of assessments) {
    if (assessedOn > today) continue;
    const key = cellKey(personId, competencyId);
    const cell = cells.get(key) ?? [];
    cell.push({ source, assessor, level, ageMonths: activeMonthsBetween(assessedOn, today, unpackPauses(pauses)) });
    cells.set(key, cell);
  }
  const byId = new Map(competencies.map((competency) => [competency.id, competency]));
  const levels = new Map<string, CompetencyLevel>();
  const assessmentsOf = (personId: string, competencyId: string) => cells.get(cellKey(personId, competencyId)) ?? [];
  const levelOf = (personId: string, competencyId: string): CompetencyLevel => {
    const key = cellKey(personId, competencyId);
    const known = levels.get(key);
    if (known) return known;
    const competency = byId.get(competencyId);
    const level = assessLevel({
      halfLifeMonths: competency?.halfLifeMonths ?? 18,
      required: competency?.requiredLevel ?? null,
      assessments: assessmentsOf(personId, competencyId),
    });
    levels.set(key, level);
    return level;
  };
  return { members, competencies, levelOf, assessmentsOf };
}
