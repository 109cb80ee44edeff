import { openSession } from "#app/services/accounts/sign-in.server.ts";
import { catalogueRows } from "#app/services/competencies/add-catalogue.server.ts";
import { decideInside } from "#app/services/decisions/record-decision.server.ts";
import { answerCheck } from "#app/services/outcomes/answer-check.server.ts";
import { sealFor, subjectKeysForWriting } from "#app/services/privacy/sealing.server.ts";
import { keepWhatIfNote } from "#app/services/promotion/keep-what-if-note.server.ts";
import { joinTransaction } from "#app/services/shared/join-transaction.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import { recordAudit } from "#app/services/shared/write.ts";
import type { DatabaseHandle, Tx } from "#db/connection/types.ts";
import { findAccountByEmail, findOwner, insertAccount } from "#db/queries/accounts.ts";
import { insertAssessments } from "#db/queries/assessments.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import { insertCertifications } from "#db/queries/certifications.ts";
import { insertGeneratedRows } from "#db/queries/demo.ts";
import { insertActions, insertInterests } from "#db/queries/development.ts";
import { findObservationOfCase } from "#db/queries/observations.ts";
import { findDemoOrganisation, insertOrganisation, lockFirstStart } from "#db/queries/organisations.ts";
import { insertRequirements, insertRoleProfiles } from "#db/queries/role-profiles.ts";
import { DEMO_COMPANIES } from "#db/seed/companies/demo-companies.ts";
import { buildDemoRounds } from "#db/seed/demo-rounds.ts";
import { buildDemoRows } from "#db/seed/demo-rows.ts";
import { insertDemoPanel } from "./insert-demo-panels.server.ts";
import { insertDemoRound } from "./insert-demo-rounds.server.ts";
import { insertDemoSourcing } from "./insert-demo-sourcing.server.ts";
import { insertDemoTickets } from "./insert-demo-tickets.server.ts";

const SEED = 1;

interface Moment {
  now: Date;
  requestId: string;
  /** What the session's owner sees it by, under "Your sessions". */
  device?: string;
}

type DemoRows = ReturnType<typeof buildDemoRows>;

/**
 * Opens a demo company and returns the token of a session: the owner's, or of the account with this e-mail. A written
 * one is made first when it is not there; a generated one is opened only where the command line has made it.
 */
export async function openDemo(
  handle: DatabaseHandle,
  key: string,
  moment: Moment,
  email: string | null = null,
): Promise<Verdict<string>> {
  const company = DEMO_COMPANIES.find((known) => known.key === key);
  return handle.transaction(async (tx) => {
    await lockFirstStart(tx);
    const existing = await findDemoOrganisation(tx, key);
    if (!existing && !company) return refused("This demo company does not exist.");
    const organisationId = existing?.id ?? (await insertDemo(tx, handle, company!, moment));
    const account = email === null ? await findOwner(tx, organisationId) : await findAccountByEmail(tx, email);
    // One click opens an account of a demo company and never any other.
    if (account?.organisationId !== organisationId || account.passwordHash !== null || account.disabledAt) {
      return refused("This account is not in the demo company. Remove the company and open it again.");
    }
    return { ok: true as const, value: await openSession(tx, account, moment) };
  });
}

/** A view keeps its sealed words under its own name, and its person through the case. */
export const asView = <Row extends { personId: string; evidence: string }>({ personId: _, evidence, ...row }: Row) => ({
  ...row,
  words: evidence,
});

