import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { assessments, currentAssessments } from "../schema/assessments.ts";
import { imports } from "../schema/imports.ts";
import type { CountedAssessment, NewAssessment } from "./assessments.ts";
import { evidenceFor, listSuccessors, originsOf } from "./competency-origins.ts";
import { packedPauses } from "./evidence-pauses.ts";
import { rowsOf } from "./rows.ts";

/** Rows of one statement: below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 2_000;

/**
 * Recording only ever moves a current level forward, so recorders share this lock; what recomputes from the history
 * (a retraction, the folding of an import) must see every record that moved one, so it waits for them and they for it.
 */
export const lockCurrentLevels = (tx: Tx, organisationId: string, hold: "shared" | "alone") =>
  tx.execute(
    hold === "alone"
      ? sql`select pg_advisory_xact_lock(hashtextextended(${`current levels ${organisationId}`}, 0))`
      : sql`select pg_advisory_xact_lock_shared(hashtextextended(${`current levels ${organisationId}`}, 0))`,
  );

/** Of two entries on one day the one recorded later is newer; of one moment the one with the greater id. */
const isNewer = (a: NewAssessment, b: NewAssessment): boolean => {
  if (a.assessedOn !== b.assessedOn) return a.assessedOn > b.assessedOn;
  if (a.recordedAt.getTime() !== b.recordedAt.getTime()) return a.recordedAt > b.recordedAt;
  return a.id > b.id;
};

/** The rows that count at once, and each again for every competency that goes on from its own. */
async function withSuccessors(tx: Tx, rows: readonly NewAssessment[]): Promise<NewAssessment[]> {
  const counted = rows.filter(({ importId, retractedAt }) => !importId && !retractedAt);
  const [first] = counted;
  if (!first) return [];
  const ids = [...new Set(counted.map(({ competencyId }) => competencyId))];
  const successors = await listSuccessors(tx, first.organisationId, ids);
  return counted.flatMap((row) => [
    row,
    ...(successors.get(row.competencyId) ?? []).map((competencyId) => ({ ...row, competencyId })),
  ]);
}

/** Takes over what was just recorded, where it is newer. Rows of imports and retracted ones are not for here. */
export async function keepNewest(tx: Tx, rows: readonly NewAssessment[]): Promise<void> {
  const newest = new Map<string, NewAssessment>();
  for (const row of await withSuccessors(tx, rows)) {
    const key = `${row.personId} ${row.competencyId} ${row.source} ${row.assessor}`;
    const known = newest.get(key);
    if (!known || isNewer(row, known)) newest.set(key, row);
  }
  const values = [...newest.values()].map(({ id, ...row }) => ({
    organisationId: row.organisationId,
    personId: row.personId,
    competencyId: row.competencyId,
    source: row.source,
    assessor: row.assessor,
    assessmentId: id,
    level: row.level,
    assessedOn: row.assessedOn,
    recordedAt: row.recordedAt,
  }));
  for (let at = 0; at < values.length; at += CHUNK) {
    const taken = {
      assessmentId: sql`excluded.assessment_id`,
      level: sql`excluded.level`,
      assessedOn: sql`excluded.assessed_on`,
      recordedAt: sql`excluded.recorded_at`,
    };
    await tx
      .insert(currentAssessments)
      .values(values.slice(at, at + CHUNK))
      .onConflictDoUpdate({
        target: [
          currentAssessments.personId,
          currentAssessments.competencyId,
          currentAssessments.source,
          currentAssessments.assessor,
        ],
        set: taken,
        setWhere: sql`(excluded.assessed_on, excluded.recorded_at, excluded.assessment_id)
          > (${currentAssessments.assessedOn}, ${currentAssessments.recordedAt}, ${currentAssessments.assessmentId})`,
      });
  }
}

/** Whether a row `a` of the history counts: not retracted, and of no import or of a committed one. */
const counts = sql.raw(`a.retracted_at is null and (a.import_id is null or exists (
  select 1 from imports i where i.organisation_id = a.organisation_id and i.id = a.import_id and i.state = 'committed'))`);

/**
 * Pairs of person and competency with all that the competency goes on from, itself included, as `origins`; pairs of its
 * successors come with them. `pairs` is a statement that gives `person_id` and `competency_id`.
 */
