import { type SQL, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { rowsOf } from "./rows.ts";

/** The database's own number of its last migration; null for one that was never migrated. */
export async function migrationNumber(db: Db): Promise<number | null> {
  const [there] = rowsOf<{ there: boolean }>(
    await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`),
  );
  if (!there?.there) return null;
  const [row] = rowsOf<{ last: string | null }>(
    await db.execute(sql`select max(created_at)::text as last from drizzle.__drizzle_migrations`),
  );
  return row?.last ? Number(row.last) : null;
}

export interface ArchiveColumn {
  name: string;
  /** As the database writes it: `uuid`, `numeric(6,4)`. */
  type: string;
}

export interface ArchiveTable {
  name: string;
  columns: ArchiveColumn[];
  key: ArchiveColumn[];
}

interface ColumnRow extends ArchiveColumn {
  table: string;
  /** Place in the primary key, from 1; null for other columns. */
  place: number | null;
}

/**
 * The tables of this database among `names`, whatever its migration, each after those it refers to; equal ones by
 * name. Read from the catalogue, so that older schemas are read by newer code.
 */
export async function listArchiveTables(db: Db, names: string[]): Promise<ArchiveTable[]> {
  const wanted = sql`any(string_to_array(${names.join(",")}, ','))`;
  const columns = rowsOf<ColumnRow>(
    await db.execute(sql`
      select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
        array_position(i.indkey::int2[], a.attnum) + 1 as place
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = ${wanted}
      order by c.relname collate "C", a.attname collate "C"`),
  );
  const references = rowsOf<{ from: string; to: string }>(
    await db.execute(sql`
      select distinct f.relname as "from", t.relname as "to"
      from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      where k.contype = 'f' and k.conrelid <> k.confrelid and f.relnamespace = 'public'::regnamespace`),
  );
  const tables = new Map<string, ArchiveTable>();
  for (const { table, place, name, type } of columns) {
    const known = tables.get(table) ?? { name: table, columns: [], key: [] };
    known.columns.push({ name, type });
    if (place !== null) known.key[Number(place) - 1] = { name, type };
    tables.set(table, known);
  }
  return inReferenceOrder([...tables.values()], references);
}

function inReferenceOrder(tables: ArchiveTable[], references: { from: string; to: string }[]): ArchiveTable[] {
  const ordered: ArchiveTable[] = [];
  let left = tables;
  while (left.length > 0) {
    const open = new Set(left.map(({ name }) => name));
    const next = left.find(({ name }) => !references.some(({ from, to }) => from === name && open.has(to)));
    if (!next) throw new Error(`Tables refer to each other in a circle: ${[...open].join(", ")}`);
    ordered.push(next);
    left = left.filter((table) => table !== next);
  }
  return ordered;
}

/** One form of each value on every database, whatever its settings; microseconds, scale and SQL nulls are kept. */
function asText({ name, type }: ArchiveColumn): SQL {
  const column = sql.identifier(name);
  if (type === "timestamp with time zone") {
    return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  }
  if (type === "date") return sql`to_char(${column}, 'YYYY-MM-DD')`;
  if (type === "bytea") return sql`'\\x' || encode(${column}, 'hex')`;
  // As a string: the null of JSON and the null of SQL stay apart.
  if (type === "jsonb" || type === "json") return sql`${column}::text`;
  return sql`${column}`;
}

/** Text sorts by its bytes: the collations of two databases differ. */
const inKeyOrder = ({ name, type }: ArchiveColumn): SQL =>
  /^(text|char|varchar)/.test(type) ? sql`${sql.identifier(name)} collate "C"` : sql`${sql.identifier(name)}`;

const list = (parts: SQL[]): SQL => sql.join(parts, sql`, `);

export interface ArchiveRows {
  /** One JSON array a line, in the order of the columns. */
  lines: string;
  count: number;
  /** Key of the last row. */
  last: string[];
}

/** The next rows of a table after a key, in one wide row: the embedded database costs by the row that is moved. */
export async function readArchiveRows(
  db: Db,
  { name, columns, key }: ArchiveTable,
  after: string[] | null,
  limit: number,
): Promise<ArchiveRows> {
  const order = list(key.map(inKeyOrder));
  const values = after ? list(key.map(({ type }, at) => sql`${after[at]}::text::${sql.raw(type)}`)) : null;
  const keys = key.map(({ name: column }, at) => sql`${sql.identifier(column)}::text as ${sql.identifier(`k${at}`)}`);
  const last = key.map((_, at) => sql`(array_agg(${sql.identifier(`k${at}`)}))[count(*)]`);
  const [row] = rowsOf<{ lines: string | null; count: number; last: string[] }>(
    await db.execute(sql`
      select string_agg(line, chr(10)) as lines, count(*)::int as count, json_build_array(${list(last)}) as last
      from (
        select json_build_array(${list(columns.map(asText))})::text as line, ${list(keys)}
        from ${sql.identifier(name)}
        ${values ? sql`where (${order}) > (${values})` : sql``}
        order by ${order} limit ${limit}
      ) page`),
  );
  return { lines: row?.lines ?? "", count: row?.count ?? 0, last: row?.last ?? [] };
}

/** Moves with every transaction that writes: the same before and after means that nothing was written between. */
export async function writePosition(db: Db): Promise<string> {
  const [row] = rowsOf<{ position: string }>(
    await db.execute(sql`select pg_snapshot_xmax(pg_current_snapshot())::text as position`),
  );
  return row?.position ?? "";
}

/** First statement of a transaction that reads one state of the database to its end. */
export const readOneState = (tx: Tx) => tx.execute(sql`set transaction isolation level repeatable read, read only`);

/** Counted, not estimated: of all organisations together. */
export async function countArchiveRows(db: Db, tables: ArchiveTable[]): Promise<number> {
  if (tables.length === 0) return 0;
  const counts = tables.map(({ name }) => sql`(select count(*) from ${sql.identifier(name)})`);
  const [row] = rowsOf<{ n: number }>(await db.execute(sql`select (${sql.join(counts, sql` + `)})::int as n`));
  return row?.n ?? 0;
}
