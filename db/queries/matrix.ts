import { sql } from "drizzle-orm";
import type { PersonKind } from "#app/domain/shared/vocabulary.ts";
import type { Db } from "../connection/types.ts";
import { people } from "../schema/people.ts";
import { currentRows } from "./current-assessments.ts";
import { packedPauses } from "./evidence-pauses.ts";
import { rowsOf } from "./rows.ts";

/** Somebody in the tree of managers. */
export interface PlacedPerson {
  id: string;
  name: string;
  title: string;
  department: string;
  kind: PersonKind;
  managerId: string | null;
  /** Stretches in which their evidence does not age, see `packedPauses`: never shown with a level. */
  pauses: string | null;
}

/** A person with everything that their levels are computed from in one string: few wide rows cost less than many. */
export interface RatedPerson extends Omit<PlacedPerson, "pauses"> {
  /**
   * Comma-separated ratings, each `<place of the competency><two letters of the source><level><day>`, where day counts
   * from 2000-01-01: "4su39822" is competency 4, supervisor, level 3, day 9822. Null for nobody's ratings.
   */
  ratings: string | null;
}

/** Day 0 of the packed ratings. */
export const FIRST_RATING_DAY = "2000-01-01";

const idList = (ids: readonly string[]) => sql`string_to_array(${ids.join(",")}, ',')::uuid[]`;

/** Everybody present by name, reporting-only people included; only those with these ids where some are given. */
export async function listPlacedPeople(
  db: Db,
  organisationId: string,
  today: string,
  ids?: readonly string[],
): Promise<PlacedPerson[]> {
  const result = await db.execute(sql`
    select ${people.id} as "id", ${people.name} as "name", ${people.title} as "title",
      ${people.department} as "department", ${people.kind} as "kind", ${people.managerId} as "managerId",
      paused.pauses as "pauses"
    from ${people} left join (${packedPauses(organisationId)}) paused on paused.person_id = ${people.id}
    where ${people.organisationId} = ${organisationId} and (${people.leftOn} is null or ${people.leftOn} > ${today}::date)
      ${ids ? sql`and ${people.id} = any(${idList(ids)})` : sql``}
    order by ${people.name}, ${people.id}`);
  return rowsOf<PlacedPerson>(result);
}

/**
 * The newest live rating per competency, source and assessor of each of these people, packed, by person. `competencyIds`
 * gives the places: the first is 0; ratings in others are left out.
 */
export async function readPackedRatings(
  db: Db,
  organisationId: string,
  today: string,
  competencyIds: readonly string[],
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0 || competencyIds.length === 0) return new Map();
  const result = await db.execute(sql`
    with place as (
      select id, ordinality - 1 as place from unnest(${idList(competencyIds)}) with ordinality as t (id, ordinality)
    )
    select current.person_id as "id",
      string_agg(place.place || left(source, 2) || level || (assessed_on - ${FIRST_RATING_DAY}::date), ',') as "ratings"
    from (${currentRows(organisationId, { personIds })}) current join place on place.id = current.competency_id
    where assessed_on <= ${today}::date
    group by current.person_id`);
  return new Map(rowsOf<{ id: string; ratings: string }>(result).map(({ id, ratings }) => [id, ratings]));
}
