import { openSession } from "#app/services/accounts/sign-in.server.ts";
import { catalogueRows } from "#app/services/competencies/add-catalogue.server.ts";
import { refused, type Verdict } from "#app/services/shared/verdict.ts";
import type { DatabaseHandle, Tx } from "#db/connection/types.ts";
import { findOwner, insertAccount } from "#db/queries/accounts.ts";
import { insertAuditEvent } from "#db/queries/audit.ts";
import { insertGeneratedRows } from "#db/queries/demo.ts";
import { findDemoOrganisation, insertOrganisation, lockFirstStart } from "#db/queries/organisations.ts";
import { DEMO_COMPANIES } from "#db/seed/companies/demo-companies.ts";
import { buildDemoRows } from "#db/seed/demo-rows.ts";

const SEED = 1;

interface Moment {
  now: Date;
  requestId: string;
}

/** Opens a demo company, made first when it is not there, and returns the token of its owner's session. */
export async function openDemo(handle: DatabaseHandle, key: string, moment: Moment): Promise<Verdict<string>> {
  const company = DEMO_COMPANIES.find((known) => known.key === key);
  if (!company) return refused("This demo company does not exist.");
  return handle.transaction(async (tx) => {
    await lockFirstStart(tx);
    const existing = await findDemoOrganisation(tx, key);
    const organisationId = existing?.id ?? (await insertDemo(tx, company, moment));
    const owner = await findOwner(tx, organisationId);
    if (!owner) return refused("This demo company has no owner. Remove it and open it again.");
    return { ok: true as const, value: await openSession(tx, owner, moment) };
  });
}

async function insertDemo(
  tx: Tx,
  company: (typeof DEMO_COMPANIES)[number],
  { now, requestId }: Moment,
): Promise<string> {
  const catalogue = catalogueRows("", "standard", now);
  const rows = buildDemoRows(company, SEED, now, catalogue);
  const organisationId = rows.organisation.id;
  await insertOrganisation(tx, rows.organisation);
  await insertGeneratedRows(tx, "people", rows.people);
  for (const account of rows.accounts) await insertAccount(tx, account);
  await insertGeneratedRows(tx, "pay", rows.pay);
  await insertGeneratedRows(tx, "competencies", rows.competencies);
  await insertGeneratedRows(tx, "assessments", rows.assessments);
  await insertGeneratedRows(tx, "leadershipEvidence", rows.leadershipEvidence);
  await insertGeneratedRows(tx, "quotes", rows.quotes);
  for (const { row, candidates } of rows.cases) {
    await insertGeneratedRows(tx, "cases", [row]);
    await insertGeneratedRows(tx, "candidates", candidates);
  }
  await insertAuditEvent(tx, organisationId, {
    at: now,
    accountId: null,
    action: "organisation.create-demo",
    subjectKind: "organisation",
    subjectId: organisationId,
    requestId,
  });
  return organisationId;
}
