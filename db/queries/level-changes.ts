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
const KEPT_TRANSACTIONS = 1_000_000;

export interface LevelChanges {
  /** The state that was read, to be handed back next time. */
  snapshot: string;
  /** Nothing that was known before can be trusted. */
  everything: boolean;
  /** A competency was added or changed, or removed with the import that brought it. */
  competencies: boolean;
  /**
   * Ids of people whose row or levels changed, those of imports that were committed, undone or taken over included. The
   * progress of an import that is being carried out changes nobody.
   */
  personIds: string[];
}

/**
 * What was committed since the state `since`: the changes of every transaction that could not be seen then, whenever it
 * began, so that nothing committed is ever missed. The index is entered at the oldest of them.
 */
export async function readLevelChanges(db: Db, organisationId: string, since: string | null): Promise<LevelChanges> {
  const before = since === null ? sql`pg_current_snapshot()` : sql`${since}::text::pg_snapshot`;
  const result = await db.execute(sql`
    with changed as materialized (
      select subject_id from ${levelChanges}
      where organisation_id in (${organisationId}::uuid, ${NOBODY}::uuid)
        and "transaction" >= pg_snapshot_xmin(${before})::text::bigint
        and not pg_visible_in_snapshot("transaction"::text::xid8, ${before})
    )
    select pg_current_snapshot()::text as "snapshot",
      pg_snapshot_xmin(pg_current_snapshot())::text::bigint - pg_snapshot_xmin(${before})::text::bigint
        > ${KEPT_TRANSACTIONS}::bigint as "tooOld",
      exists (select 1 from changed where subject_id = ${NOBODY}::uuid) as "emptied",
      exists (
        select 1 from changed join ${competencies} c on c.organisation_id = ${organisationId}::uuid and c.id = subject_id
      ) or exists (
        select 1 from changed join ${imports} i on i.organisation_id = ${organisationId}::uuid and i.id = subject_id
          and i.kind not in ('people', 'levels', 'pay')
      ) as "competencies",
      (select string_agg(id::text, ',') from (
        select subject_id as id from changed where not exists (
          select 1 from ${imports} i where i.organisation_id = ${organisationId}::uuid and i.id = subject_id
        )
        union
        select a.person_id from ${assessments} a where a.organisation_id = ${organisationId}::uuid and a.import_id = any(array(
          select i.id from ${imports} i join changed on i.organisation_id = ${organisationId}::uuid and i.id = subject_id
            and i.state in ('committed', 'undone')
        ))
      ) subject) as "subjects"`);
  const [row] = rowsOf<{
    snapshot: string;
    tooOld: boolean;
    emptied: boolean;
    competencies: boolean;
    subjects: string | null;
  }>(result);
  if (!row) throw new Error("The state of the database could not be read.");
  return {
    snapshot: row.snapshot,
    everything: since === null || row.emptied || row.tooOld,
    competencies: row.competencies,
    personIds: row.subjects?.split(",") ?? [],
  };
}

/** Forgets changes that nobody may ask for any more; of every organisation. */
export const deleteOldLevelChanges = (tx: Tx) =>
  tx.execute(sql`
    delete from ${levelChanges}
    where "transaction" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint - ${2 * KEPT_TRANSACTIONS}::bigint`);
