import { and, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { ClockPause } from "#app/domain/shared/dates.ts";
import type { Db, Tx } from "../connection/types.ts";
import { evidencePauses } from "../schema/evidence-pauses.ts";

/**
 * Statement for every person with pauses and these as one string, "2026-02-01/2026-05-02,2026-08-01/": as they stand, or
 * as they stood before the moment `end`.
 */
export const packedPauses = (organisationId: string, end?: string): SQL => sql`
  select person_id, string_agg(from_day::text || '/' || coalesce(to_day::text, ''), ',' order by from_day, id) as pauses
  from ${evidencePauses}
  where organisation_id = ${organisationId}::uuid and ${
    end
      ? sql`created_at < ${end}::timestamptz and (removed_at is null or removed_at >= ${end}::timestamptz)`
      : sql`removed_at is null`
  }
  group by person_id`;

/** The same of one person, beside a row about them. */
export const pausesOf = (organisationId: string, personId: AnyPgColumn) =>
  sql<
    string | null
  >`(select pauses from (${packedPauses(organisationId)}) paused where paused.person_id = ${personId})`;

/** Takes the string of `packedPauses` apart; nothing for somebody without any. */
export function unpackPauses(packed: string | null): ClockPause[] {
  if (!packed) return [];
  return packed.split(",").map((pause) => {
    const [from = "", to = ""] = pause.split("/");
    return { from, to: to || null };
  });
}

/** Pauses of one person that stand, the newest first. */
export const listPauses = (db: Db, organisationId: string, personId: string) =>
  db
    .select({ id: evidencePauses.id, from: evidencePauses.fromDay, to: evidencePauses.toDay })
    .from(evidencePauses)
    .where(
      and(
        eq(evidencePauses.organisationId, organisationId),
        eq(evidencePauses.personId, personId),
        isNull(evidencePauses.removedAt),
      ),
    )
    .orderBy(desc(evidencePauses.fromDay), desc(evidencePauses.id));

export const insertPause = (tx: Tx, row: typeof evidencePauses.$inferInsert) => tx.insert(evidencePauses).values(row);

/** Marks it as removed; empty where it is not there or removed already. */
export const removePause = (
  tx: Tx,
  organisationId: string,
  personId: string,
  pauseId: string,
  removal: { removedAt: Date; removedBy: string },
) =>
  tx
    .update(evidencePauses)
    .set(removal)
    .where(
      and(
        eq(evidencePauses.organisationId, organisationId),
        eq(evidencePauses.personId, personId),
        eq(evidencePauses.id, pauseId),
        isNull(evidencePauses.removedAt),
      ),
    )
    .returning();
