import { type SQL, sql } from "drizzle-orm";
import type { PersonKind } from "#app/domain/shared/vocabulary.ts";
import type { Db } from "../connection/types.ts";
import { assessments } from "../schema/assessments.ts";
import { imports } from "../schema/imports.ts";
import { people } from "../schema/people.ts";
import { rowsOf } from "./rows.ts";

/** A person with everything that their levels are computed from in one string: few wide rows cost less than many. */
export interface RatedPerson {
  id: string;
  name: string;
  title: string;
  department: string;
  kind: PersonKind;
  managerId: string | null;
  /**
   * Comma-separated ratings, each `<place of the competency><two letters of the source><level><day>`, where day counts
   * from 2000-01-01: "4su39822" is competency 4, supervisor, level 3, day 9822. Null for nobody's ratings.
   */
  ratings: string | null;
}

/** Day 0 of the packed ratings. */
export const FIRST_RATING_DAY = "2000-01-01";

/**
 * Names the state of the database: the same text again means that nothing has been committed or begun in between.
 * Costs no look at any table.
 */
export async function readSnapshot(db: Db): Promise<string> {
  const [row] = rowsOf<{ snapshot: string }>(await db.execute(sql`select pg_current_snapshot()::text as "snapshot"`));
  return row?.snapshot ?? "";
}

/** What was recorded up to today, not retracted and not part of an import that does not count. */
const countsOn = (organisationId: string, today: string): SQL => sql`
  ${assessments.organisationId} = ${organisationId}
  and ${assessments.retractedAt} is null
  and ${assessments.assessedOn} <= ${today}::date
  and (${assessments.importId} is null or exists (
    select 1 from ${imports}
    where ${imports.organisationId} = ${organisationId} and ${imports.id} = ${assessments.importId} and ${imports.state} = 'committed'
  ))`;

/**
 * Everybody present, by name, reporting-only people included, with the newest live rating per competency, source and
 * assessor. `competencyIds` gives the places: the first is 0; ratings in others are left out.
 */
export async function listRatedPeople(
  db: Db,
  organisationId: string,
  today: string,
  competencyIds: readonly string[],
): Promise<RatedPerson[]> {
  const result = await db.execute(sql`
    with place as (
      select id, ordinality - 1 as place
      from unnest(string_to_array(${competencyIds.join(",")}, ',')::uuid[]) with ordinality as t (id, ordinality)
    ),
    newest as (
      select distinct on (${assessments.personId}, place.place, ${assessments.source}, ${assessments.assessor})
        ${assessments.personId} as person_id, place.place, ${assessments.source} as source,
        ${assessments.level} as level, ${assessments.assessedOn} - ${FIRST_RATING_DAY}::date as day
      from ${assessments} join place on place.id = ${assessments.competencyId}
      where ${countsOn(organisationId, today)}
      order by ${assessments.personId}, place.place, ${assessments.source}, ${assessments.assessor},
        ${assessments.assessedOn} desc, ${assessments.recordedAt} desc
    ),
    packed as (
      select person_id, string_agg(place || left(source, 2) || level || day, ',') as ratings
      from newest group by person_id
    )
    select ${people.id} as "id", ${people.name} as "name", ${people.title} as "title",
      ${people.department} as "department", ${people.kind} as "kind", ${people.managerId} as "managerId", packed.ratings as "ratings"
    from ${people} left join packed on packed.person_id = ${people.id}
    where ${people.organisationId} = ${organisationId} and (${people.leftOn} is null or ${people.leftOn} > ${today}::date)
    order by ${people.name}, ${people.id}`);
  return rowsOf<RatedPerson>(result);
}
