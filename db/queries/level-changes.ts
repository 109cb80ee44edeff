import { sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { assessments } from "../schema/assessments.ts";
import { competencies } from "../schema/competencies.ts";
import { imports } from "../schema/imports.ts";
import { levelChanges } from "../schema/level-changes.ts";
import { rowsOf } from "./rows.ts";

/** Stands for everybody, everywhere: a table was emptied whole. */
const NOBODY = "00000000-0000-0000-0000-000000000000";
/** Transactions for which changes are kept; whoever looked last before that starts anew. */
const KEPT_TRANSACTIONS = 1_000_000n;

export interface LevelChanges {
  /** To be handed back next time: every transaction below it had ended when this was read. */
  horizon: bigint;
  /** Nothing that was known before can be trusted. */
  everything: boolean;
  /** A competency was added or changed. */
  competencies: boolean;
  /** Ids of people whose row or levels changed, those of imports that were committed, undone or taken over included. */
  personIds: string[];
}

/**
 * What was committed since `horizon` was read, perhaps with some of what was known then already. A transaction that had
 * not ended then has a number at or above the horizon, whenever it ends: nothing committed is ever missed.
 */
export async function readLevelChanges(db: Db, organisationId: string, horizon: bigint | null): Promise<LevelChanges> {
  const result = await db.execute(sql`
    with changed as materialized (
      select subject_id from ${levelChanges}
      where organisation_id in (${organisationId}::uuid, ${NOBODY}::uuid)
        and "transaction" >= ${(horizon ?? 2n ** 62n).toString()}::bigint
    )
    select pg_snapshot_xmin(pg_current_snapshot())::text as "horizon",
      exists (select 1 from changed where subject_id = ${NOBODY}::uuid) as "emptied",
      exists (
        select 1 from changed join ${competencies} c on c.organisation_id = ${organisationId}::uuid and c.id = subject_id
      ) as "competencies",
      (select string_agg(id::text, ',') from (
        select subject_id as id from changed
        union
        select a.person_id from ${assessments} a where a.organisation_id = ${organisationId}::uuid and a.import_id = any(array(
          select i.id from ${imports} i join changed on i.organisation_id = ${organisationId}::uuid and i.id = subject_id
        ))
      ) subject) as "subjects"`);
  const [row] = rowsOf<{ horizon: string; emptied: boolean; competencies: boolean; subjects: string | null }>(result);
  if (!row) throw new Error("The state of the database could not be read.");
  const now = BigInt(row.horizon);
  return {
    horizon: now,
    everything: horizon === null || row.emptied || now - horizon > KEPT_TRANSACTIONS,
    competencies: row.competencies,
    personIds: row.subjects?.split(",") ?? [],
  };
}

/** Forgets changes that nobody may ask for any more; of every organisation. */
export const deleteOldLevelChanges = (tx: Tx) =>
  tx.execute(sql`
    delete from ${levelChanges}
    where "transaction" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint - ${(2n * KEPT_TRANSACTIONS).toString()}::bigint`);
