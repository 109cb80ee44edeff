import type { CompetencyKind } from "#app/domain/shared/vocabulary.ts";
import { teamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { isRecordId } from "#app/services/people/record-id.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { type CountedAssessment, listCountedAssessments } from "#db/queries/assessments.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { findPerson, listPresentPeople } from "#db/queries/people.ts";
import { mayShowLevel } from "./anonymity.ts";
import { assessRights } from "./assess-rights.server.ts";

export interface AssessedCompetency {
  id: string;
  kind: CompetencyKind;
  groupCode: string;
  name: string;
  description: string;
  anchors: string[];
  isCritical: boolean;
  requiredLevel: number;
  state: "rated" | "claimed" | "unknown";
  /** Null where nothing is rated or where it would give a single colleague's answer away. */
  level: number | null;
  fresh: boolean;
  newestOn: string | null;
}

/**
 * A person with every competency in use, what is on record about each and what may be recorded; null when there is no
 * such person within reach.
 */
export async function loadAssessForm(context: ServiceContext, personId: string) {
  const { db } = context.database;
  const { organisationId } = context;
  const today = todayOf(context);
  const rights = isRecordId(personId) ? await assessRights(context, personId) : null;
  const person = rights && (await findPerson(db, organisationId, personId));
  if (!rights || !person || person.erasedAt) return null;
  const [people, competencies, assessments] = await Promise.all([
    rights.mayNameAssessor ? listPresentPeople(db, organisationId, today) : [],
    listCompetencies(db, organisationId),
    listCountedAssessments(db, organisationId, { personIds: [personId] }),
  ]);
  const levels = teamLevels([], competencies, assessments, today);
  const assessors = people.filter(({ id }) => id !== personId && id !== context.personId);
  return {
    person: { id: person.id, name: person.name, kind: person.kind, leftOn: person.leftOn },
    managerId: assessors.some(({ id }) => id === person.managerId) ? person.managerId : null,
    isOwnRecord: context.personId === personId,
    sources: rights.sources,
    assessors: assessors.map(({ id, name, title }) => ({ id, name, title })),
    competencies: competencies.map((competency): AssessedCompetency => {
      const level = levels.levelOf(personId, competency.id);
      return {
        id: competency.id,
        kind: competency.kind,
        groupCode: competency.groupCode,
        name: competency.name,
        description: competency.description,
        anchors: competency.anchors,
        isCritical: competency.isCritical,
        requiredLevel: competency.requiredLevel,
        state: level.state,
        level: mayShowLevel(levels.assessmentsOf(personId, competency.id)) ? level.level : null,
        fresh: level.fresh,
        newestOn: newestDay(assessments, competency.id),
      };
    }),
  };
}

function newestDay(assessments: readonly CountedAssessment[], competencyId: string): string | null {
  const days = assessments.filter((row) => row.competencyId === competencyId).map(({ assessedOn }) => assessedOn);
  return days.sort().at(-1) ?? null;
}
