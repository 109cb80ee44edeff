import type { NewAssessment } from "../queries/assessments.ts";
import type { NewCompetency } from "../queries/competencies.ts";
import type { NewPerson } from "../queries/people.ts";
import type { DemoCompany, DemoPromotionCase } from "./companies/demo-company.ts";
import { buildDemoCertificates } from "./demo-certificates.ts";
import { buildDemoDevelopment } from "./demo-development.ts";
import { buildDemoPanels } from "./demo-panels.ts";
import { buildDemoProviders } from "./demo-providers.ts";
import { seededIds } from "./seeded-ids.ts";

const DAY_MS = 86_400_000;

/** Since when the demo company keeps this record: past days have something to show. */
const KEPT_FOR_DAYS = 1_100;

/** Every row of a demo company: the same for the same company, seed and day. Catalogue rows come from the caller. */
export function buildDemoRows(company: DemoCompany, seed: number, today: string, catalogue: NewCompetency[]) {
  const nextId = seededIds(`${company.key}/${seed}`);
  const midnight = new Date(`${today}T00:00:00Z`);
  const moment = (daysAgo: number) => new Date(midnight.getTime() - daysAgo * DAY_MS);
  const day = (daysAgo: number) => moment(daysAgo).toISOString().slice(0, 10);
  const organisationId = nextId();
  const personIds = new Map(company.people.map((person) => [person.key, nextId()]));
  const personId = (key: string) => lookUp(personIds, key, "person");
  const accountIds = new Map(company.accounts.map((account) => [account.email, nextId()]));
  const accountId = (email: string) => lookUp(accountIds, email, "account");
  const owner = company.accounts.find((account) => account.role === "owner");
  if (!owner) throw new Error(`The demo company ${company.key} has no owner.`);
  const ownerId = accountId(owner.email);

  const people: NewPerson[] = company.people.map((person, index) => ({
    id: personId(person.key),
    organisationId,
    employeeNumber: String(1001 + index),
    name: person.name,
    email: `${person.key}@${company.key}.example`,
    title: person.title,
    department: person.department,
    kind: person.kind,
    managerId: person.managerKey ? personId(person.managerKey) : null,
    startedOn: person.startedDaysAgo === null ? null : day(person.startedDaysAgo),
    leftOn: person.leavesInDays === undefined ? null : day(-person.leavesInDays),
    createdAt: moment(person.startedDaysAgo ?? KEPT_FOR_DAYS),
    updatedAt: midnight,
  }));
  const pay = company.people.flatMap((person) =>
    person.salaryAnnualCents === null
      ? []
      : [
          {
            personId: personId(person.key),
            organisationId,
            salaryAnnualCents: person.salaryAnnualCents,
            effectiveOn: day(180),
            updatedAt: midnight,
          },
        ],
  );
  const overrides = new Map<string, (typeof company.technical)[number]>(
    company.technical.map((own) => [own.code, own]),
  );
  const competencies = catalogue
    .filter((row) => row.kind === "leadership" || overrides.has(row.code ?? ""))
    .map((row) => {
      const own = overrides.get(row.code ?? "");
      return {
        ...row,
        id: nextId(),
        organisationId,
        createdAt: moment(KEPT_FOR_DAYS),
        name: own?.name ?? row.name,
        requiredLevel: own?.requiredLevel ?? row.requiredLevel,
        minimumCover: own?.minimumCover ?? row.minimumCover,
        isCritical: own?.critical ?? row.isCritical ?? false,
      };
    });
  const competencyIds = new Map(competencies.map((row) => [row.code ?? "", row.id]));
  const assessments: NewAssessment[] = company.assessments.flatMap((sheet) =>
    Object.entries(sheet.levels).map(([code, level]) => ({
      id: nextId(),
      organisationId,
      personId: personId(sheet.personKey),
      competencyId: lookUp(competencyIds, code, "competency"),
      source: sheet.source,
      level: level as number,
      assessor: sheet.assessor.startsWith("import:") ? sheet.assessor : personId(sheet.assessor),
      assessedOn: day(sheet.daysAgo),
      evidence: (sheet.evidence as Record<string, string> | undefined)?.[code] ?? "",
      recordedBy: ownerId,
      recordedAt: moment(sheet.daysAgo),
    })),
  );
  const leadershipEvidence = company.leadershipEvidence.map((sheet) => ({
    id: nextId(),
    organisationId,
    personId: personId(sheet.personKey),
    kind: sheet.kind,
    score: sheet.score,
    assessors: sheet.assessors,
    months: sheet.months ?? null,
    observedOn: day(sheet.daysAgo),
    evidence: sheet.evidence,
    recordedBy: ownerId,
    recordedAt: moment(sheet.daysAgo),
  }));
  const caseRow = (item: DemoPromotionCase, index: number) => ({
    id: nextId(),
    organisationId,
    number: index + 1,
    personId: personId(item.personKey),
    targetRole: item.targetRole,
    targetTitle: item.targetTitle,
    span: item.span,
    peopleShare: item.peopleShare,
    willing: item.willing,
    backfill: item.backfill,
    baseRate: item.baseRate,
    technicalMultiple: item.technicalMultiple,
    plannedOn: item.plannedInDays === null ? null : day(-item.plannedInDays),
    state: "in-review" as const,
    submittedAt: moment(item.submittedDaysAgo),
    submittedBy: accountId(item.openedBy),
    viewsOpenedAt: moment(Math.min(item.submittedDaysAgo, ...item.views.map(({ daysAgo }) => daysAgo))),
    createdBy: accountId(item.openedBy),
    createdAt: moment(item.openedDaysAgo),
  });
  const cases = [...company.cases]
    .sort((a, b) => b.openedDaysAgo - a.openedDaysAgo)
    .map((item, index) => {
      const row = caseRow(item, index);
      return {
        row,
        reviewers: item.views
          .filter(({ by }) => by !== item.openedBy)
          .map(({ by }) => ({
            organisationId,
            caseId: row.id,
            accountId: accountId(by),
            askedBy: row.createdBy,
            askedAt: row.submittedAt,
          })),
        views: item.views.map(({ by, words, probability, daysAgo }) => ({
          id: nextId(),
          organisationId,
          caseId: row.id,
          personId: row.personId,
          accountId: accountId(by),
          evidence: words,
          probability,
          caseVersion: 1,
          writtenAt: moment(daysAgo),
        })),
        candidates: item.candidates.map((candidate) => ({
          organisationId,
          caseId: row.id,
          personId: personId(candidate.personKey),
          willing: candidate.willing,
        })),
        decision: item.decision && {
          ...item.decision,
          chosenPersonId: item.decision.chosenPersonKey ? personId(item.decision.chosenPersonKey) : null,
          decidedAt: moment(item.decision.decidedDaysAgo),
          reviewOn: day(-item.decision.reviewInDays),
          accountId: accountId(item.decision.decidedBy),
          checks: (item.decision.checks ?? []).map(({ by, daysAgo, ...check }) => ({
            ...{ ...check, accountId: accountId(by), answeredAt: moment(daysAgo) },
          })),
        },
        whatIf: item.whatIf && {
          words: item.whatIf.words,
          tried: item.whatIf.tried,
          keptAt: moment(item.whatIf.daysAgo),
          accountId: accountId(item.whatIf.keptBy),
        },
      };
    });
  const sourcing = buildDemoProviders(company, {
    ...{ organisationId, nextId, moment, day, checkedBy: ownerId },
  });
  const competencyId = (code: string) => lookUp(competencyIds, code, "competency");
  const { roleOf, ...development } = buildDemoDevelopment(company.development, {
    ...{ organisationId, nextId, moment, day, personId, accountId, competencyId },
  });
  const certificates = buildDemoCertificates(company.certificates ?? [], {
    ...{ organisationId, nextId, moment, day, personId, competencyId, recordedBy: ownerId },
  });
  const panels = buildDemoPanels(company.panels ?? [], {
    ...{ organisationId, nextId, moment, day, personId, accountId },
    competencyName: (code) => competencies.find((row) => row.code === code)?.name ?? "",
    evidenceOf: (about, kind, on) =>
      leadershipEvidence.find((row) => row.personId === about && row.kind === kind && row.observedOn === on),
  });
  return {
    ownerId,
    organisation: {
      id: organisationId,
      name: company.name,
      country: company.country,
      currency: company.currency,
      itUsers: company.itUsers,
      isDemo: true,
      demoKey: company.key,
      createdAt: midnight,
    },
    accounts: company.accounts.map((account) => ({
      id: accountId(account.email),
      organisationId,
      email: account.email,
      name: account.name,
      role: account.role,
      personId: account.personKey ? personId(account.personKey) : null,
      passwordHash: null,
      createdAt: midnight,
    })),
    people: people.map((person) => ({ ...person, roleProfileId: roleOf.get(person.id) ?? null })),
    pay,
    competencies,
    assessments,
    leadershipEvidence,
    cases,
    sourcing,
    development,
    certificates,
    panels,
  };
}

function lookUp(ids: Map<string, string>, key: string, kind: string): string {
  const found = ids.get(key);
  if (!found) throw new Error(`The demo data name a ${kind} that does not exist: ${key}`);
  return found;
}
