import { SUMMARY_VERSION, TicketCounter, type TicketSummary } from "#app/domain/capacity/ticket-summary.ts";
import { readTicketLine, TICKET_END, TICKET_PART_END } from "#app/domain/imports/tickets-import.ts";
import { log } from "#app/lib/log.server.ts";
import { ticketPieces } from "#app/services/imports/load-ticket-record.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import {
  findNewestMinute,
  findTicketSummary,
  keepTicketSummary,
  listCountedTicketImports,
} from "#db/queries/tickets.ts";

const MINUTES_OF_A_DAY = 1_440;
/** Two years before the newest ticket: enough to tell a season from growth. */
const DAYS_LOOKED_AT = 731;

type Counted = Pick<ServiceContext, "database" | "organisationId">;

const basisOf = (importIds: readonly string[]) => [SUMMARY_VERSION, ...importIds].join(" ");

/** Counts running now: whoever asks meanwhile waits for the same one. */
const running = new WeakMap<DatabaseHandle, Map<string, Promise<TicketSummary | null>>>();

/**
 * What the tickets that count amount to; null without any. Kept until other imports count, and otherwise counted in
 * short statements with everybody else in between.
 */
export async function ticketSummary(context: Counted): Promise<TicketSummary | null> {
  const { database, organisationId } = context;
  const [imports, kept] = await Promise.all([
    listCountedTicketImports(database.db, organisationId),
    findTicketSummary(database.db, organisationId),
  ]);
  if (imports.length === 0) return null;
  const importIds = imports.map(({ id }) => id);
  const basis = basisOf(importIds);
  if (kept?.basis === basis) return kept.summary as unknown as TicketSummary;
  const mine = running.get(database) ?? new Map<string, Promise<TicketSummary | null>>();
  running.set(database, mine);
  const known = mine.get(basis);
  if (known) return known;
  const counting = countTickets(context, importIds, basis).finally(() => mine.delete(basis));
  mine.set(basis, counting);
  return counting;
}

async function countTickets({ database, organisationId }: Counted, importIds: string[], basis: string) {
  const newest = await findNewestMinute(database.db, organisationId, importIds);
  if (newest === null) return null;
  const counter = new TicketCounter(newest);
  const seen = new Set<string>();
  const from = newest - DAYS_LOOKED_AT * MINUTES_OF_A_DAY;
  // The newest import counts: what an older one said about the same ticket is passed over.
  for (const importId of [...importIds].reverse()) {
    for await (const piece of ticketPieces(database.db, organisationId, importId, from)) {
      for (const line of piece.split(TICKET_END)) {
        const number = line.slice(0, line.indexOf(TICKET_PART_END));
        if (seen.has(number)) continue;
        seen.add(number);
        counter.add(readTicketLine(line));
      }
    }
  }
  const summary = counter.summary();
  if (summary)
    await database.transaction((tx) => keepTicketSummary(tx, { organisationId, basis, summary: { ...summary } }));
  return summary;
}

/** After an import: so that whoever looks next finds it counted. */
export function countTicketsInBackground(context: Counted): void {
  ticketSummary(context).catch((error: unknown) => {
    log().warn({ error: String(error) }, "Tickets are not counted yet: they are when somebody looks.");
  });
}
