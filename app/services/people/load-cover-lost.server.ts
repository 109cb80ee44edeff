import { type CoverInput, coverLostWithout, type LostCover } from "#app/domain/competency/cover.ts";
import { type TeamLevels, teamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { type Reach, reaches } from "#app/services/shared/reach.server.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import type { Competency } from "#db/queries/competencies.ts";

export interface LostCompetency extends LostCover {
  name: string;
}

/**
 * What falls below its minimum cover among the people within reach without this person, critical competencies first. Reads other people's levels in
 * those competencies only that the person holds: the rest cannot change.
 */
export async function loadCoverLost(
  context: ServiceContext,
  reach: Reach,
  personId: string,
  technical: Competency[],
  own: TeamLevels,
): Promise<LostCompetency[]> {
  const today = todayOf(context);
  const held = technical.filter(({ id }) => {
    const level = own.levelOf(personId, id);
    return level.held && level.fresh;
  });
  const assessments = await listCountedAssessments(context.database.db, context.organisationId, {
    competencyIds: held.map(({ id }) => id),
    membersOn: today,
  });
  const levels = teamLevels([], held, assessments, today);
  const people = [...new Set(assessments.map((row) => row.personId))].filter((id) => reaches(reach, id));
  const covers = held.map(
    ({ id, requiredLevel, minimumCover, isCritical }): CoverInput => ({
      competency: { id, requiredLevel, minimumCover, critical: isCritical },
      levels: people.map((member) => ({ personId: member, level: levels.levelOf(member, id) })),
    }),
  );
  const names = new Map(held.map(({ id, name }) => [id, name]));
  return coverLostWithout(personId, covers)
    .map((lost) => ({ ...lost, name: names.get(lost.competencyId) ?? "" }))
    .sort((a, b) => Number(b.critical) - Number(a.critical));
}