const withOrigins = (organisationId: string, pairs: SQL): SQL => sql`
  with origin as materialized (${originsOf(organisationId)}),
  given as materialized (${pairs}),
  wanted as (
    select person_id, competency_id from given
    union
    select given.person_id, origin.competency_id from given join origin on origin.origin_id = given.competency_id
  )
  select wanted.person_id, wanted.competency_id, array_append(coalesce(
    (select array_agg(origin.origin_id) from origin where origin.competency_id = wanted.competency_id), '{}'::uuid[]
  ), wanted.competency_id) as origins
  from wanted`;

/** The newest rows that count of one person in one competency, `pair`, from the history: an index look-up a pair. */
const newestOfPair = (organisationId: string): SQL => sql`
  select distinct on (a.source, a.assessor) a.* from ${assessments} a
  where a.organisation_id = ${organisationId}::uuid and a.person_id = pair.person_id
    and a.competency_id = any(pair.origins) and ${counts}
  order by a.source, a.assessor, a.assessed_on desc, a.recorded_at desc, a.id desc`;

/**
 * Makes the current levels of these pairs of person and competency what the history says. `pairs` is a statement that
 * gives `person_id` and `competency_id`. The same again changes nothing. Needs the lock, held alone.
 */
async function recompute(tx: Tx, organisationId: string, pairs: SQL): Promise<void> {
  await tx.execute(sql`
    with pair as materialized (${withOrigins(organisationId, pairs)})
    insert into ${currentAssessments}
      (organisation_id, person_id, competency_id, source, assessor, assessment_id, level, assessed_on, recorded_at)
    select n.organisation_id, n.person_id, pair.competency_id, n.source, n.assessor, n.id, n.level, n.assessed_on,
      n.recorded_at
    from pair cross join lateral (${newestOfPair(organisationId)}) n
    on conflict (person_id, competency_id, source, assessor) do update
    set assessment_id = excluded.assessment_id, level = excluded.level, assessed_on = excluded.assessed_on,
      recorded_at = excluded.recorded_at
    where ${currentAssessments.assessmentId} <> excluded.assessment_id`);
  await tx.execute(sql`
    with pair as materialized (${withOrigins(organisationId, pairs)})
    delete from ${currentAssessments} c using pair
    where c.organisation_id = ${organisationId}::uuid and c.person_id = pair.person_id
      and c.competency_id = pair.competency_id
      and not exists (
        select 1 from ${assessments} a
        where a.id = c.assessment_id and a.competency_id = any(pair.origins) and ${counts}
      )`);
}

/** After a retraction: one person in one competency. */
export const recomputeCurrent = (tx: Tx, organisationId: string, personId: string, competencyId: string) =>
  recompute(tx, organisationId, sql`select ${personId}::uuid as person_id, ${competencyId}::uuid as competency_id`);

/** After a merge, a split or the end of one: everybody with an assessment in one of these or what they go on from. */
export const recomputeCompetencies = (tx: Tx, organisationId: string, competencyIds: readonly string[]) =>
  recompute(
    tx,
    organisationId,
    sql`
      select distinct a.person_id, e.competency_id
      from (${evidenceFor(organisationId, { ever: true })}) e
      join ${assessments} a on a.organisation_id = ${organisationId}::uuid and a.competency_id = e.origin_id
      where e.competency_id = any(string_to_array(${competencyIds.join(",")}, ',')::uuid[])`,
  );

/** Everything anew from the history, for a load that wrote the history alone. */
export async function rebuildCurrent(tx: Tx, organisationId: string): Promise<void> {
  await tx.delete(currentAssessments).where(eq(currentAssessments.organisationId, organisationId));
  await tx.execute(sql`
    insert into ${currentAssessments}
      (organisation_id, person_id, competency_id, source, assessor, assessment_id, level, assessed_on, recorded_at)
    select distinct on (a.person_id, e.competency_id, a.source, a.assessor)
      a.organisation_id, a.person_id, e.competency_id, a.source, a.assessor, a.id, a.level, a.assessed_on, a.recorded_at
    from ${assessments} a join (${evidenceFor(organisationId)}) e on e.origin_id = a.competency_id
    where a.organisation_id = ${organisationId}::uuid and ${counts}
    order by a.person_id, e.competency_id, a.source, a.assessor, a.assessed_on desc, a.recorded_at desc, a.id desc`);
}

/** Imports that count or no longer count and whose levels are not taken over yet, of every organisation. */
export function listUnfoldedImports(db: Db, organisationId?: string) {
  return db
    .select({ id: imports.id, organisationId: imports.organisationId, state: imports.state })
    .from(imports)
    .where(and(isUnfolded, organisationId ? eq(imports.organisationId, organisationId) : undefined))
    .orderBy(imports.createdAt, imports.id);
}

