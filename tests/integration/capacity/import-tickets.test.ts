import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { ticketSummary } from "#app/services/capacity/ticket-summary.server.ts";
import { undoImport } from "#app/services/imports/close-import.server.ts";
import { dropUncountedTickets } from "#app/services/imports/drop-tickets.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { rejectedRows } from "#app/services/imports/rejected-rows.server.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import type { Db } from "#db/connection/types.ts";
import { listCountedTicketImports } from "#db/queries/tickets.ts";
import { choosingIs, importFile, peopleCsv } from "#tests/support/import-file.ts";
import { testOrganisation } from "#tests/support/organisation.ts";
import { TICKET_HEADINGS, ticketCsv } from "#tests/support/ticket-file.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

interface StoredTicket {
  number: string;
  requester: string | null;
  reopened: number;
}

async function stored(db: Db, organisationId: string): Promise<StoredTicket[]> {
  const result = (await db.execute(
    sql`select number, requester, reopened from tickets where organisation_id = ${organisationId} order by place`,
  )) as unknown as { rows: StoredTicket[] };
  return result.rows;
}

describe("an import of tickets", () => {
  it("counts different people without keeping one of them, the same file once, and a later file before it", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const first = await importFile(context, "tickets", bytes(ticketCsv(400)));
    expect(first.verdict).toMatchObject({ ok: true, value: { created: 400 } });
    const summary = await ticketSummary(context);
    expect(summary).toMatchObject({ tickets: 400, open: 40, requesters: 40, live: 300 });
    expect(summary?.handle).toMatchObject({ count: 400, mean: 20 });
    const rows = await stored(db, organisationId);
    expect(new Set(rows.map(({ requester }) => requester)).size).toBe(40);
    expect(JSON.stringify(rows)).not.toContain("user1");
    const again = await importFile(context, "tickets", bytes(ticketCsv(400)));
    expect(again.counts).toMatchObject({ created: 0, changed: 0, unchanged: 400 });

    const later = ticketCsv(410).replaceAll("Laptop", "Printer");
    const tomorrow = { ...context, now: new Date(context.now.getTime() + 86_400_000) };
    const second = await importFile(tomorrow, "tickets", bytes(later));
    expect(second.counts).toMatchObject({ created: 10, changed: 100, unchanged: 300 });
    const both = await ticketSummary(context);
    expect(both?.tickets).toBe(410);
    expect(both?.mixes.category.lines.map(({ label }) => label)).not.toContain("Laptop");

    expect(await undoImport(context, second.importId)).toMatchObject({ ok: true });
    await dropUncountedTickets(context.database);
    expect((await stored(db, organisationId)).length).toBe(400);
    expect((await ticketSummary(context))?.tickets).toBe(400);
    expect((await listCountedTicketImports(db, organisationId)).map(({ id }) => id)).toEqual([first.importId]);
  });

  it("hands rows that cannot be read back with reasons and without who asked, and counts a ticket that came twice once", async () => {
    const { context, db, organisationId } = await testOrganisation();
    const file = peopleCsv([
      TICKET_HEADINGS,
      "T1,2026-03-02 09:00,2026-03-02 08:00,Password,1,Desk,Phone,Ana Lee,10",
      "T2,2026-03-02 09:00,2026-03-02 10:00,Password,1,Desk,Phone,Ana Lee,10",
      "T2,2026-03-02 09:00,2026-03-05 10:00,Password,1,Desk,Phone,Ana Lee,25",
      "T3,soon,,VPN,1,Desk,Phone,Bo Ruiz,",
    ]);
    const done = await importFile(context, "tickets", file);
    expect(done.counts).toMatchObject({ created: 1, rejected: 2, leftOut: 1 });
    expect(await stored(db, organisationId)).toMatchObject([{ number: "T2", reopened: 1 }]);
    const csv = new TextDecoder().decode((await rejectedRows(context, done.importId)) as Uint8Array);
    expect(csv).toContain("lies before the ticket was opened");
    expect(csv).toContain("“soon” is not a date");
    expect(csv).not.toContain("Ana Lee");
    expect(csv).not.toContain("Bo Ruiz");
  });

  it("shows nobody's name in the preview, and is closed to whoever may not write capacity", async () => {
    const { context } = await testOrganisation();
    const received = await receiveFile(context, { kind: "tickets", name: "t.csv", bytes: bytes(ticketCsv(3)) });
    if (!received.ok) throw new Error(received.reason);
    const loaded = await loadImport(context, received.value, choosingIs("all"));
    expect(loaded?.preview?.choice.timeZone).toBe("America/New_York");
    expect(JSON.stringify(loaded)).not.toContain("user0");
    const manager = { ...context, role: "manager" as const };
    await expect(receiveFile(manager, { kind: "tickets", name: "t.csv", bytes: bytes(ticketCsv(3)) })).rejects.toThrow(
      NotPermittedError,
    );
    expect(await loadImport(manager, received.value, choosingIs("all"))).toBeNull();
  });
});
