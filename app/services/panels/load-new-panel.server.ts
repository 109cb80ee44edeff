import { STARTER_QUESTIONS } from "#app/domain/panels/starter-question.ts";
import type { PanelKind } from "#app/domain/shared/vocabulary.ts";
import { findRatedPerson } from "#app/services/people/find-rated-person.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { listPresentPeople } from "#db/queries/people.ts";
import { listLineIds } from "#db/queries/reporting-line.ts";

/** Whom a panel can be about, and for one of them who can score and what can be asked. */
export async function loadNewPanel(context: ServiceContext, personId: string, kind: PanelKind) {
  const { db } = context.database;
  const { organisationId } = context;
  const [reach, present, person] = await Promise.all([
    reachOf(context, "panels:write"),
    listPresentPeople(db, organisationId, todayOf(context)),
    findRatedPerson(context, "panels:write", personId),
  ]);
  const people = present.filter(
    ({ id, kind: personKind }) => personKind === "member" && id !== context.personId && reaches(reach, id),
  );
  const choices = people.map(({ id, name, title }) => ({ id, name, title }));
  if (!person) return { kind, people: choices, person: null, assessors: [], competencies: [], questions: [] };
  const [below, catalogue] = await Promise.all([
    listLineIds(db, organisationId, person.id),
    listAllCompetencies(db, organisationId),
  ]);
  const leadership = catalogue.filter((row) => row.kind === "leadership");
  const names = new Map(leadership.map(({ code, name }) => [code, name]));
  return {
    kind,
    people: choices,
    person,
    assessors: present
      .filter(({ id }) => id !== person.id && !below.has(id))
      .map(({ id, name, title }) => ({ id, name, title })),
    competencies: leadership.filter(({ archivedAt }) => archivedAt === null).map(({ id, name }) => ({ id, name })),
    questions: STARTER_QUESTIONS[kind].map(({ code, competency, stage, text, anchors }) => ({
      ...{ code, stage, text, anchors },
      competencyName: names.get(competency) ?? "",
    })),
  };
}
