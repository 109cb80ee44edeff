import { sql } from "drizzle-orm";
import type { Tx } from "../connection/types.ts";
import type { ArchiveTable } from "./archive.ts";
import { rowsOf } from "./rows.ts";

/** Longest wait for readers on other connections before a restore gives up. */
const LOCK_TIMEOUT = "30s";

interface SelfReference {
  table: string;
  name: string;
}

/** Takes the product's tables and functions out of the database, and the record of its migrations with them. */
export async function dropEverything(tx: Tx, tables: string[], functions: string[]): Promise<void> {
  await tx.execute(sql`select set_config('lock_timeout', ${LOCK_TIMEOUT}, true)`);
  for (const name of tables) await tx.execute(sql`drop table if exists ${sql.identifier(name)} cascade`);
  for (const name of functions) await tx.execute(sql`drop function if exists ${sql.identifier(name)} cascade`);
  await tx.execute(sql`drop table if exists drizzle.__drizzle_migrations`);
}

export async function runMigration(tx: Tx, statements: string[]): Promise<void> {
  for (const statement of statements) await tx.execute(sql.raw(statement));
}

/** Leaves the record that the migrator looks for, so that it does not run them again. */
export async function recordMigrations(tx: Tx, migrations: { hash: string; when: number }[]): Promise<void> {
  await tx.execute(sql`create schema if not exists drizzle`);
  await tx.execute(
    sql`create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`,
  );
  for (const { hash, when } of migrations) {
    await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`);
  }
}

/**
 * Opens the tables for loading: triggers rest, and rows that refer to rows of their own table may come before them.
 * The returned function closes them again and checks every such reference.
 */
export async function openForLoading(tx: Tx, tables: ArchiveTable[]): Promise<() => Promise<void>> {
  const references = rowsOf<SelfReference>(
    await tx.execute(sql`
      select c.relname as "table", k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.conrelid = k.confrelid and c.relnamespace = 'public'::regnamespace`),
  );
  const eachReference = async (timing: "deferrable initially deferred" | "not deferrable") => {
    for (const { table, name } of references) {
      await tx.execute(
        sql`alter table ${sql.identifier(table)} alter constraint ${sql.identifier(name)} ${sql.raw(timing)}`,
      );
    }
  };
  const triggers = async (state: "disable" | "enable") => {
    for (const { name } of tables) {
      await tx.execute(sql`alter table ${sql.identifier(name)} ${sql.raw(state)} trigger user`);
    }
  };
  await eachReference("deferrable initially deferred");
  await triggers("disable");
  return async () => {
    await tx.execute(sql`set constraints all immediate`);
    await eachReference("not deferrable");
    await triggers("enable");
  };
}

/** Writes rows that come as JSON arrays in the order of `columns`; the database reads the values itself. */
export async function insertArchiveRows(tx: Tx, table: ArchiveTable, columns: string[], rows: string[]): Promise<void> {
  const typeOf = new Map(table.columns.map(({ name, type }) => [name, type]));
  const names = sql.join(
    columns.map((name) => sql.identifier(name)),
    sql`, `,
  );
  const values = sql.join(
    columns.map((name, at) => sql`(r ->> ${sql.raw(String(at))})::${sql.raw(typeOf.get(name) ?? "text")}`),
    sql`, `,
  );
  await tx.execute(
    sql`insert into ${sql.identifier(table.name)} (${names}) select ${values} from jsonb_array_elements(${`[${rows.join(",")}]`}::text::jsonb) as r`,
  );
}

/** After a large load: the planner then knows the sizes. */
export const analyseEverything = (tx: Tx) => tx.execute(sql`analyze`);

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What was computed from the database before is out of date as a whole. */
export const noteEverythingChanged = (tx: Tx) =>
  tx.execute(sql`
    insert into level_changes (organisation_id, subject_id, transaction)
    values (${NOBODY}::uuid, ${NOBODY}::uuid, pg_current_xact_id()::text::bigint) on conflict do nothing`);
