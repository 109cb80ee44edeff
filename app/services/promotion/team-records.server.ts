import type { PromotionModelParameters } from "#app/domain/promotion/parameters.ts";
import { type TeamLevels, teamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import type { Db } from "#db/connection/types.ts";
import {
  type AgeingEvidence,
  type CountedAssessment,
  listCountedAssessments,
  listLeadershipEvidence,
} from "#db/queries/assessments.ts";
import type { Competency } from "#db/queries/competencies.ts";
import { listMembers, type Person } from "#db/queries/people.ts";
import { listCompetenciesAndOwnParameters } from "#db/queries/promotion-parameters.ts";
import { parametersWith } from "./model-parameters.server.ts";

/** Below this many members the whole organisation is the team: a line would be too short to compare anybody in. */
const SMALL_ORGANISATION = 10;

export interface Team {
  people: Person[];
  extent: "line" | "reports" | "organisation";
}

/** What promotion cases are computed from, as of one day. */
export interface TeamRecords {
  today: string;
  members: Person[];
  competencies: Competency[];
  levels: TeamLevels;
  /** Newest rating per rater, source and competency of the people in question and of their teams. */
  ratings: CountedAssessment[];
  sheets: AgeingEvidence[];
  /** Of the model, as the organisation has them today. */
  parameters: PromotionModelParameters;
}

/**
 * The direct reporting line: everybody with the same manager, the person included; without a manager the person and
 * their reports; in a small organisation everybody.
 */
export function teamOf(person: Person, members: Person[]): Team {
  if (members.length < SMALL_ORGANISATION) return { people: members, extent: "organisation" };
  if (person.managerId) {
    return { people: members.filter(({ managerId }) => managerId === person.managerId), extent: "line" };
  }
  return {
    people: members.filter(({ id, managerId }) => id === person.id || managerId === person.id),
    extent: "reports",
  };
}

/**
 * Five statements whatever the size: all levels of the teams, and of everybody else only the critical competencies,
 * which `cover: false` leaves out where no cover is computed.
 */
export async function readTeamRecords(
  db: Db,
  organisationId: string,
  today: string,
  personIds: string[],
  { cover = true }: { cover?: boolean } = {},
): Promise<TeamRecords> {
  const [members, { competencies, own }] = await Promise.all([
    listMembers(db, organisationId, today),
    listCompetenciesAndOwnParameters(db, organisationId),
  ]);
  const wanted = new Set(personIds);
  const near = new Set(
    members.filter(({ id }) => wanted.has(id)).flatMap((person) => teamOf(person, members).people.map(({ id }) => id)),
  );
  const critical = competencies.filter(({ kind, isCritical }) => kind === "technical" && isCritical);
  const isEverybodyNear = near.size === members.length;
  const [ratings, elsewhere, sheets] = await Promise.all([
    listCountedAssessments(db, organisationId, { personIds: [...near], until: today }),
    isEverybodyNear || !cover
      ? []
      : listCountedAssessments(db, organisationId, { competencyIds: critical.map(({ id }) => id), until: today }),
    listLeadershipEvidence(db, organisationId, personIds),
  ]);
  const assessments = [...ratings, ...elsewhere.filter(({ personId }) => !near.has(personId))];
  return {
    today,
    members,
    competencies,
    levels: teamLevels(members, competencies, assessments, today),
    ratings: ratings.filter(({ assessedOn }) => assessedOn <= today),
    sheets: sheets.filter(({ observedOn }) => observedOn <= today),
    parameters: parametersWith(own),
  };
}
