import { type ParameterValues, valuesOf } from "#app/domain/promotion/parameters.ts";
import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { caseRead, recordRead } from "#app/services/audit/record-read.server.ts";
import {
  type FrozenPerson,
  parametersOfSnapshot,
  peopleInSnapshot,
  readSnapshot,
} from "#app/services/decisions/decision-snapshot.ts";
import { visibleSnapshot } from "#app/services/decisions/visible-snapshot.ts";
import { type CaseInformed, showInformed } from "#app/services/informing/case-informed.server.ts";
import { visibleObservationOfCase } from "#app/services/outcomes/observation-access.ts";
import { mayOpenScenarios } from "#app/services/scenarios/scenario-access.ts";
import { scenarioHeadline } from "#app/services/scenarios/scenario-headline.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { type Reach, reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { findCaseCompany } from "#db/queries/case-reviews.ts";
import { findNewestSnapshot, listDecisions } from "#db/queries/decisions.ts";
import { listPeopleByIds } from "#db/queries/people.ts";
import type { CaseRecord, listScenariosOfCase } from "#db/queries/promotion-cases.ts";
import { type AssessedPerson, assessCase } from "./assess-case.ts";
import { isAboutViewer, isOpen, isWithheld } from "./case-access.ts";
import { caseFacts } from "./case-facts.ts";
import { type CaseQuestion, caseQuestion } from "./case-question.ts";
import { type CaseViews, showViews } from "./case-views.server.ts";
import { showNotes, type WhatIfNote } from "./load-what-if.server.ts";
import { readTeamRecords } from "./team-records.server.ts";
import { findVisibleCase } from "./visible-cases.server.ts";

/** An assessment as the page shows it: live with the stress test, or frozen without. */
export type ShownPerson = AssessedPerson | FrozenPerson;

export interface ShownAssessment {
  asOf: string;
  criticalCompetencies: number;
  candidate: ShownPerson;
  others: ShownPerson[];
  /** Parameters and versions that it was computed with. */
  model: ParameterValues;
  /** Names of everybody whom it refers to, by id. */
  names: Record<string, string>;
}

interface Shown {
  question: CaseQuestion;
  may: {
    /** The facts of a draft. */
    change: boolean;
    /** Hand over, ask reviewers, take back, withdraw. */
    move: boolean;
    decide: boolean;
    /** Why somebody who may decide cannot decide this one yet. */
    waits: "for-review" | "for-views" | "for-somebody-else" | null;
    record: boolean;
    openScenarios: boolean;
    compare: boolean;
  };
}

export type CasePage = Shown &
  (
    | { stage: "own-view-first" }
    | { stage: "withdrawn" }
    | {
        stage: "open";
        review: CaseViews;
        informed: CaseInformed;
        notes: WhatIfNote[];
        /** Null for somebody who is no longer a member of the IT team. */
        assessment: ShownAssessment | null;
        scenarios: ReturnType<typeof shownScenarios>;
      }
    | {
        stage: "decided";
        review: CaseViews;
        informed: CaseInformed;
        notes: WhatIfNote[];
        assessment: ShownAssessment;
        decisions: Awaited<ReturnType<typeof listMade>>;
        /** How the decision is followed; null where nobody got the job, or whoever did is out of sight. */
        observationId: string | null;
      }
  );

const namesOf = (people: readonly { id: string; name: string }[]): Record<string, string> =>
  Object.fromEntries(people.map(({ id, name }) => [id, name]));

/** Scenarios of the case in a sentence without amounts. */
const shownScenarios = (
  rows: Pick<Awaited<ReturnType<typeof listScenariosOfCase>>[number], "id" | "name" | "stored">[],
) => rows.map(({ id, name, stored }) => ({ id, name, answer: scenarioHeadline(stored)?.sentence ?? null }));

async function listMade(context: ServiceContext, caseId: string) {
  const rows = await listDecisions(context.database.db, context.organisationId, [caseId]);
  return rows.map(({ decidedAt, ...row }) => ({ ...row, decidedOn: decidedAt.toISOString().slice(0, 10) }));
}

/** Names nobody outside the reach as coming next. */
const nearIn = (person: AssessedPerson, reach: Reach): AssessedPerson => ({
  ...person,
  lost: person.lost.map((entry) => ({ ...entry, successors: entry.successors.filter((id) => reaches(reach, id)) })),
});

