import { openDatabase } from "#db/client.server.ts";
import type { DatabaseHandle, Tx } from "#db/connection/types.ts";
import { readOneState } from "#db/queries/archive.ts";
import { listCountedAssessments } from "#db/queries/assessments.ts";
import { assessments } from "#db/schema/assessments.ts";
import { auditEvents } from "#db/schema/audit.ts";
import { competencies } from "#db/schema/competencies.ts";
import { imports } from "#db/schema/imports.ts";
import { people } from "#db/schema/people.ts";
import { caseViews, promotionCases } from "#db/schema/promotion-cases.ts";
import { scenarios } from "#db/schema/scenarios.ts";

export type KeptRecord = Awaited<ReturnType<typeof readRecord>>;

/** Everything that the clients write, as one moment of the database has it; of its only organisation. */
async function readRecord(tx: Tx) {
  await readOneState(tx);
  const kept = {
    people: await tx.select().from(people),
    competencies: await tx.select().from(competencies),
    assessments: await tx.select().from(assessments),
    cases: await tx.select().from(promotionCases),
    caseViews: await tx.select().from(caseViews),
    scenarios: await tx.select().from(scenarios),
    imports: await tx.select().from(imports),
    events: await tx.select().from(auditEvents),
  };
  const organisationId = kept.events[0]?.organisationId;
  return { ...kept, counted: organisationId ? await listCountedAssessments(tx, organisationId) : [] };
}

/** The record of a database that no server of ours has open. */
export async function keptIn(variables: Record<string, string>): Promise<KeptRecord> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = "" } = variables;
  const handle: DatabaseHandle = await openDatabase({ databaseUrl, dataDir });
  try {
    return await handle.transaction(readRecord);
  } finally {
    await handle.close();
  }
}
