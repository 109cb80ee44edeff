import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "../schema/index.ts";

type Base = PgDatabase<PgQueryResultHKT, typeof schema>;

/** What a query takes: the pool, or a transaction. */
export type Db = Omit<Base, "transaction">;

declare const insideTransaction: unique symbol;
/** What a writing query takes: only a transaction has this mark, so no write happens outside one. */
export type Tx = Db & { readonly [insideTransaction]: true };

export type DatabaseKind = "embedded" | "server";

export interface DatabaseHandle {
  readonly kind: DatabaseKind;
  readonly db: Db;
  /** Runs the work in one transaction: all of it is kept, or none. Using `db` inside throws at once. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Called with the open database when migrations are due, before the first of them. An error stops the opening. */
export type BeforeMigrating = (handle: DatabaseHandle) => Promise<void>;
