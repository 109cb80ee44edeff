import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TECHNICAL_COMPETENCIES } from "#app/domain/competency/catalogue/technical.ts";
import { buildWorkers } from "#app/server/build.ts";
import { createOrganisation } from "#app/services/accounts/create-organisation.server.ts";
import { commitImport } from "#app/services/imports/commit-import.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { openDatabase } from "#db/client.server.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { ping } from "#db/queries/health.ts";
import type { BenchRow } from "./bench-row.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const bytes = (lines: string[]) => new TextEncoder().encode(`${lines.join("\n")}\n`);
const figure = (value: number) => value.toLocaleString("en", { maximumSignificantDigits: 3 });

async function openOrganisation(dataDir: string): Promise<ServiceContext> {
  const database = await openDatabase({ databaseUrl: process.env.TEST_DATABASE_URL, dataDir });
  const email = `bench-${crypto.randomUUID()}@firm.example`;
  const first = {
    organisationName: "Bench",
    country: "US",
    currency: "USD",
    itUsers: 1_000,
    teamSize: "larger" as const,
    ownerName: "Bench",
    email,
    password: "not used for signing in",
  };
  const created = await createOrganisation(database, first, { now: NOW, requestId: "bench" });
  if (!created.ok) throw new Error(created.reason);
  const owner = await findAccountByEmail(database.db, email);
  if (!owner) throw new Error("The owner is missing.");
  const { organisationId, id: accountId, role } = owner;
  return { database, organisationId, accountId, role, now: NOW, requestId: "bench" };
}

/** Rows a second of each step, and the longest that another query waited meanwhile. */
async function measure(context: ServiceContext, kind: "people" | "levels", lines: string[]): Promise<BenchRow> {
  let longest = 0;
  let running = true;
  const others = (async () => {
    while (running) {
      const asked = performance.now();
      await ping(context.database.db);
      longest = Math.max(longest, performance.now() - asked);
      await new Promise((done) => setTimeout(done, 5));
    }
  })();
  const started = performance.now();
  const received = await receiveFile(context, { kind, name: `${kind}.csv`, bytes: bytes(lines) });
  if (!received.ok) throw new Error(received.reason);
  const preview = await loadImport(context, received.value, { verdict: "all", page: 1 });
  const seen = preview?.preview?.counts;
  if (!seen) throw new Error("no preview");
  const previewed = performance.now();
  const verdict = await commitImport(context, received.value, seen);
  if (!verdict.ok) throw new Error(verdict.reason);
  const ended = performance.now();
  running = false;
  await others;
  const rows = lines.length - 1;
  return {
    name: `${rows.toLocaleString("en")} ${kind}`,
    value: `${figure((rows / (ended - previewed)) * 1_000)} rows a second committed`,
    note: `upload and preview ${figure(previewed - started)} ms; another query waited ${figure(longest)} ms at most`,
  };
}

/** Imports of growing sizes on the embedded database, or on the server of TEST_DATABASE_URL. */
export async function benchImport(): Promise<BenchRow[]> {
  await buildWorkers();
  const dataDir = mkdtempSync(join(tmpdir(), "rightrung-bench-"));
  const context = await openOrganisation(dataDir);
  const rows: BenchRow[] = [];
  try {
    let known = 0;
    for (const size of [100, 1_000, 5_000]) {
      const people = Array.from({ length: size - known }, (_, i) => `Person ${known + i},p${known + i}@firm.example`);
      rows.push(await measure(context, "people", ["Name,E-mail", ...people]));
      known = size;
    }
    let month = 1;
    for (const size of [1_000, 10_000, 50_000]) {
      const date = `2026-0${month++}-15`;
      const levels = Array.from({ length: size }, (_, i) => {
        const competency = TECHNICAL_COMPETENCIES[Math.floor(i / 5_000) % TECHNICAL_COMPETENCIES.length];
        return `p${i % 5_000}@firm.example,"${competency?.name}",${i % 6},${date},supervisor`;
      });
      rows.push(await measure(context, "levels", ["Person,Competency,Level,Date,Source", ...levels]));
    }
  } finally {
    await context.database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return rows;
}
