import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { accounts } from "../schema/accounts.ts";
import { currentAssessments } from "../schema/assessments.ts";
import { competencies } from "../schema/competencies.ts";
import { organisations } from "../schema/organisations.ts";
import { promotionParameterChanges } from "../schema/promotion-parameters.ts";

export type NewParameterChange = typeof promotionParameterChanges.$inferInsert;

/** The newest change of each parameter, and the number of the newest of all. */
export function listOwnParameters(db: Db, organisationId: string) {
  return db
    .selectDistinctOn([promotionParameterChanges.parameter], {
      parameter: promotionParameterChanges.parameter,
      value: promotionParameterChanges.value,
      number: promotionParameterChanges.number,
    })
    .from(promotionParameterChanges)
    .where(eq(promotionParameterChanges.organisationId, organisationId))
    .orderBy(promotionParameterChanges.parameter, desc(promotionParameterChanges.number));
}

interface OwnParameter {
  parameter: string;
  value: number | null;
  number: number;
}

/** Competencies in use, and the newest change of each parameter: what every assessment needs, in one statement. */
export async function listCompetenciesAndOwnParameters(db: Db, organisationId: string) {
  const own = sql<OwnParameter[] | null>`case when row_number() over () = 1 then (
    select json_agg(json_build_object('parameter', c.parameter, 'value', c.value, 'number', c.number))
    from (select distinct on (parameter) parameter, value, number from ${promotionParameterChanges}
      where organisation_id = ${organisationId} order by parameter, number desc) as c) end`;
  const rows = await db
    .select({ competency: competencies, own })
    .from(organisations)
    .leftJoin(competencies, and(eq(competencies.organisationId, organisations.id), isNull(competencies.archivedAt)))
    .where(eq(organisations.id, organisationId))
    .orderBy(sql`${competencies.kind} desc`, asc(competencies.position), asc(competencies.name));
  return {
    competencies: rows.flatMap(({ competency }) => competency ?? []),
    own: rows.flatMap((row) => row.own ?? []),
  };
}

/** Every change with who made it, the newest first. */
export function listParameterChanges(db: Db, organisationId: string) {
  return db
    .select({ change: promotionParameterChanges, changedByName: accounts.name })
    .from(promotionParameterChanges)
    .leftJoin(
      accounts,
      and(
        eq(accounts.organisationId, promotionParameterChanges.organisationId),
        eq(accounts.id, promotionParameterChanges.changedBy),
      ),
    )
    .where(eq(promotionParameterChanges.organisationId, organisationId))
    .orderBy(desc(promotionParameterChanges.number));
}

/** Makes writers of parameters wait for each other: what one checks against is what holds until it commits. */
export const lockParameters = (tx: Tx, organisationId: string) =>
  tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, organisationId)).for("update");

export const insertParameterChange = (tx: Tx, row: NewParameterChange) =>
  tx.insert(promotionParameterChanges).values(row);

/**
 * What raters of a source give in leadership competencies: one rating for each rater and person, the mean of their
 * newest levels. Never single ones: counts, mean and ends alone.
 */
export function summariseRatings(db: Db, organisationId: string) {
  const ratings = db
    .select({
      source: currentAssessments.source,
      score: sql<number>`avg(${currentAssessments.level})`.as("score"),
    })
    .from(currentAssessments)
    .innerJoin(
      competencies,
      and(
        eq(competencies.organisationId, currentAssessments.organisationId),
        eq(competencies.id, currentAssessments.competencyId),
      ),
    )
    .where(and(eq(currentAssessments.organisationId, organisationId), eq(competencies.kind, "leadership")))
    .groupBy(currentAssessments.source, currentAssessments.personId, currentAssessments.assessor)
    .as("ratings");
  return db
    .select({
      source: ratings.source,
      ratings: sql`count(*)`.mapWith(Number),
      mean: sql`avg(${ratings.score})`.mapWith(Number),
      lowest: sql`min(${ratings.score})`.mapWith(Number),
      highest: sql`max(${ratings.score})`.mapWith(Number),
    })
    .from(ratings)
    .groupBy(ratings.source);
}
