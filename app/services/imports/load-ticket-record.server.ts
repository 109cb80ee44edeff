import { randomBytes } from "node:crypto";
import { TICKET_END, TICKET_PART_END } from "#app/domain/imports/tickets-import.ts";
import type { Db, Tx } from "#db/connection/types.ts";
import {
  findRequesterSecret,
  insertRequesterSecret,
  listCountedTicketImports,
  readTicketLines,
} from "#db/queries/tickets.ts";

/** Tickets of one statement: few enough that nobody waits for it. */
const AT_ONCE = 2_500;
const SECRET_BYTES = 32;

/** The tickets of an import in pieces of text, those opened from a minute on; others get their turn in between. */
export async function* ticketPieces(
  db: Db,
  organisationId: string,
  importId: string,
  from: number,
): AsyncGenerator<string> {
  let after = -1;
  for (;;) {
    const page = await readTicketLines(db, {
      ...{ organisationId, importId, after, rows: AT_ONCE, from },
      ...{ partEnd: TICKET_PART_END, entryEnd: TICKET_END },
    });
    if (page.text !== "") yield page.text;
    if (page.count < AT_ONCE) return;
    after = page.last;
    await new Promise((next) => setImmediate(next));
  }
}

/** What counts already, for telling a new ticket from a known one, and the key for those who asked. */
export async function loadTicketRecord(db: Db, organisationId: string) {
  const [secret, counted] = await Promise.all([
    findRequesterSecret(db, organisationId),
    listCountedTicketImports(db, organisationId),
  ]);
  if (secret === null) throw new Error("The key for requesters is made when the first file is received.");
  const existing: string[] = [];
  for (const { id } of counted) for await (const piece of ticketPieces(db, organisationId, id, 0)) existing.push(piece);
  return { existing, requesterSecret: secret };
}

/** Makes the organisation's key for requesters with its first file of tickets. */
export const ensureRequesterSecret = (tx: Tx, organisationId: string) =>
  insertRequesterSecret(tx, { organisationId, secret: randomBytes(SECRET_BYTES).toString("base64") });
