import { sql } from "drizzle-orm";
import type { Db } from "#db/connection/types.ts";

const rowsOf = <Row>(result: unknown): Row[] =>
  (Array.isArray(result) ? result : (result as { rows: Row[] }).rows) as Row[];

/** Every table of the product, but for those in which a migration keeps its own record. */
export async function tableNames(db: Db): Promise<string[]> {
  const result = await db.execute(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  return rowsOf<{ name: string }>(result).map(({ name }) => name);
}

/** How many rows each table holds, of all organisations together. */
export async function countRows(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of await tableNames(db)) {
    const [row] = rowsOf<{ n: number }>(await db.execute(sql`select count(*)::int as n from ${sql.identifier(name)}`));
    counts[name] = row?.n ?? 0;
  }
  return counts;
}

/** Every row of these tables as text, in an order that depends on the content alone; sealed words by their length. */
export async function readRows(db: Db, names: string[]): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const name of names) {
    const rows = rowsOf<{ row: string }>(
      await db.execute(sql`select to_jsonb(t)::text as row from ${sql.identifier(name)} t order by 1`),
    );
    content[name] = rows.map(({ row }) => row.replace(/sealed:1:[A-Za-z0-9+/=]+/g, (text) => `sealed ${text.length}`));
  }
  return content;
}
