import type { AccountRole } from "#app/domain/shared/vocabulary.ts";
import { type CaseDetails, openCase } from "#app/services/promotion/save-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { insertAccount } from "#db/queries/accounts.ts";
import { insertAssessments, insertLeadershipEvidence, type NewAssessment } from "#db/queries/assessments.ts";
import { testOrganisation } from "#tests/support/organisation.ts";

export const DAYS_AGO_60 = "2026-09-23";

type Source = NewAssessment["source"];

/**
 * Twelve people: Devon leads a line of five, in which Ana alone knows routing at level 5 and everybody else is usual.
 * Ana has a good supervisor rating and doubtful peers; Bo has an interview, a trial and good peers.
 */
export async function teamWithAStar() {
  const organisation = await testOrganisation();
  const { context, database, organisationId, person, competency } = organisation;
  const devon = await person({ name: "Devon Head" });
  const line = { managerId: devon.id };
  const ana = await person({ ...line, name: "Ana Star", title: "Network engineer", startedOn: "2017-05-01" });
  const bo = await person({ ...line, name: "Bo Calm", title: "Systems lead" });
  const cy = await person({ ...line, name: "Cy New" });
  const di = await person({ ...line, name: "Di Steady" });
  const ed = await person({ ...line, name: "Ed Careful" });
  for (let n = 0; n < 6; n += 1) await person({ managerId: bo.id, name: `Report ${n}` });

  const routing = await competency({ name: "Routing", isCritical: true, requiredLevel: 3, minimumCover: 1 });
  const backup = await competency({ name: "Backup", isCritical: true, requiredLevel: 3, minimumCover: 1 });
  const cloud = await competency({ name: "Cloud" });
  const coaching = await competency({ kind: "leadership", name: "Coaching" });
  const deciding = await competency({ kind: "leadership", name: "Deciding" });

  const rate = async (
    subjectId: string,
    assessor: string,
    source: Source,
    levels: [{ id: string }, number][],
    assessedOn = DAYS_AGO_60,
  ) => {
    await database.transaction((tx) =>
      insertAssessments(
        tx,
        levels.map(([{ id }, level]) => ({
          id: crypto.randomUUID(),
          organisationId,
          personId: subjectId,
          competencyId: id,
          source,
          level,
          assessor,
          assessedOn,
          recordedBy: context.accountId,
          recordedAt: context.now,
        })),
      ),
    );
  };
  const technical = (subject: { id: string }, levels: [number, number, number]) =>
    rate(subject.id, devon.id, "supervisor", [
      [routing, levels[0]],
      [backup, levels[1]],
      [cloud, levels[2]],
    ]);
  await technical(ana, [5, 5, 5]);
  await technical(bo, [2, 4, 3]);
  await technical(cy, [1, 2, 2]);
  await technical(di, [2, 3, 3]);
  await technical(ed, [2, 3, 2]);

  const leads = (subject: { id: string }, assessor: string, source: Source, levels: [number, number]) =>
    rate(subject.id, assessor, source, [
      [coaching, levels[0]],
      [deciding, levels[1]],
    ]);
  await leads(ana, devon.id, "supervisor", [4, 5]);
  await leads(ana, bo.id, "peer", [3, 3]);
  await leads(ana, cy.id, "peer", [3, 4]);
  await leads(ana, di.id, "peer", [2, 3]);
  await leads(bo, devon.id, "supervisor", [4, 4]);
  for (const peer of [ana, cy, di, ed]) await leads(bo, peer.id, "peer", [5, 4]);

  const sheet = (
    subject: { id: string },
    kind: "structured_interview" | "acting_lead" | "collaboration",
    score: number,
  ) =>
    database.transaction((tx) =>
      insertLeadershipEvidence(tx, {
        id: crypto.randomUUID(),
        organisationId,
        personId: subject.id,
        kind,
        score,
        assessors: 2,
        months: kind === "acting_lead" ? 6 : null,
        observedOn: DAYS_AGO_60,
        recordedBy: context.accountId,
        recordedAt: context.now,
      }),
    );
  await sheet(ana, "collaboration", 2.4);
  await sheet(bo, "structured_interview", 4);
  await sheet(bo, "acting_lead", 4);
  await sheet(bo, "collaboration", 3.8);

  return { ...organisation, people: { devon, ana, bo, cy, di, ed }, routing, backup, rate, leads, sheet };
}

export type TeamWithAStar = Awaited<ReturnType<typeof teamWithAStar>>;

export const usualDetails: CaseDetails = {
  targetRole: "manager",
  targetTitle: "Infrastructure manager",
  span: 7,
  peopleShare: 0.7,
  willing: "yes",
  backfill: false,
  baseRate: 0.6,
  technicalMultiple: { low: 1.3, middle: 1.9, high: 2.5 },
  plannedOn: "2027-02-01",
  candidates: [],
};

/** An open case about Ana with Bo beside her. */
export async function openUsualCase({ context, people }: TeamWithAStar, details: Partial<CaseDetails> = {}) {
  const candidates = [{ personId: people.bo.id, willing: "yes" as const }];
  const verdict = await openCase(context, { ...usualDetails, candidates, ...details, personId: people.ana.id });
  if (!verdict.ok) throw new Error(verdict.reason);
  return verdict.value;
}

/** Another account of the same organisation. */
export async function accountOf(
  { database, organisationId, context }: Pick<TeamWithAStar, "database" | "organisationId" | "context">,
  role: AccountRole,
  personId: string | null = null,
): Promise<ServiceContext> {
  const accountId = crypto.randomUUID();
  await database.transaction((tx) =>
    insertAccount(tx, {
      id: accountId,
      organisationId,
      email: `${accountId}@firm.example`,
      name: `Account ${role}`,
      role,
      personId,
      passwordHash: null,
      createdAt: context.now,
    }),
  );
  return { ...context, accountId, personId, role };
}
