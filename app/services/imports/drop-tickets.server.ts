import { log } from "#app/lib/log.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { deleteUncountedTickets, listUncountedTicketImports } from "#db/queries/tickets.ts";

/** Rows of one statement: nobody waits for it. */
const AT_ONCE = 1_000;

/** Deletes the tickets of imports that were taken back, cancelled or left half-way, in short transactions. */
export async function dropUncountedTickets(handle: DatabaseHandle): Promise<void> {
  for (const under of await listUncountedTicketImports(handle.db)) {
    let deleted = AT_ONCE;
    while (deleted === AT_ONCE) {
      deleted = await handle.transaction((tx) => deleteUncountedTickets(tx, under, AT_ONCE));
      await new Promise((next) => setImmediate(next));
    }
  }
}

/** The same beside everything else: what is left is deleted at the next start. */
export function dropTicketsInBackground(handle: DatabaseHandle): void {
  dropUncountedTickets(handle).catch((error: unknown) => {
    log().warn({ error: String(error) }, "Tickets of an import that does not count are not deleted yet.");
  });
}