async function insertDemo(
  tx: Tx,
  handle: DatabaseHandle,
  company: (typeof DEMO_COMPANIES)[number],
  { now, requestId }: Moment,
): Promise<string> {
  const rows = buildDemoRows(company, SEED, now.toISOString().slice(0, 10), catalogueRows("", "standard", now));
  const organisationId = rows.organisation.id;
  await insertOrganisation(tx, rows.organisation);
  const { roleProfiles, requirements, steps, interests } = rows.development;
  await insertRoleProfiles(tx, roleProfiles);
  await insertGeneratedRows(tx, "people", rows.people);
  for (const account of rows.accounts) await insertAccount(tx, account);
  await insertGeneratedRows(tx, "pay", rows.pay);
  await insertGeneratedRows(tx, "competencies", rows.competencies);
  await insertRequirements(tx, requirements);
  await insertActions(tx, steps);
  await insertInterests(tx, interests);
  await insertCertifications(tx, rows.certificates.rows, rows.certificates.supported);
  const everybody = rows.people.map(({ id }) => id);
  const keys = await subjectKeysForWriting(tx, organisationId, everybody, now);
  const sealed = <Row extends { personId: string; evidence?: string | undefined }>(row: Row): Row => ({
    ...row,
    evidence: sealFor(keys, row.personId, row.evidence ?? ""),
  });
  const today = now.toISOString().slice(0, 10);
  const rounds = company.hasRounds ? buildDemoRounds({ ...rows, today }) : null;
  const ofRound = (id: string) => (rounds?.fromClosed.has(id) ? { roundId: rounds.closed.round.id ?? null } : {});
  await insertAssessments(
    tx,
    rows.assessments.map((row) => ({ ...sealed(row), ...ofRound(row.id) })),
  );
  if (rounds) {
    for (const round of [rounds.closed, rounds.open]) await insertDemoRound(tx, round, keys);
  }
  await insertGeneratedRows(tx, "leadershipEvidence", rows.leadershipEvidence.map(sealed));
  for (const panel of rows.panels) await insertDemoPanel(tx, panel, keys);
  await insertGeneratedRows(tx, "providers", rows.sourcing.providers);
  await insertGeneratedRows(tx, "quotes", rows.sourcing.quotes);
  await insertGeneratedRows(tx, "providerChecks", rows.sourcing.checks);
  await insertDemoSourcing(tx, company, rows, now);
  if (company.onCallPeople !== undefined)
    await insertDemoTickets(tx, { ...rows, now, onCallPeople: company.onCallPeople });
  await insertAuditEvent(tx, organisationId, {
    at: now,
    accountId: null,
    action: "organisation.create-demo",
    subjectKind: "organisation",
    subjectId: organisationId,
    requestId,
  });
  for (const item of rows.cases) {
    await insertGeneratedRows(tx, "cases", [item.row]);
    await insertGeneratedRows(tx, "candidates", item.candidates);
    await insertGeneratedRows(tx, "caseReviewers", item.reviewers);
    await insertGeneratedRows(tx, "caseViews", item.views.map(sealed).map(asView));
    if (item.decision) {
      await decideAsOfThen(tx, handle, item.row, item.decision, requestId);
      await answerChecksOfThen(tx, handle, item.row, item.decision.checks, rows.accounts, requestId);
    }
    if (item.whatIf) await keepWhatIfOfThen(tx, handle, item.row, item.whatIf, requestId);
  }
  return organisationId;
}

/** Takes the decision by the product's own way, on its own day: frozen from what was on record then. */
async function decideAsOfThen(
  tx: Tx,
  handle: DatabaseHandle,
  { id: caseId, organisationId }: DemoRows["cases"][number]["row"],
  { decidedAt, accountId, ...words }: NonNullable<DemoRows["cases"][number]["decision"]>,
  requestId: string,
): Promise<void> {
  const then = { database: handle, organisationId, accountId, role: "owner" as const, now: decidedAt, requestId };
  await decideInside(
    tx,
    then,
    (entry) => recordAudit(tx, organisationId, entry, { at: decidedAt, accountId, requestId }),
    caseId,
    {
      choice: words.choice,
      chosenPersonId: words.chosenPersonId,
      reasons: words.reasons,
      alternatives: words.alternatives,
      dissent: words.dissent,
      conditions: words.conditions,
      reviewOn: words.reviewOn,
      caseVersion: 1,
      correctsId: null,
      decidesAlone: false,
    },
  );
}

/** Answers checks by the product's own way, each on its own day by an account that stands above the person. */
async function answerChecksOfThen(
  tx: Tx,
  handle: DatabaseHandle,
  { id: caseId, organisationId }: DemoRows["cases"][number]["row"],
  checks: NonNullable<DemoRows["cases"][number]["decision"]>["checks"],
  accounts: DemoRows["accounts"],
  requestId: string,
): Promise<void> {
  const observed = await findObservationOfCase(tx, organisationId, caseId);
  for (const { accountId, answeredAt, day, levels, words } of checks) {
    const { role, personId } = accounts.find(({ id }) => id === accountId)!;
    const then = { database: handle, organisationId, accountId, personId, role, now: answeredAt, requestId };
    const answer = { standing: "in-role" as const, levels, regrettedLeavers: [], words, reason: "" };
    const verdict = await answerCheck(joinTransaction(then, tx), observed?.observation.id ?? "", day, answer);
    if (!verdict.ok) throw new Error(verdict.reason);
  }
}

/** Keeps a what-if by the product's own way, computed from what was on record on its day. */
async function keepWhatIfOfThen(
  tx: Tx,
  handle: DatabaseHandle,
  { id: caseId, organisationId }: DemoRows["cases"][number]["row"],
  { keptAt, accountId, words, tried }: NonNullable<DemoRows["cases"][number]["whatIf"]>,
  requestId: string,
): Promise<void> {
  const then = { database: handle, organisationId, accountId, role: "owner" as const, now: keptAt, requestId };
  const verdict = await keepWhatIfNote(joinTransaction(then, tx), caseId, { words, tried });
  if (!verdict.ok) throw new Error(verdict.reason);
}
