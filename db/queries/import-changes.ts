import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accountLinks, accounts } from "../schema/accounts.ts";
import { assessments, leadershipEvidence } from "../schema/assessments.ts";
import { auditEvents } from "../schema/audit.ts";
import { certifications } from "../schema/certifications.ts";
import { decisions } from "../schema/decisions.ts";
import { competencyInterests, developmentActions } from "../schema/development.ts";
import { importChanges } from "../schema/imports.ts";
import { panelSheets, panels } from "../schema/panels.ts";
import { pay, people } from "../schema/people.ts";
import { contests, subjectKeys } from "../schema/privacy.ts";
import { caseCandidates, promotionCases } from "../schema/promotion-cases.ts";
import { evidenceProposals } from "../schema/proposals.ts";
import { roundRequests, roundSubjects } from "../schema/rounds.ts";
import type { NewAuditEvent } from "./audit.ts";
import { rowsOf } from "./rows.ts";

export type ImportChange = typeof importChanges.$inferSelect;
type PayRow = typeof pay.$inferSelect;

/** Rows of one statement: far below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 1_000;

async function inChunks<T>(rows: readonly T[], work: (chunk: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) await work(rows.slice(at, at + CHUNK));
}

const idList = (ids: readonly string[]) => sql`(select unnest(string_to_array(${ids.join(",")}, ',')::uuid[]))`;

export const insertImportChanges = (tx: Tx, rows: ImportChange[]) =>
  inChunks(rows, (chunk) => tx.insert(importChanges).values(chunk));

export const listImportChanges = (db: Db, organisationId: string, importId: string): Promise<ImportChange[]> =>
  db
    .select()
    .from(importChanges)
    .where(and(eq(importChanges.organisationId, organisationId), eq(importChanges.importId, importId)));

export const deleteImportChanges = (tx: Tx, organisationId: string, importId: string) =>
  tx
    .delete(importChanges)
    .where(and(eq(importChanges.organisationId, organisationId), eq(importChanges.importId, importId)));

export type DependentKind =
  | "levels"
  | "evidence"
  | "cases"
  | "decisions"
  | "account"
  | "pay"
  | "contests"
  | "development"
  | "certificates"
  | "rounds"
  | "panels"
  | "proposals";

/** What stands on record about these people beside themselves: a reason to keep each of them. */
export async function listDependents(
  db: Db,
  organisationId: string,
  personIds: readonly string[],
): Promise<{ personId: string; kind: DependentKind }[]> {
  if (personIds.length === 0) return [];
  const ids = idList(personIds);
  const rows = await db.execute(sql`
    select distinct person_id, kind from (
      select person_id, 'levels' as kind from ${assessments} where organisation_id = ${organisationId} and person_id in ${ids}
      union all
      select p.id, 'levels' from ${people} p join ${assessments} a on a.organisation_id = p.organisation_id and a.assessor = p.id::text
        where p.organisation_id = ${organisationId} and p.id in ${ids}
      union all select person_id, 'evidence' from ${leadershipEvidence} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select person_id, 'cases' from ${promotionCases} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select person_id, 'cases' from ${caseCandidates} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select chosen_person_id, 'decisions' from ${decisions} where organisation_id = ${organisationId} and chosen_person_id in ${ids}
      union all select person_id, 'account' from ${accounts} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select person_id, 'account' from ${accountLinks} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select person_id, 'pay' from ${pay} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select person_id, 'certificates' from ${certifications} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select person_id, 'rounds' from ${roundSubjects} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select assessor_id, 'rounds' from ${roundRequests} where organisation_id = ${organisationId} and assessor_id in ${ids}
      union all select person_id, 'panels' from ${panels} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select assessor_id, 'panels' from ${panelSheets} where organisation_id = ${organisationId} and assessor_id in ${ids}
      union all select person_id, 'proposals' from ${evidenceProposals} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select person_id, 'contests' from ${contests} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select person_id, 'development' from ${competencyInterests} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select person_id, 'development' from ${developmentActions} where organisation_id = ${organisationId} and person_id in ${ids}
      union all select owner_person_id, 'development' from ${developmentActions} where organisation_id = ${organisationId} and owner_person_id in ${ids}
    ) as found`);
  return rowsOf<{ person_id: string; kind: DependentKind }>(rows).map(({ person_id, kind }) => ({
    personId: person_id,
    kind,
  }));
}

/** Removes people and their keys. Links among them are cut first, so that the order does not matter. */
export async function deletePeople(tx: Tx, organisationId: string, personIds: readonly string[]): Promise<void> {
  await inChunks(personIds, (ids) =>
    tx
      .update(people)
      .set({ managerId: null })
      .where(and(eq(people.organisationId, organisationId), inArray(people.id, ids))),
  );
  await inChunks(personIds, async (ids) => {
    await tx
      .delete(subjectKeys)
      .where(and(eq(subjectKeys.organisationId, organisationId), inArray(subjectKeys.personId, ids)));
    await tx.delete(people).where(and(eq(people.organisationId, organisationId), inArray(people.id, ids)));
  });
}

/** Pay of everybody as it stands, held still until the transaction ends. */
export const listPayForUpdate = (tx: Tx, organisationId: string): Promise<PayRow[]> =>
  tx.select().from(pay).where(eq(pay.organisationId, organisationId)).for("update");

export const upsertPayRows = (tx: Tx, organisationId: string, rows: PayRow[]) =>
  inChunks(rows, (chunk) =>
    tx
      .insert(pay)
      .values(chunk.map((row) => ({ ...row, organisationId })))
      .onConflictDoUpdate({
        target: pay.personId,
        set: {
          salaryAnnualCents: sql`excluded.salary_annual_cents`,
          effectiveOn: sql`excluded.effective_on`,
          updatedAt: sql`excluded.updated_at`,
        },
        setWhere: eq(pay.organisationId, organisationId),
      }),
  );

export const deletePayRows = (tx: Tx, organisationId: string, personIds: readonly string[]) =>
  inChunks(personIds, (ids) =>
    tx.delete(pay).where(and(eq(pay.organisationId, organisationId), inArray(pay.personId, ids))),
  );

/** Audit events of many people at once; what is sealed is sealed already. */
export const insertAuditEvents = (tx: Tx, organisationId: string, events: NewAuditEvent[]) =>
  inChunks(events, (chunk) =>
    tx.insert(auditEvents).values(
      chunk.map((event) => ({
        ...event,
        id: crypto.randomUUID(),
        organisationId,
        before: event.before ?? null,
        after: event.after ?? null,
      })),
    ),
  );
