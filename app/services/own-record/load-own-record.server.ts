import { isAnonymousSource } from "#app/services/assessments/anonymity.ts";
import { shownCertificate } from "#app/services/certifications/shown-certificate.ts";
import { teamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { shownContest } from "#app/services/contests/contest-texts.ts";
import { summariseDevelopment } from "#app/services/development/summarise-development.server.ts";
import { evidenceEntry, historyEntry } from "#app/services/people/assessment-history.ts";
import { leadershipRow } from "#app/services/people/leadership-record.ts";
import { technicalRow } from "#app/services/people/technical-record.ts";
import { unseal } from "#app/services/privacy/sealing.server.ts";
import { listOwnProposals } from "#app/services/proposals/load-proposals.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { listCountedAssessments, listNamedAssessments, listNamedEvidence } from "#db/queries/assessments.ts";
import type { EventPlace } from "#db/queries/audit.ts";
import { listAllCompetencies } from "#db/queries/competencies.ts";
import { listContestsOf } from "#db/queries/contests.ts";
import { unpackPauses } from "#db/queries/evidence-pauses.ts";
import { findOwnFacts, listClosedDecisionsAbout } from "#db/queries/own-record.ts";
import { listPanelsAbout } from "#db/queries/panels.ts";
import { listRoundsAbout } from "#db/queries/rounds.ts";
import { loadLooks } from "./load-looks.server.ts";

/** More than anybody has: what is stored is shown whole. */
const MOST_ASSESSMENTS = 10_000;

interface Asked {
  looksAfter?: EventPlace | undefined;
  mostLooks: number;
}

type Facts = NonNullable<Awaited<ReturnType<typeof findOwnFacts>>>;

function factsOf({ person, managerName, pay, pauses, retentionYears, organisationName }: Facts) {
  const { id, name, title, department, email, employeeNumber, kind, startedOn, leftOn } = person;
  return {
    person: { id, name, title, department, email, employeeNumber, kind, startedOn, leftOn, managerName },
    pay,
    /** Days on which evidence did not age. */
    pauses: unpackPauses(pauses),
    organisationName,
    retention: { years: retentionYears, isHeld: person.legalHold !== null },
  };
}

const decisionOf =
  (personId: string) =>
  ({ id, number, choice, targetTitle, casePersonId, decidedAt, ...row }: ClosedDecision, all: ClosedDecision[]) => ({
    ...{ id, number, choice, targetTitle },
    decidedOn: decidedAt.toISOString().slice(0, 10),
    /** The case whose explanation of this decision the person may read; null: none was released. */
    explainedCaseId: row.isExplained && casePersonId === personId ? row.caseId : null,
    /** Looked at as another candidate in a case about somebody else, and chosen. */
    asCandidate: casePersonId !== personId,
    corrects: all.find((other) => other.id === row.correctsId)?.number ?? null,
    correctedBy: all.find((other) => other.correctsId === id)?.number ?? null,
    /** Days of the checks on how it goes that were answered; null for a decision that is not followed. */
    answeredChecks: row.answeredChecks,
  });
type ClosedDecision = Awaited<ReturnType<typeof listClosedDecisionsAbout>>[number];

/**
 * Everything that is stored about the person whom the account stands for, in twelve statements; null for an account that
 * stands for nobody. Answers of peers and reports are counted and go no further, an open promotion case stays closed,
 * and a group's level is shown by the rule of anonymity alone.
 */
export async function loadOwnRecord(context: ServiceContext, { looksAfter, mostLooks }: Asked) {
  const { personId, organisationId } = context;
  if (!personId) return null;
  const { db } = context.database;
  const [facts, catalogue, counted, history, sheets, decisions, contests, rounds, panels, proposals, seen] =
    await Promise.all([
      findOwnFacts(db, organisationId, personId),
      listAllCompetencies(db, organisationId),
      listCountedAssessments(db, organisationId, { personIds: [personId] }),
      listNamedAssessments(db, organisationId, personId, MOST_ASSESSMENTS),
      listNamedEvidence(db, organisationId, personId),
      listClosedDecisionsAbout(db, organisationId, personId),
      listContestsOf(db, organisationId, personId),
      listRoundsAbout(db, organisationId, personId),
      listPanelsAbout(db, organisationId, personId),
      listOwnProposals(context),
      loadLooks(context, personId, { after: looksAfter, limit: mostLooks }),
    ]);
  if (!facts) return null;
  const key = facts.key === null ? undefined : Buffer.from(facts.key, "base64");
  const read = (stored: string) => unseal(key, stored);
  const inUse = catalogue.filter(({ archivedAt }) => archivedAt === null);
  const levels = teamLevels([], inUse, counted, todayOf(context));
  const names = new Map(catalogue.map(({ id, name }) => [id, name]));
  const named = history.filter(({ assessment }) => !isAnonymousSource(assessment.source));
  const assessorNames = new Map(named.map((row) => [row.assessment.assessor, row.assessorName]));
  return {
    ...factsOf(facts),
    technical: inUse
      .filter(({ kind }) => kind === "technical")
      .map((row) => technicalRow(row, levels.levelOf(personId, row.id), levels.assessmentsOf(personId, row.id))),
    leadership: inUse
      .filter(({ kind }) => kind === "leadership")
      .map((row) => leadershipRow(row, counted, (assessor) => assessorNames.get(assessor) ?? null)),
    assessments: named.map((row) => historyEntry(row, names.get(row.assessment.competencyId) ?? "", read, false)),
    evidence: sheets.map((row) => evidenceEntry(row, read, false)),
    decisions: decisions.map((row, _, all) => decisionOf(personId)(row, all)),
    /** Null for somebody whom nobody rates. */
    development: facts.person.kind === "member" ? await summariseDevelopment(context, personId, levels, counted) : null,
    certificates: facts.certificates.map(shownCertificate(todayOf(context))),
    contests: contests.map(shownContest),
    rounds,
    panels,
    proposals,
    ...seen,
  };
}

export type OwnRecord = NonNullable<Awaited<ReturnType<typeof loadOwnRecord>>>;