const isUnfolded = sql`${imports.foldedAt} is null and ${imports.kind} = 'levels' and ${imports.state} in ('committed', 'undone')`;

/** Whom an import rates, and with how many rows. */
export async function listImportedPeople(db: Db, organisationId: string, importId: string) {
  return rowsOf<{ personId: string; rows: number }>(
    await db.execute(sql`
      select ${assessments.personId} as "personId", count(*)::int as "rows" from ${assessments}
      where ${assessments.importId} = ${importId}::uuid and ${assessments.organisationId} = ${organisationId}::uuid
      group by ${assessments.personId} order by ${assessments.personId}`),
  );
}

/** Takes over what an import says, or said, about these people. Needs the lock, held alone. */
export const foldPeople = (tx: Tx, organisationId: string, importId: string, personIds: readonly string[]) =>
  recompute(
    tx,
    organisationId,
    sql`select distinct i.person_id, i.competency_id from ${assessments} i
      where i.organisation_id = ${organisationId}::uuid and i.import_id = ${importId}::uuid
        and i.person_id = any(string_to_array(${personIds.join(",")}, ',')::uuid[])`,
  );

/** Marks an import as taken over, unless its state changed since the taking over began; says whether it did. */
export async function markFolded(
  tx: Tx,
  organisationId: string,
  importId: string,
  state: "committed" | "undone",
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(imports)
    .set({ foldedAt: now })
    .where(and(eq(imports.organisationId, organisationId), eq(imports.id, importId), eq(imports.state, state)))
    .returning({ id: imports.id });
  return rows.length === 1;
}

export interface CurrentFilter {
  personIds?: readonly string[] | undefined;
  competencyIds?: readonly string[] | undefined;
  /** Only those of members of the IT team present on this day. */
  membersOn?: string | undefined;
}

/**
 * Statement for the current rows: those kept, and for what an import touches that is not folded yet, those that the
 * history gives. Without such an import the second half finds nothing to look up.
 */
export function currentRows(organisationId: string, { personIds, competencyIds, membersOn }: CurrentFilter): SQL {
  const ids = (values: readonly string[]) => sql`any(string_to_array(${values.join(",")}, ',')::uuid[])`;
  const fits = (row: "c" | "i") =>
    sql.join(
      [
        sql`${sql.raw(row)}.organisation_id = ${organisationId}::uuid`,
        ...(personIds ? [sql`${sql.raw(row)}.person_id = ${ids(personIds)}`] : []),
        // An import may touch a predecessor: what it touches is narrowed after its successors are known.
        ...(competencyIds && row === "c" ? [sql`${sql.raw(row)}.competency_id = ${ids(competencyIds)}`] : []),
        ...(membersOn
          ? [
              sql`${sql.raw(row)}.person_id in (select p.id from people p where p.organisation_id = ${organisationId}::uuid
                and p.kind = 'member' and (p.left_on is null or p.left_on > ${membersOn}::date))`,
            ]
          : []),
      ],
      sql` and `,
    );
  return sql`
    with pair as materialized (
      select * from (${withOrigins(
        organisationId,
        sql`select distinct i.person_id, i.competency_id from ${assessments} i
          where i.import_id = any(array(
            select id from ${imports} where ${imports.organisationId} = ${organisationId}::uuid and ${isUnfolded}
          )) and ${fits("i")}`,
      )}) p ${competencyIds ? sql`where p.competency_id = ${ids(competencyIds)}` : sql``}
    )
    select c.person_id, c.competency_id, c.source, c.assessor, c.level, c.assessed_on, c.recorded_at
    from ${currentAssessments} c
    where ${fits("c")} and not exists (
      select 1 from pair where pair.person_id = c.person_id and pair.competency_id = c.competency_id
    )
    union all
    select n.person_id, pair.competency_id, n.source, n.assessor, n.level, n.assessed_on, n.recorded_at
    from pair cross join lateral (${newestOfPair(organisationId)}) n`;
}

/** The newest assessment that counts per person, competency, source and assessor, in that order. */
export async function listCurrentAssessments(
  db: Db,
  organisationId: string,
  only: CurrentFilter,
): Promise<CountedAssessment[]> {
  return rowsOf<CountedAssessment>(
    await db.execute(sql`
      select person_id as "personId", competency_id as "competencyId", source as "source", assessor as "assessor",
        level as "level", assessed_on::text as "assessedOn", pauses as "pauses"
      from (${currentRows(organisationId, only)}) current left join (${packedPauses(organisationId)}) paused using (person_id)
      order by person_id, competency_id, source, assessor`),
  );
}
