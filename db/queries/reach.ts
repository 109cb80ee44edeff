import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** Ids of the people within a reader's reach; null: everybody of the organisation. */
export type ReachIds = readonly string[] | null;

/** Rows whose person lies within the reach. One parameter, however many people there are. */
export const withinReach = (column: AnyColumn, ids: ReachIds): SQL | undefined =>
  ids === null ? undefined : sql`${column} = any(string_to_array(${ids.join(",")}, ',')::uuid[])`;
