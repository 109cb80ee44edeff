import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db, Tx } from "../connection/types.ts";
import { imports } from "../schema/imports.ts";
import { requesterSecrets, ticketSummaries, tickets } from "../schema/tickets.ts";
import { arrayText } from "./array-text.ts";
import { rowsOf } from "./rows.ts";

/** What all rows of one import share. */
export interface TicketsUnder {
  organisationId: string;
  importId: string;
}

/** The parts of a ticket as text, in the order of its line, its row in the file first. */
export type TicketParts = readonly string[];

/**
 * Tickets under an import that is not committed yet: on disk, and counted by nobody. One parameter a column, however
 * many rows: the statement is planned once. What is empty in a number or in the requester is null.
 */
export function stageTickets(tx: Tx, { organisationId, importId }: TicketsUnder, rows: readonly TicketParts[]) {
  const column = (at: number) => sql`${arrayText(rows.map((parts) => parts[at] ?? ""))}::text::text[]`;
  return tx.execute(sql`
    insert into ${tickets} (organisation_id, import_id, place, number, opened_minute, has_time, resolution_minutes,
      category, priority, assignment_group, channel, requester, handle_minutes, reopened)
    select ${organisationId}::uuid, ${importId}::uuid, place::integer, number, opened::integer, has_time = '1',
      nullif(resolution, '')::integer, category, priority, assignment_group, channel, nullif(requester, ''),
      nullif(handle, '')::double precision, reopened::integer
    from unnest(${column(0)}, ${column(1)}, ${column(2)}, ${column(3)}, ${column(4)}, ${column(5)}, ${column(6)},
      ${column(7)}, ${column(8)}, ${column(9)}, ${column(10)}, ${column(11)})
      as staged (place, number, opened, has_time, resolution, category, priority, assignment_group, channel, requester,
        handle, reopened)`);
}

export async function countStagedTickets(db: Db, organisationId: string, importId: string): Promise<number> {
  const [row] = await db
    .select({ n: sql`count(*)`.mapWith(Number) })
    .from(tickets)
    .where(and(eq(tickets.organisationId, organisationId), eq(tickets.importId, importId)));
  return row?.n ?? 0;
}

/** Imports of tickets that count, in the order in which they were committed. */
export const listCountedTicketImports = (db: Db, organisationId: string) =>
  db
    .select({ id: imports.id, committedAt: imports.committedAt })
    .from(imports)
    .where(and(eq(imports.organisationId, organisationId), eq(imports.kind, "tickets"), eq(imports.state, "committed")))
    .orderBy(imports.committedAt, imports.id);

/** The minute of the newest ticket under these imports; null without tickets. */
export async function findNewestMinute(db: Db, organisationId: string, importIds: string[]): Promise<number | null> {
  if (importIds.length === 0) return null;
  const [row] = await db
    .select({ newest: sql<number | null>`max(${tickets.openedMinute})` })
    .from(tickets)
    .where(and(eq(tickets.organisationId, organisationId), inArray(tickets.importId, importIds)));
  return row?.newest ?? null;
}

interface TicketWindow extends TicketsUnder {
  /** Rows behind this one. */
  after: number;
  /** Rows looked at by this statement. */
  rows: number;
  /** Only tickets opened at this minute or later. */
  from: number;
  partEnd: string;
  entryEnd: string;
}

/** The next tickets of an import as one text, a line each: the embedded database costs by the row that is moved. */
export async function readTicketLines(
  db: Db,
  { organisationId, importId, after, rows, from, partEnd, entryEnd }: TicketWindow,
): Promise<{ text: string; count: number; last: number }> {
  const [row] = rowsOf<{ text: string | null; n: number; last: number | null }>(
    await db.execute(sql`
      select string_agg(concat_ws(${partEnd}::text, number, opened_minute, has_time::integer,
        coalesce(resolution_minutes::text, ''), category, priority, assignment_group, channel,
        coalesce(requester, ''), coalesce(handle_minutes::text, ''), reopened), ${entryEnd}::text order by place)
        filter (where opened_minute >= ${from}) as text,
        count(*)::integer as n, max(place)::integer as last
      from (
        select * from ${tickets}
        where organisation_id = ${organisationId}::uuid and import_id = ${importId}::uuid and place > ${after}
        order by place limit ${rows}
      ) page`),
  );
  return { text: row?.text ?? "", count: Number(row?.n ?? 0), last: Number(row?.last ?? after) };
}

/** Of every organisation: imports of tickets that do not count and whose rows are still there. */
export const listUncountedTicketImports = (db: Db) =>
  db
    .select({ organisationId: imports.organisationId, importId: imports.id })
    .from(imports)
    .where(
      and(
        eq(imports.kind, "tickets"),
        inArray(imports.state, ["undone", "discarded"]),
        sql`exists (select 1 from ${tickets} where ${tickets.importId} = ${imports.id})`,
      ),
    );

/** Deletes some rows of an import that does not count; how many were left to delete. */
export async function deleteUncountedTickets(
  tx: Tx,
  { organisationId, importId }: TicketsUnder,
  most: number,
): Promise<number> {
  const rows = rowsOf<{ place: number }>(
    await tx.execute(sql`
      delete from ${tickets}
      where organisation_id = ${organisationId}::uuid and import_id = ${importId}::uuid and place in (
        select place from ${tickets} where import_id = ${importId}::uuid order by place limit ${most}
      ) returning place`),
  );
  return rows.length;
}

export async function findRequesterSecret(db: Db, organisationId: string): Promise<string | null> {
  const [row] = await db
    .select({ secret: requesterSecrets.secret })
    .from(requesterSecrets)
    .where(eq(requesterSecrets.organisationId, organisationId));
  return row?.secret ?? null;
}

/** Keeps the key of an organisation; of two at once the first stays. */
export const insertRequesterSecret = (tx: Tx, row: typeof requesterSecrets.$inferInsert) =>
  tx.insert(requesterSecrets).values(row).onConflictDoNothing();

export async function findTicketSummary(db: Db, organisationId: string) {
  const [row] = await db
    .select({ basis: ticketSummaries.basis, summary: ticketSummaries.summary })
    .from(ticketSummaries)
    .where(eq(ticketSummaries.organisationId, organisationId));
  return row ?? null;
}

export const keepTicketSummary = (tx: Tx, row: typeof ticketSummaries.$inferInsert) =>
  tx
    .insert(ticketSummaries)
    .values(row)
    .onConflictDoUpdate({
      target: ticketSummaries.organisationId,
      set: { basis: row.basis, summary: row.summary },
    });
