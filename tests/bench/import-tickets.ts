import { buildWorkers } from "#app/server/build.ts";
import { createOrganisation } from "#app/services/accounts/create-organisation.server.ts";
import { loadCapacity } from "#app/services/capacity/load-capacity.server.ts";
import { ticketSummary } from "#app/services/capacity/ticket-summary.server.ts";
import { commitImport } from "#app/services/imports/commit-import.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { listPeople } from "#app/services/people/list-people.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { ticketCsv } from "#tests/support/ticket-file.ts";
import { withBenchDatabase } from "./bench-database.ts";
import type { BenchRow } from "./bench-row.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const TICKETS = 120_000;
/** Minutes between two tickets, so that all of them lie before today. */
const APART = 3;
const FIRM = { organisationName: "Bench", country: "US", currency: "USD", itUsers: 9_000, teamSize: "larger" as const };
const PAUSE_MS = 50;

/** Somebody else at work until told to stop; their longest wait. */
function somebodyElse(context: ServiceContext) {
  let longest = 0;
  let running = true;
  const people = { text: "", include: "present", sort: "name", descending: false, page: 1 } as const;
  const work = (async () => {
    while (running) {
      const asked = performance.now();
      await listPeople({ ...context }, people);
      longest = Math.max(longest, performance.now() - asked);
      await new Promise((next) => setTimeout(next, PAUSE_MS));
    }
  })();
  return async () => {
    running = false;
    await work;
    return Math.round(longest);
  };
}

async function measure(name: string, server: string | undefined): Promise<BenchRow> {
  return withBenchDatabase(server, async ({ handle }) => {
    const owner = { ownerName: "Bench", email: "bench@firm.example", password: "not used for signing in" };
    const created = await createOrganisation(handle, { ...FIRM, ...owner }, { now: NOW, requestId: "bench" });
    const account = await findAccountByEmail(handle.db, owner.email);
    if (!created.ok || !account) throw new Error("The firm is missing.");
    const { organisationId, id: accountId, role } = account;
    const context: ServiceContext = { database: handle, organisationId, accountId, role, now: NOW, requestId: "bench" };
    const seconds = (since: number) => ((performance.now() - since) / 1_000).toFixed(1);
    const bytes = new TextEncoder().encode(ticketCsv(TICKETS, APART));
    const stop = somebodyElse(context);
    let began = performance.now();
    const received = await receiveFile(context, { kind: "tickets", name: "tickets.csv", bytes });
    if (!received.ok) throw new Error(received.reason);
    const seen = (await loadImport(context, received.value, { verdict: "all", page: 1 }))?.preview?.counts;
    if (!seen) throw new Error("no preview");
    const preview = seconds(began);
    began = performance.now();
    const verdict = await commitImport(context, received.value, seen);
    if (!verdict.ok) throw new Error(verdict.reason);
    const took = performance.now() - began;
    began = performance.now();
    await ticketSummary(context);
    const counted = seconds(began);
    const waited = await stop();
    began = performance.now();
    await loadCapacity(context, null);
    const page = Math.round(performance.now() - began);
    return {
      name: `120,000 tickets while somebody else works, ${name}`,
      value: `${Math.round((TICKETS / took) * 1_000).toLocaleString("en")} rows a second from confirming to counting`,
      note: `their longest wait ${waited} ms; upload and preview ${preview} s; summed in ${counted} s; page then ${page} ms`,
    };
  });
}

/** The largest ticket export, on the embedded database and on the server of TEST_DATABASE_URL. */
export async function benchImportTickets(): Promise<BenchRow[]> {
  await buildWorkers();
  const rows = [await measure("embedded", undefined)];
  const server = process.env.TEST_DATABASE_URL;
  if (server) rows.push(await measure("server", server));
  return rows;
}
