import { and, asc, desc, eq, gte, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../connection/types.ts";
import { assessments } from "../schema/assessments.ts";
import { competencies } from "../schema/competencies.ts";
import { imports } from "../schema/imports.ts";
import { levelSnapshotDays, levelSnapshots } from "../schema/level-snapshots.ts";
import { people } from "../schema/people.ts";
import { competencySuccessions } from "../schema/successions.ts";
import type { Competency } from "./competencies.ts";
import { evidenceFor } from "./competency-origins.ts";
import { packedPauses } from "./evidence-pauses.ts";
import { FIRST_RATING_DAY, type PlacedPerson } from "./matrix.ts";
import { rowsOf } from "./rows.ts";

const idList = (ids: readonly string[]) => sql`string_to_array(${ids.join(",")}, ',')::uuid[]`;

/** The moment at which a day is over, in UTC. */
export const endOfDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();

/** Whether a row `a` of the history counted when this day ended: recorded by then, and neither retracted nor undone yet. */
const countedThen = (day: string): SQL => {
  const end = sql`${endOfDay(day)}::timestamptz`;
  return sql`a.recorded_at < ${end} and (a.retracted_at is null or a.retracted_at >= ${end})
    and (a.import_id is null or exists (
      select 1 from ${imports} i where i.organisation_id = a.organisation_id and i.id = a.import_id
        and i.state in ('committed', 'undone') and i.committed_at < ${end}
        and (i.undone_at is null or i.undone_at >= ${end})))`;
};

/** Everybody who was on record and present at the end of that day, by name; erased people stay gone. */
export async function listPastPeople(
  db: Db,
  organisationId: string,
  day: string,
  ids?: readonly string[],
): Promise<PlacedPerson[]> {
  const end = endOfDay(day);
  const result = await db.execute(sql`
    select ${people.id} as "id", ${people.name} as "name", ${people.title} as "title",
      ${people.department} as "department", ${people.kind} as "kind", ${people.managerId} as "managerId",
      paused.pauses as "pauses"
    from ${people} left join (${packedPauses(organisationId, end)}) paused on paused.person_id = ${people.id}
    where ${people.organisationId} = ${organisationId} and ${people.createdAt} < ${end}::timestamptz
      and ${people.erasedAt} is null and (${people.leftOn} is null or ${people.leftOn} > ${day}::date)
      ${ids ? sql`and ${people.id} = any(${idList(ids)})` : sql``}
    order by ${people.name}, ${people.id}`);
  return rowsOf<PlacedPerson>(result);
}

/** Those in use at the end of that day, in their order of today. */
export function listPastCompetencies(db: Db, organisationId: string, day: string): Promise<Competency[]> {
  const end = new Date(endOfDay(day));
  return db
    .select()
    .from(competencies)
    .where(
      and(
        eq(competencies.organisationId, organisationId),
        lt(competencies.createdAt, end),
        or(isNull(competencies.archivedAt), gte(competencies.archivedAt, end)),
        // One that was merged or split then, and is in use again by now, was not in use that day.
        sql`not exists (
          select 1 from ${competencySuccessions} s where s.organisation_id = ${organisationId}::uuid
            and s.from_id = ${competencies.id} and s.since < ${endOfDay(day)}::timestamptz
            and s.ended_at >= ${endOfDay(day)}::timestamptz
        )`,
      ),
    )
    .orderBy(sql`${competencies.kind} desc`, asc(competencies.position), asc(competencies.name));
}

/** An end of a month whose levels are kept. Places of later ones begin with the same competencies. */
export interface KeptDay {
  day: string;
  competencyIds: string[];
}

/** The last kept one up to this day. */
export async function findKeptDay(db: Db, organisationId: string, until: string): Promise<KeptDay | null> {
  const [row] = await db
    .select()
    .from(levelSnapshotDays)
    .where(and(eq(levelSnapshotDays.organisationId, organisationId), lte(levelSnapshotDays.day, until)))
    .orderBy(desc(levelSnapshotDays.day))
    .limit(1);
  return row ? { day: row.day, competencyIds: row.competencyIds.split(",").filter(Boolean) } : null;
}

/** What the ratings of a person on a past day are put together from; each part packed as `RatedPerson.ratings`. */
export interface PastRatings {
  id: string;
  /** As they stood on the kept day. */
  kept: string | null;
  /** Places of the competencies in which something happened after it, comma-separated. */
  touched: string | null;
  /** The ratings in those, as they stood at the end of the day asked for. */
  since: string | null;
}

/**
 * For each of these people the ratings of the kept day, and of what was recorded, retracted, committed or undone between
 * it and the end of `day` what it came to. Reads one row a person and the changes of those days, by index; without a
 * kept day all that was recorded until `day`. `competencyIds` gives the places.
 */
export async function readPastRatings(
  db: Db,
  organisationId: string,
  { day, keptDay, competencyIds }: { day: string; keptDay: string | null; competencyIds: readonly string[] },
  personIds: readonly string[],
): Promise<PastRatings[]> {
  if (personIds.length === 0) return [];
  const from = sql`${keptDay ? endOfDay(keptDay) : "-infinity"}::timestamptz`;
  const end = sql`${endOfDay(day)}::timestamptz`;
  const within = (moment: string) => sql`${sql.raw(moment)} >= ${from} and ${sql.raw(moment)} < ${end}`;
  const mine = sql`a.organisation_id = ${organisationId}::uuid and a.person_id in (select id from asked)`;
  const ofOrigin = sql`join evidence e on e.origin_id = a.competency_id`;
  const result = await db.execute(sql`
    with asked as materialized (select id from unnest(${idList(personIds)}) as t (id)),
    place as materialized (
      select id, ordinality - 1 as place from unnest(${idList(competencyIds)}) with ordinality as t (id, ordinality)
    ),
    evidence as materialized (${evidenceFor(organisationId, { end })}),
    ever as materialized (${evidenceFor(organisationId, { ever: true })}),
    touched as materialized (
      select a.person_id, e.competency_id from ${assessments} a ${ofOrigin} where ${mine} and ${within("a.recorded_at")}
      union
      select a.person_id, e.competency_id from ${assessments} a ${ofOrigin} where ${mine} and ${within("a.retracted_at")}
      union
      select a.person_id, ever.competency_id from ${competencySuccessions} s
        join ever went on went.origin_id = s.to_id join ever on ever.competency_id = went.competency_id
        join ${assessments} a on a.competency_id = ever.origin_id and ${mine}
        where s.organisation_id = ${organisationId}::uuid and (${within("s.since")} or ${within("s.ended_at")})
      union
      select a.person_id, e.competency_id from ${assessments} a ${ofOrigin} where ${mine} and a.import_id = any(array(
        select i.id from ${imports} i where i.organisation_id = ${organisationId}::uuid and i.kind = 'levels'
          and (${within("i.committed_at")} or ${within("i.undone_at")})))
    ),
    since as (
      select t.person_id, string_agg(place.place || left(n.source, 2) || n.level ||
        (n.assessed_on - ${FIRST_RATING_DAY}::date), ',') as ratings
      from touched t join place on place.id = t.competency_id cross join lateral (
        select distinct on (a.source, a.assessor) a.source, a.level, a.assessed_on from ${assessments} a
        where a.organisation_id = ${organisationId}::uuid and a.person_id = t.person_id
          and a.competency_id = any(array(select e.origin_id from evidence e where e.competency_id = t.competency_id)) and ${countedThen(day)}
        order by a.source, a.assessor, a.assessed_on desc, a.recorded_at desc, a.id desc
      ) n
      group by t.person_id
    ),
    places as (
      select t.person_id, string_agg(place.place::text, ',') as places
      from touched t join place on place.id = t.competency_id group by t.person_id
    )
    select asked.id as "id", kept.ratings as "kept", places.places as "touched", since.ratings as "since"
    from asked
    left join lateral (
      select s.ratings from ${levelSnapshots} s
      where s.organisation_id = ${organisationId}::uuid and s.person_id = asked.id and s.day <= ${keptDay}::date
      order by s.day desc limit 1
    ) kept on true
    left join places on places.person_id = asked.id
    left join since on since.person_id = asked.id`);
  return rowsOf<PastRatings>(result);
}
