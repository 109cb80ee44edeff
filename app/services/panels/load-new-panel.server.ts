import { STARTER_QUESTIONS } from "#app/domain/panels/starter-question.ts";
import type { PanelKind } from "#app/domain/shared/vocabulary.ts";
import { findRatedPerson } from "#app/services/people/find-rated-person.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { listPresentPeople } from "#db/queries/people.ts";
import { listLineIds } from "#db/queries/reporting-line.ts";
import { findAgreedTrial } from "./trial-of-panel.server.ts";

/** Most assessors to tick; in a larger firm names, titles or departments are typed to find them. */
const TICKED = 60;

const fits = ({ name, title, department }: { name: string; title: string; department: string }, terms: string[]) =>
  terms.some((term) => `${name} ${title} ${department}`.toLowerCase().includes(term));

/** Whom a panel can be about, and for one of them who can score and what can be asked. */
export async function loadNewPanel(
  context: ServiceContext,
  { personId, kind, assessors, planId = "" }: { personId: string; kind: PanelKind; assessors: string; planId?: string },
) {
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
  const nothing = { assessors: [], isMany: false, competencies: [], questions: [], trial: null };
  if (!person) return { kind, people: choices, person: null, asked: assessors, ...nothing };
  const [below, catalogue, trial] = await Promise.all([
    listLineIds(db, organisationId, person.id),
    listAllCompetencies(db, organisationId),
    kind === "acting_lead" ? findAgreedTrial(context, planId, person.id) : null,
  ]);
  const leadership = catalogue.filter((row) => row.kind === "leadership");
  const names = new Map(leadership.map(({ code, name }) => [code, name]));
  const possible = present.filter(({ id }) => id !== person.id && !below.has(id));
  const isMany = possible.length > TICKED;
  const leading = new Set(present.map(({ managerId }) => managerId));
  const terms = assessors
    .toLowerCase()
    .split(",")
    .map((term) => term.trim())
    .filter(Boolean);
  return {
    kind,
    people: choices,
    person,
    asked: assessors,
    trial,
    isMany,
    assessors: possible
      .filter((row) => !isMany || (terms.length ? fits(row, terms) : leading.has(row.id)))
      .slice(0, TICKED)
      .map(({ id, name, title }) => ({ id, name, title })),
    competencies: leadership.filter(({ archivedAt }) => archivedAt === null).map(({ id, name }) => ({ id, name })),
    questions: STARTER_QUESTIONS[kind].map(({ code, competency, stage, text, anchors }) => ({
      ...{ code, stage, text, anchors },
      competencyName: names.get(competency) ?? "",
    })),
  };
}
