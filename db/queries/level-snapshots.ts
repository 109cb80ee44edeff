import { asc, eq, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { assessments } from "../schema/assessments.ts";
import { levelSnapshotDays, levelSnapshots } from "../schema/level-snapshots.ts";
import { organisations } from "../schema/organisations.ts";
import { people } from "../schema/people.ts";
import { rowsOf } from "./rows.ts";

/** Rows of one statement: below the 65,535 parameters that PostgreSQL takes. */
const CHUNK = 1_000;

/** Organisations with at least so many assessments, and the day on which the first was recorded. */
export async function listLongHistories(db: Db, atLeast: number): Promise<{ id: string; firstDay: string }[]> {
  return rowsOf<{ id: string; firstDay: string }>(
    await db.execute(sql`
      select o.id as "id", (select (a.recorded_at at time zone 'UTC')::date::text from ${assessments} a
        where a.organisation_id = o.id order by a.recorded_at limit 1) as "firstDay"
      from ${organisations} o
      where exists (select 1 from ${assessments} a where a.organisation_id = o.id offset ${atLeast - 1} limit 1)
      order by o.id`),
  );
}

/** Everybody on record who is not erased: those who left were there on earlier days. */
export async function listKeptPeople(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(
      sql`${people.organisationId} = ${organisationId} and ${people.erasedAt} is null and ${people.kind} = 'member'`,
    )
    .orderBy(asc(people.id));
  return rows.map(({ id }) => id);
}

/** Writes the ratings of these people as of the end of a day; written twice they stay as they are. */
export async function insertLevelSnapshots(
  tx: Tx,
  organisationId: string,
  day: string,
  rows: readonly { id: string; ratings: string }[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const values = rows
      .slice(at, at + CHUNK)
      .map(({ id, ratings }) => ({ organisationId, personId: id, day, ratings }));
    await tx.insert(levelSnapshots).values(values).onConflictDoNothing();
  }
}

/** From here on pages read from this day: all its rows are written. */
export const markKeptDay = (tx: Tx, row: typeof levelSnapshotDays.$inferInsert) =>
  tx.insert(levelSnapshotDays).values(row).onConflictDoNothing();

/** Days whose levels are kept, for tests and for building the rest. */
export async function listKeptDays(db: Db, organisationId: string): Promise<string[]> {
  const rows = await db
    .select({ day: levelSnapshotDays.day })
    .from(levelSnapshotDays)
    .where(eq(levelSnapshotDays.organisationId, organisationId))
    .orderBy(asc(levelSnapshotDays.day));
  return rows.map(({ day }) => day);
}
