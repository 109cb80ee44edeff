import { assessTechnicalLevel } from "#app/domain/competency/technical-level.ts";
import { mayForAll, permissionScope } from "#app/lib/permissions/permissions.ts";
import { mayRetract } from "#app/services/assessments/assess-rights.server.ts";
import { personReads, recordRead } from "#app/services/audit/record-read.server.ts";
import { shownCertificate } from "#app/services/certifications/shown-certificate.ts";
import { teamLevels } from "#app/services/competencies/load-team-levels.server.ts";
import { listOpenContests } from "#app/services/contests/list-open-contests.server.ts";
import { summariseDevelopment } from "#app/services/development/summarise-development.server.ts";
import { unseal } from "#app/services/privacy/sealing.server.ts";
import { type ServiceContext, todayOf } from "#app/services/shared/context.ts";
import { reaches, reachOf } from "#app/services/shared/reach.server.ts";
import { listCountedAssessments, listNamedAssessments, listNamedEvidence } from "#db/queries/assessments.ts";
import { findPayAndKey, listPeopleAround, type Person } from "#db/queries/people.ts";
import { listCompetenciesAndSuccessions } from "#db/queries/successions.ts";
import { evidenceEntry, historyEntry } from "./assessment-history.ts";
import { leadershipRow } from "./leadership-record.ts";
import { loadCoverLost } from "./load-cover-lost.server.ts";
import { openQuestions } from "./open-questions.ts";
import { alsoFrom, nameBefore, predecessorsOf } from "./predecessors.ts";
import { isRecordId } from "./record-id.ts";
import { technicalRow } from "./technical-record.ts";

const SHORT_HISTORY = 25;
const LONG_HISTORY = 500;

/** All that the record says about a person, or null when there is no such person within reach. */
export async function loadPerson(
  context: ServiceContext,
  personId: string,
  options: { wholeHistory?: boolean; retractId?: string | null } = {},
) {
  const { db } = context.database;
  const { organisationId } = context;
  const today = todayOf(context);
  const reach = await reachOf(context, "people:read");
  const around =
    isRecordId(personId) && reaches(reach, personId) ? await listPeopleAround(db, organisationId, personId) : [];
  const person = around.find(({ id }) => id === personId);
  if (!person) return null;
  const [{ competencies: catalogue, successions }, assessments, history, sheets, stored] = await Promise.all([
    listCompetenciesAndSuccessions(db, organisationId),
    listCountedAssessments(db, organisationId, { personIds: [personId] }),
    listNamedAssessments(db, organisationId, personId, LONG_HISTORY),
    listNamedEvidence(db, organisationId, personId),
    findPayAndKey(db, organisationId, personId),
  ]);
  const pay = mayForAll(context.role, "pay:read") ? stored.pay : null;
  const key = stored.key === null ? undefined : Buffer.from(stored.key, "base64");
  const read = (sealed: string) => unseal(key, sealed);
  const inUse = catalogue.filter(({ archivedAt }) => archivedAt === null);
  const own = teamLevels([], inUse, assessments, today);
  const technicalInUse = inUse.filter(({ kind }) => kind === "technical");
  const catalogueNames = new Map(catalogue.map(({ id, name }) => [id, name]));
  const assessedIn = new Set(history.map(({ assessment }) => assessment.competencyId));
  const technical = technicalInUse.map((row) => {
    const told = technicalRow(row, own.levelOf(personId, row.id), own.assessmentsOf(personId, row.id));
    const origins = predecessorsOf(successions, row.id).filter((id) => assessedIn.has(id));
    return { ...told, sentence: `${told.sentence}${alsoFrom(origins.map((id) => catalogueNames.get(id) ?? ""))}` };
  });
  const assessorNames = new Map(history.map((row) => [row.assessment.assessor, row.assessorName]));
  const leadership = inUse
    .filter(({ kind }) => kind === "leadership")
    .map((row) => leadershipRow(row, assessments, (assessor) => assessorNames.get(assessor) ?? null));
  const isCounted = person.kind === "member" && !hasLeft(person, today);
  const names = new Map(
    catalogue.map(({ id, name, archivedAt }) => [
      id,
      nameBefore(successions, id, name) ?? (archivedAt ? `${name} (archived)` : name),
    ]),
  );
  const may = {
    assess: permissionScope(context.role, "assessments:write") !== null,
    evidence: permissionScope(context.role, "evidence:write") !== null,
  };
  const evidence = sheets.map((row) => evidenceEntry(row, read, may.evidence && mayRetract(context, row.sheet)));
  const entries = history.map((row) =>
    historyEntry(
      row,
      names.get(row.assessment.competencyId) ?? "",
      read,
      may.assess && mayRetract(context, row.assessment),
    ),
  );
  const isAsked = (entry: { id: string; mayRetract: boolean }) => entry.id === options.retractId && entry.mayRetract;
  await recordRead(context, ...personReads(personId, pay !== null));
  return {
    person: {
      id: person.id,
      name: person.name,
      title: person.title,
      department: person.department,
      email: person.email,
      employeeNumber: person.employeeNumber,
      kind: person.kind,
      startedOn: person.startedOn,
      leftOn: person.leftOn,
      hasLeft: hasLeft(person, today),
      erasedOn: person.erasedAt?.toISOString().slice(0, 10) ?? null,
      version: person.version,
    },
    manager: briefly(
      around.find(({ id }) => id === person.managerId),
      today,
    ),
    reports: around
      .filter((other) => other.managerId === personId && !hasLeft(other, today))
      .map(({ id, name, title }) => ({ id, name, title })),
    technical,
    // A mean beside all levels but one would give that one away.
    technicalLevel: technical.some(({ isKeptBack }) => isKeptBack)
      ? null
      : assessTechnicalLevel(technicalInUse.map(({ id }) => own.levelOf(personId, id))),
    leadership,
    evidence,
    open: openQuestions(technical, leadership, evidence.filter(({ retracted }) => !retracted).length),
    development: isCounted ? await summariseDevelopment(context, personId, own, assessments) : null,
    lost: isCounted ? await loadCoverLost(context, reach, personId, technicalInUse, own) : [],
    history: entries.slice(0, options.wholeHistory ? LONG_HISTORY : SHORT_HISTORY),
    historyTotal: entries.length,
    /** The live entry that the address asks to retract. */
    toRetract: { assessment: entries.find(isAsked), evidence: evidence.find(isAsked) },
    certificates: stored.certificates.map(shownCertificate(today)),
    contests: await listOpenContests(context, personId),
    pay: pay && { salaryAnnualCents: pay.salaryAnnualCents, effectiveOn: pay.effectiveOn },
  };
}

const hasLeft = (person: Person, today: string): boolean => person.leftOn !== null && person.leftOn <= today;

const briefly = (person: Person | undefined, today: string) =>
  person ? { id: person.id, name: person.name, hasLeft: hasLeft(person, today) } : null;
