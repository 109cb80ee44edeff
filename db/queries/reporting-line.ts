import { and, eq, gt, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "../connection/types.ts";
import { people } from "../schema/people.ts";
import { type ReachIds, withinReach } from "./reach.ts";
import { rowsOf } from "./rows.ts";

/** Ids of everybody below this person at all depths, those who left included. A circle in the links ends by itself. */
export async function listLineIds(db: Db, organisationId: string, personId: string): Promise<ReadonlySet<string>> {
  const result = await db.execute(sql`
    with recursive line as (
      select ${people.id} as id from ${people}
      where ${people.organisationId} = ${organisationId} and ${people.managerId} = ${personId}::uuid
      union
      select ${people.id} from ${people} join line on ${people.managerId} = line.id
      where ${people.organisationId} = ${organisationId}
    )
    select id as "id" from line where id <> ${personId}::uuid`);
  return new Set(rowsOf<{ id: string }>(result).map(({ id }) => id));
}

/** As part of another statement: the ids of this person and of everybody below at all depths. */
export const lineBelow = (organisationId: string, personId: string): SQL => sql`(
  with recursive line as (
    select ${personId}::uuid as id
    union
    select below.id from ${people} as below join line on below.manager_id = line.id
    where below.organisation_id = ${organisationId}
  )
  select id from line)`;

/** Who reports to whom on this day, of the people within the reach: nothing else about them. */
export function listPlaces(db: Db, organisationId: string, today: string, reach: ReachIds) {
  return db
    .select({ id: people.id, managerId: people.managerId, kind: people.kind })
    .from(people)
    .where(
      and(
        eq(people.organisationId, organisationId),
        withinReach(people.id, reach),
        or(isNull(people.leftOn), gt(people.leftOn, today)),
      ),
    );
}
