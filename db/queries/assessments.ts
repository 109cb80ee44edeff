import { and, desc, eq, exists, getTableColumns, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { assessments, leadershipEvidence } from "../schema/assessments.ts";
import { imports } from "../schema/imports.ts";
import { people } from "../schema/people.ts";
import { evidenceFor } from "./competency-origins.ts";
import {
  type CurrentFilter,
  keepNewest,
  listCurrentAssessments,
  lockCurrentLevels,
  recomputeCurrent,
} from "./current-assessments.ts";
import { pausesOf } from "./evidence-pauses.ts";
import { memberIdsOn } from "./members.ts";

/** Rows of one statement: below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 2_000;

export type Assessment = typeof assessments.$inferSelect;
export type NewAssessment = typeof assessments.$inferInsert;
export type LeadershipEvidence = typeof leadershipEvidence.$inferSelect;

/** Rows of an import exist before it is committed and after it is undone; they count only in between. */
export const fromCountedImport = (db: Db): SQL =>
  or(
    isNull(assessments.importId),
    exists(
      db
        .select({ one: sql`1` })
        .from(imports)
        .where(
          and(
            eq(imports.organisationId, assessments.organisationId),
            eq(imports.id, assessments.importId),
            eq(imports.state, "committed"),
          ),
        ),
    ),
  ) as SQL;

export interface CountedAssessment {
  personId: string;
  competencyId: string;
  source: Assessment["source"];
  assessor: string;
  level: number;
  assessedOn: string;
  /** See `packedPauses`. */
  pauses: string | null;
}

export interface CountedFilter extends CurrentFilter {
  /** Only those given by this day: what was known then. */
  until?: string;
}

/**
 * The newest live assessment per person, competency, assessor and source: all that a level is computed from. Reads the
 * current ones; the history only where one of them was given after the day in question, so as of an earlier day.
 */
export async function listCountedAssessments(
  db: Db,
  organisationId: string,
  only: CountedFilter = {},
): Promise<CountedAssessment[]> {
  if (only.personIds?.length === 0 || only.competencyIds?.length === 0) return [];
  const { until } = only;
  const current = await listCurrentAssessments(db, organisationId, only);
  const isLater = until !== undefined && current.some(({ assessedOn }) => assessedOn > until);
  return isLater ? listFromHistory(db, organisationId, only) : current;
}

/** The competency that an assessment counts for: its own, or one that goes on from it. */
const evidenceOf = sql<string>`evidence.competency_id`;

/** The same from the whole history: for an earlier day, and for proving that the current ones are right. */
export function listFromHistory(
  db: Db,
  organisationId: string,
  only: CountedFilter = {},
): Promise<CountedAssessment[]> {
  return db
    .selectDistinctOn([assessments.personId, evidenceOf, assessments.source, assessments.assessor], {
      personId: assessments.personId,
      competencyId: evidenceOf,
      source: assessments.source,
      assessor: assessments.assessor,
      level: assessments.level,
      assessedOn: assessments.assessedOn,
      pauses: pausesOf(organisationId, assessments.personId),
    })
    .from(assessments)
    .innerJoin(sql`(${evidenceFor(organisationId)}) evidence`, sql`evidence.origin_id = ${assessments.competencyId}`)
    .where(
      and(
        eq(assessments.organisationId, organisationId),
        isNull(assessments.retractedAt),
        only.personIds ? inArray(assessments.personId, [...only.personIds]) : undefined,
        only.competencyIds ? inArray(evidenceOf, [...only.competencyIds]) : undefined,
        only.until ? lte(assessments.assessedOn, only.until) : undefined,
        only.membersOn ? inArray(assessments.personId, memberIdsOn(db, organisationId, only.membersOn)) : undefined,
        fromCountedImport(db),
      ),
    )
    .orderBy(
      assessments.personId,
      evidenceOf,
      assessments.source,
      assessments.assessor,
      desc(assessments.assessedOn),
      desc(assessments.recordedAt),
      desc(assessments.id),
    );
}

/** Everything on record about a person, retracted ones included, newest first. */
export function listAssessmentHistory(db: Db, organisationId: string, personId: string): Promise<Assessment[]> {
  return db
    .select()
    .from(assessments)
    .where(
      and(eq(assessments.organisationId, organisationId), eq(assessments.personId, personId), fromCountedImport(db)),
    )
    .orderBy(desc(assessments.assessedOn), desc(assessments.recordedAt))
    .limit(500);
}

const assessorPerson = alias(people, "assessor_person");
const assessorAccount = alias(accounts, "assessor_account");
const recorder = alias(accounts, "recorder");
const retractor = alias(accounts, "retractor");

/** The same with the names of who assessed, recorded and retracted, for a person's page. */
export function listNamedAssessments(db: Db, organisationId: string, personId: string, limit: number) {
  return db
    .select({
      assessment: assessments,
      assessorName: sql<string | null>`coalesce(${assessorPerson.name}, ${assessorAccount.name})`,
      recorderName: recorder.name,
      retractorName: retractor.name,
    })
    .from(assessments)
    .leftJoin(
      assessorPerson,
      and(
        eq(assessorPerson.organisationId, assessments.organisationId),
        sql`${assessorPerson.id}::text = ${assessments.assessor}`,
      ),
    )
    .leftJoin(
      assessorAccount,
      and(
        eq(assessorAccount.organisationId, assessments.organisationId),
        sql`'account:' || ${assessorAccount.id}::text = ${assessments.assessor}`,
      ),
    )
    .leftJoin(
      recorder,
      and(eq(recorder.organisationId, assessments.organisationId), eq(recorder.id, assessments.recordedBy)),
    )
    .leftJoin(
      retractor,
      and(eq(retractor.organisationId, assessments.organisationId), eq(retractor.id, assessments.retractedBy)),
    )
    .where(
      and(eq(assessments.organisationId, organisationId), eq(assessments.personId, personId), fromCountedImport(db)),
    )
    .orderBy(desc(assessments.assessedOn), desc(assessments.recordedAt), assessments.id)
    .limit(limit);
}

export async function findAssessment(db: Db, organisationId: string, assessmentId: string): Promise<Assessment | null> {
  const [row] = await db
    .select()
    .from(assessments)
    .where(and(eq(assessments.organisationId, organisationId), eq(assessments.id, assessmentId)))
    .limit(1);
  return row ?? null;
}

/** Records them and keeps the current ones in step. Rows of an import wait until that is taken over. */
export async function insertAssessments(tx: Tx, rows: NewAssessment[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  await lockCurrentLevels(tx, first.organisationId, "shared");
  for (let at = 0; at < rows.length; at += CHUNK) await tx.insert(assessments).values(rows.slice(at, at + CHUNK));
  await keepNewest(tx, rows);
}

export interface Retraction {
  retractedAt: Date;
  retractedBy: string;
  retractionReason: string;
}

/** Marks it as retracted and lets the one before it count again. Empty where it is not there or retracted already. */
export async function retractAssessment(tx: Tx, organisationId: string, assessmentId: string, retraction: Retraction) {
  await lockCurrentLevels(tx, organisationId, "alone");
  const rows = await tx
    .update(assessments)
    .set(retraction)
    .where(
      and(
        eq(assessments.organisationId, organisationId),
        eq(assessments.id, assessmentId),
        isNull(assessments.retractedAt),
      ),
    )
    .returning({ id: assessments.id, personId: assessments.personId, competencyId: assessments.competencyId });
  for (const row of rows) await recomputeCurrent(tx, organisationId, row.personId, row.competencyId);
  return rows;
}

export type AgeingEvidence = LeadershipEvidence & { pauses: string | null };

/** Sheets of these people, retracted ones included only when asked for, newest first. */
export function listLeadershipEvidence(
  db: Db,
  organisationId: string,
  personIds: string[],
  withRetracted = false,
): Promise<AgeingEvidence[]> {
  if (personIds.length === 0) return Promise.resolve([]);
  return db
    .select({ ...getTableColumns(leadershipEvidence), pauses: pausesOf(organisationId, leadershipEvidence.personId) })
    .from(leadershipEvidence)
    .where(
      and(
        eq(leadershipEvidence.organisationId, organisationId),
        inArray(leadershipEvidence.personId, personIds),
        withRetracted ? undefined : isNull(leadershipEvidence.retractedAt),
      ),
    )
    .orderBy(desc(leadershipEvidence.observedOn), desc(leadershipEvidence.recordedAt));
}

export const insertLeadershipEvidence = (tx: Tx, row: typeof leadershipEvidence.$inferInsert) =>
  tx.insert(leadershipEvidence).values(row);

export const retractLeadershipEvidence = (tx: Tx, organisationId: string, evidenceId: string, retraction: Retraction) =>
  tx
    .update(leadershipEvidence)
    .set(retraction)
    .where(
      and(
        eq(leadershipEvidence.organisationId, organisationId),
        eq(leadershipEvidence.id, evidenceId),
        isNull(leadershipEvidence.retractedAt),
      ),
    )
    .returning({ id: leadershipEvidence.id });

/** Every sheet about a person, retracted ones included, with the names of who recorded and retracted it. */
export function listNamedEvidence(db: Db, organisationId: string, personId: string) {
  return db
    .select({ sheet: leadershipEvidence, recorderName: recorder.name, retractorName: retractor.name })
    .from(leadershipEvidence)
    .leftJoin(
      recorder,
      and(
        eq(recorder.organisationId, leadershipEvidence.organisationId),
        eq(recorder.id, leadershipEvidence.recordedBy),
      ),
    )
    .leftJoin(
      retractor,
      and(
        eq(retractor.organisationId, leadershipEvidence.organisationId),
        eq(retractor.id, leadershipEvidence.retractedBy),
      ),
    )
    .where(and(eq(leadershipEvidence.organisationId, organisationId), eq(leadershipEvidence.personId, personId)))
    .orderBy(desc(leadershipEvidence.observedOn), desc(leadershipEvidence.recordedAt), leadershipEvidence.id);
}

export async function findLeadershipEvidence(
  db: Db,
  organisationId: string,
  evidenceId: string,
): Promise<LeadershipEvidence | null> {
  const [row] = await db
    .select()
    .from(leadershipEvidence)
    .where(and(eq(leadershipEvidence.organisationId, organisationId), eq(leadershipEvidence.id, evidenceId)))
    .limit(1);
  return row ?? null;
}