async function assessLive(context: ServiceContext, record: CaseRecord): Promise<ShownAssessment | null> {
  const { facts, others } = caseFacts(record);
  const personIds = [facts, ...others].map(({ personId }) => personId);
  const records = await readTeamRecords(context.database.db, context.organisationId, todayOf(context), personIds);
  const reach = await reachOf(context, "cases:read");
  const found = assessCase(records, facts, others);
  if (!found) return null;
  const assessment = {
    ...found,
    candidate: nearIn(found.candidate, reach),
    others: found.others.map((other) => nearIn(other, reach)),
    model: valuesOf(records.parameters),
  };
  const concerned = new Set(
    [assessment.candidate, ...assessment.others].flatMap(({ personId, lost }) => [
      personId,
      ...lost.flatMap(({ successors }) => successors),
    ]),
  );
  return { ...assessment, names: namesOf(records.members.filter(({ id }) => concerned.has(id))) };
}

async function readFrozen(context: ServiceContext, caseId: string): Promise<ShownAssessment> {
  const { db } = context.database;
  const newest = await findNewestSnapshot(db, context.organisationId, caseId);
  if (!newest) throw new Error("A decided case has no decision.");
  const snapshot = visibleSnapshot(readSnapshot(newest.snapshot), await reachOf(context, "cases:read"));
  const people = await listPeopleByIds(db, context.organisationId, peopleInSnapshot(snapshot));
  const { asOf, criticalCompetencies, candidate, others } = snapshot;
  const model = valuesOf(parametersOfSnapshot(snapshot));
  return { asOf, criticalCompetencies, candidate, others, model, names: namesOf(people) };
}

/** What a decision waits for; null where this account can decide, or may not decide at all. */
function whyDecisionWaits({ accountId, role }: ServiceContext, record: CaseRecord): Shown["may"]["waits"] {
  const { state, createdBy, viewsOpenedAt } = record.promotionCase;
  if (!isOpen(record) || !mayForAll(role, "cases:decide")) return null;
  if (createdBy === accountId) {
    if (record.otherDeciders > 0) return "for-somebody-else";
  } else if (state === "draft") return "for-review";
  return state === "in-review" && viewsOpenedAt === null ? "for-views" : null;
}

/**
 * One case as this account may see it; null where it may not, and for an open case about the reader. While the own
 * view comes first, nothing is computed at all: there is no result that could leak.
 */
export async function loadCase(context: ServiceContext, caseId: string): Promise<CasePage | null> {
  const { db } = context.database;
  const record = await findVisibleCase(context, caseId);
  if (!record) return null;
  const { state } = record.promotionCase;
  await recordRead(context, caseRead(caseId, record.person.id));
  const open = isOpen(record);
  const shown = {
    question: caseQuestion(record),
    may: {
      change: state === "draft" && mayForOthers(context.role, "cases:write"),
      move: open && mayForOthers(context.role, "cases:write"),
      decide: !isAboutViewer(record) && state !== "withdrawn" && mayForAll(context.role, "cases:decide"),
      waits: whyDecisionWaits(context, record),
      record: open && mayForOthers(context.role, "evidence:write"),
      openScenarios: mayOpenScenarios(context.role),
      compare: open && mayForAll(context.role, "scenarios:write"),
    },
  };
  if (isWithheld(record, context.role)) return { ...shown, stage: "own-view-first" };
  if (state === "withdrawn") return { ...shown, stage: "withdrawn" };
  if (!open) {
    const [assessment, decisions, company, observationId] = await Promise.all([
      readFrozen(context, caseId),
      listMade(context, caseId),
      findCaseCompany(db, context.organisationId, caseId, false),
      visibleObservationOfCase(context, caseId),
    ]);
    const informed = showInformed(context, record, company);
    const besides = { review: showViews(context, record, company), informed, notes: showNotes(company) };
    return { ...shown, stage: "decided", ...besides, assessment, decisions, observationId };
  }
  const [assessment, company] = await Promise.all([
    assessLive(context, record),
    findCaseCompany(db, context.organisationId, caseId, true),
  ]);
  const review = showViews(context, record, company);
  return {
    ...shown,
    stage: "open",
    review,
    informed: showInformed(context, record, company),
    notes: showNotes(company),
    assessment,
    scenarios: shownScenarios(company.scenarios),
  };
}

/** A case for its forms: what was asked and whether the own view still comes first. Null as for `loadCase`. */
export async function loadCaseQuestion(context: ServiceContext, caseId: string) {
  const record = await findVisibleCase(context, caseId);
  if (!record || isAboutViewer(record)) return null;
  return {
    question: caseQuestion(record),
    isWithheld: isWithheld(record, context.role),
    isAsked: record.viewerIsAsked,
    isProposer: record.promotionCase.createdBy === context.accountId,
    otherDeciders: record.otherDeciders,
  };
}
