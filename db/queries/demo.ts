import { and, count, eq, like, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { ASSESSMENT_SOURCES } from "#app/domain/shared/vocabulary.ts";
import type { Db, Tx } from "../connection/types.ts";
import { assessments, currentAssessments, leadershipEvidence } from "../schema/assessments.ts";
import { competencies } from "../schema/competencies.ts";
import { organisations } from "../schema/organisations.ts";
import { pay, people } from "../schema/people.ts";
import { caseCandidates, caseReviewers, caseViews, promotionCases } from "../schema/promotion-cases.ts";
import { providerChecks, providerQuotes, providers } from "../schema/providers.ts";

/** Rows of one statement: below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 1_000;

const TABLES = {
  people,
  pay,
  competencies,
  leadershipEvidence,
  cases: promotionCases,
  candidates: caseCandidates,
  caseReviewers,
  caseViews,
  providers,
  quotes: providerQuotes,
  providerChecks,
} satisfies Record<string, PgTable>;

/** Writes generated rows in as few statements as the protocol allows. */
export async function insertGeneratedRows<K extends keyof typeof TABLES>(
  tx: Tx,
  table: K,
  rows: (typeof TABLES)[K]["$inferInsert"][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    await tx.insert(TABLES[table] as PgTable).values(rows.slice(at, at + CHUNK) as never);
  }
}

/** Demo companies that were made from the command line; no organisation reads another through this. */
export function listGeneratedOrganisations(db: Db) {
  return db
    .select({
      key: sql<string>`${organisations.demoKey}`,
      name: organisations.name,
      itUsers: organisations.itUsers,
      members: count(people.id),
    })
    .from(organisations)
    .leftJoin(people, and(eq(people.organisationId, organisations.id), eq(people.kind, "member")))
    .where(and(eq(organisations.isDemo, true), like(organisations.demoKey, "generated-%")))
    .groupBy(organisations.id)
    .orderBy(organisations.createdAt, organisations.name);
}

/** Ratings as columns, one entry a rating; people, competencies and assessors by the number in their id. */
export interface NumberedRatings {
  person: readonly number[];
  competency: readonly number[];
  /** Place in the list of sources. */
  source: readonly number[];
  level: readonly number[];
  assessor: readonly number[];
  daysAgo: readonly number[];
}

interface RatingOrigin {
  organisationId: string;
  recordedBy: string;
  today: string;
  /** First part of every id; the rest is a number in hexadecimal. */
  prefix: string;
  offsets: { person: number; competency: number; assessment: number };
}

/**
 * Writes a batch of ratings, and which of them are current, in one statement; the database builds ids and dates from
 * numbers, so that a million rows travel as a few megabytes. `first` is the number of the first of them. Nobody may be
 * rated in two batches.
 */
export async function insertNumberedRatings(
  tx: Tx,
  { organisationId, recordedBy, today, prefix, offsets }: RatingOrigin,
  ratings: NumberedRatings,
  first: number,
): Promise<void> {
  const column = (values: readonly number[]) => sql`string_to_array(${values.join(",")}, ',')::int[]`;
  const idOf = (offset: number, number: SQL) =>
    sql`(${prefix}::text || lpad(to_hex(${offset}::bigint + ${number}), 12, '0'))::uuid`;
  await tx.execute(sql`
    with written as (
    insert into ${assessments} (id, organisation_id, person_id, competency_id, source, level, assessor, assessed_on,
      evidence, recorded_by, recorded_at)
    select ${idOf(offsets.assessment + first - 1, sql`place`)}, ${organisationId}::uuid, ${idOf(offsets.person, sql`person`)},
      ${idOf(offsets.competency, sql`competency`)}, (string_to_array(${ASSESSMENT_SOURCES.join(",")}, ','))[source + 1],
      level, (${idOf(offsets.person, sql`assessor`)})::text, ${today}::date - days_ago, '', ${recordedBy}::uuid,
      ((${today}::date - days_ago) || 'T09:00:00Z')::timestamptz
    from unnest(${column(ratings.person)}, ${column(ratings.competency)}, ${column(ratings.source)},
      ${column(ratings.level)}, ${column(ratings.assessor)}, ${column(ratings.daysAgo)})
      with ordinality as t (person, competency, source, level, assessor, days_ago, place)
    returning *)
    insert into ${currentAssessments}
      (organisation_id, person_id, competency_id, source, assessor, assessment_id, level, assessed_on, recorded_at)
    select distinct on (person_id, competency_id, source, assessor)
      organisation_id, person_id, competency_id, source, assessor, id, level, assessed_on, recorded_at
    from written
    order by person_id, competency_id, source, assessor, assessed_on desc, recorded_at desc, id desc`);
}

/** After a large load: the planner then knows the sizes. */
export const analyseTables = (tx: Tx) =>
  tx.execute(sql`analyze people, assessments, current_assessments, competencies`);
