import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Db } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { assessments, leadershipEvidence } from "../schema/assessments.ts";
import { decisions } from "../schema/decisions.ts";
import { people } from "../schema/people.ts";
import { promotionCases } from "../schema/promotion-cases.ts";
import { scenarios } from "../schema/scenarios.ts";
import { arrayText } from "./array-text.ts";
import { fromCountedImport } from "./assessments.ts";

const oneOf = (column: AnyPgColumn, ids: readonly string[]) => sql`${column} = any(${arrayText(ids)}::text::uuid[])`;

/**
 * Rows of the file of assessments about these people: one for each assessment of a source that is shown by itself, and
 * one for each group of peers or reports that is still on record.
 */
export async function countExportedAssessments(db: Db, organisationId: string, personIds: readonly string[]) {
  const isAnonymous = sql`${assessments.source} in ('peer', 'report')`;
  const [row] = await db
    .select({
      n: sql`count(*) filter (where not ${isAnonymous}) + count(distinct (${assessments.personId},
        ${assessments.competencyId}, ${assessments.source})) filter (where ${isAnonymous}
        and ${assessments.retractedAt} is null)`.mapWith(Number),
    })
    .from(assessments)
    .where(
      and(
        eq(assessments.organisationId, organisationId),
        oneOf(assessments.personId, personIds),
        fromCountedImport(db),
      ),
    );
  return row?.n ?? 0;
}

/** Everything on record about these people that counts or was retracted, the newest first for each of them. */
export function listExportedAssessments(db: Db, organisationId: string, personIds: readonly string[]) {
  return db
    .select({
      id: assessments.id,
      personId: assessments.personId,
      competencyId: assessments.competencyId,
      source: assessments.source,
      level: assessments.level,
      assessor: assessments.assessor,
      assessedOn: assessments.assessedOn,
      evidence: assessments.evidence,
      recordedAt: assessments.recordedAt,
      retractedAt: assessments.retractedAt,
    })
    .from(assessments)
    .where(
      and(
        eq(assessments.organisationId, organisationId),
        oneOf(assessments.personId, personIds),
        fromCountedImport(db),
      ),
    )
    .orderBy(
      asc(assessments.personId),
      desc(assessments.assessedOn),
      desc(assessments.recordedAt),
      asc(assessments.id),
    );
}

export type ExportedAssessment = Awaited<ReturnType<typeof listExportedAssessments>>[number];

/** Sheets of leadership evidence about these people, retracted ones included. */
export function listExportedEvidence(db: Db, organisationId: string, personIds: readonly string[]) {
  return db
    .select()
    .from(leadershipEvidence)
    .where(and(eq(leadershipEvidence.organisationId, organisationId), oneOf(leadershipEvidence.personId, personIds)))
    .orderBy(asc(leadershipEvidence.personId), desc(leadershipEvidence.observedOn), asc(leadershipEvidence.id));
}

const chosen = alias(people, "chosen");
const decider = alias(accounts, "decider");

/** Decisions with their words and what they froze, newest first. `costSnapshot` holds pay. */
export function listExportedDecisions(db: Db, organisationId: string) {
  return db
    .select({
      decision: decisions,
      person: { id: people.id, name: people.name },
      caseNumber: promotionCases.number,
      targetTitle: promotionCases.targetTitle,
      chosenName: chosen.name,
      deciderName: decider.name,
    })
    .from(decisions)
    .innerJoin(
      promotionCases,
      and(eq(promotionCases.organisationId, decisions.organisationId), eq(promotionCases.id, decisions.caseId)),
    )
    .innerJoin(
      people,
      and(eq(people.organisationId, promotionCases.organisationId), eq(people.id, promotionCases.personId)),
    )
    .leftJoin(chosen, and(eq(chosen.organisationId, decisions.organisationId), eq(chosen.id, decisions.chosenPersonId)))
    .leftJoin(decider, and(eq(decider.organisationId, decisions.organisationId), eq(decider.id, decisions.decidedBy)))
    .where(and(eq(decisions.organisationId, organisationId), isNull(promotionCases.erasedAt)))
    .orderBy(desc(decisions.number));
}

/** Scenarios with what was chosen in them, the last changed first. `choices` and `stored` may hold pay. */
export const listExportedScenarios = (db: Db, organisationId: string) =>
  db
    .select()
    .from(scenarios)
    .where(eq(scenarios.organisationId, organisationId))
    .orderBy(desc(scenarios.updatedAt), asc(scenarios.name));

/** Accounts without anything that opens one. */
export const listExportedAccounts = (db: Db, organisationId: string) =>
  db
    .select({
      id: accounts.id,
      name: accounts.name,
      email: accounts.email,
      role: accounts.role,
      personId: accounts.personId,
      disabledAt: accounts.disabledAt,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.organisationId, organisationId))
    .orderBy(asc(accounts.createdAt), asc(accounts.id));
