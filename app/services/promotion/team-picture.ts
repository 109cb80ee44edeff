import { assessTechnicalLevel, type TechnicalLevel } from "#app/domain/competency/technical-level.ts";
import type { TeamPicture } from "#app/domain/promotion/promotion-input.ts";
import type { Person } from "#db/queries/people.ts";
import { type Team, type TeamRecords, teamOf } from "./team-records.server.ts";

const EXPERT_LEVEL = 4;

/** Level 4 or more in a critical competency in which nobody else of the team is known to be within one level. */
function leadsAlone({ competencies, levels }: TeamRecords, team: readonly Person[], personId: string): boolean {
  const critical = competencies.filter(({ kind, isCritical }) => kind === "technical" && isCritical);
  return critical.some((competency) => {
    const own = levels.levelOf(personId, competency.id).mean;
    if (own === null || own < EXPERT_LEVEL) return false;
    return team.every(({ id }) => {
      const other = id === personId ? null : levels.levelOf(id, competency.id).mean;
      return other === null || other < own - 1;
    });
  });
}

/** A person's technical level, and their place in the team: what star and stress test are computed from. */
export function pictureTeam(
  records: TeamRecords,
  person: Person,
): { team: Team; technical: TechnicalLevel; picture: TeamPicture & { size: number } } {
  const technical = records.competencies.filter(({ kind }) => kind === "technical");
  const technicalLevelOf = (id: string) =>
    assessTechnicalLevel(technical.map((competency) => records.levels.levelOf(id, competency.id)));
  const team = teamOf(person, records.members);
  return {
    team,
    technical: technicalLevelOf(person.id),
    picture: {
      technicalLevels: team.people.map(({ id }) => technicalLevelOf(id).mean),
      candidateIndex: team.people.findIndex(({ id }) => id === person.id),
      size: team.people.length,
      criticalLead: leadsAlone(records, team.people, person.id),
    },
  };
}
