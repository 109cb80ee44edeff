import { TECHNICAL_COMPETENCIES } from "#app/domain/competency/catalogue/technical.ts";
import { buildWorkers } from "#app/server/build.ts";
import { createOrganisation } from "#app/services/accounts/create-organisation.server.ts";
import { commitImport } from "#app/services/imports/commit-import.server.ts";
import { loadImport } from "#app/services/imports/load-import.server.ts";
import { receiveFile } from "#app/services/imports/receive-file.server.ts";
import { loadMatrixPage } from "#app/services/matrix/load-matrix-page.server.ts";
import { changeOrganisation } from "#app/services/organisations/change-organisation.server.ts";
import { listPeople } from "#app/services/people/list-people.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { findAccountByEmail } from "#db/queries/accounts.ts";
import { listCompetencies } from "#db/queries/competencies.ts";
import { listAllPeople } from "#db/queries/people.ts";
import { withBenchDatabase } from "./bench-database.ts";
import type { BenchRow } from "./bench-row.ts";

const NOW = new Date("2026-11-22T10:00:00Z");
const PEOPLE = 5_000;
const LEVELS = 100_000;
const COLUMNS =
  "id, organisation_id, person_id, competency_id, source, level, assessor, assessed_on, evidence, recorded_by, recorded_at";
const FIRM = { organisationName: "Bench", country: "US", currency: "USD", itUsers: 1_000, teamSize: "larger" as const };

async function openFirm(database: DatabaseHandle): Promise<ServiceContext> {
  const owner = { ownerName: "Bench", email: "bench@firm.example", password: "not used for signing in" };
  const created = await createOrganisation(database, { ...FIRM, ...owner }, { now: NOW, requestId: "bench" });
  if (!created.ok) throw new Error(created.reason);
  const account = await findAccountByEmail(database.db, owner.email);
  if (!account) throw new Error("The owner is missing.");
  const { organisationId, id: accountId, role } = account;
  return { database, organisationId, accountId, role, now: NOW, requestId: "bench" };
}

/** Previews a file and returns the step that carries it out. */
async function prepare(context: ServiceContext, kind: "people" | "levels", lines: string[]) {
  const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
  const received = await receiveFile(context, { kind, name: `${kind}.csv`, bytes });
  if (!received.ok) throw new Error(received.reason);
  const seen = (await loadImport(context, received.value, { verdict: "all", page: 1 }))?.preview?.counts;
  if (!seen) throw new Error("no preview");
  return async () => {
    const verdict = await commitImport(context, received.value, seen);
    if (!verdict.ok) throw new Error(verdict.reason);
  };
}

/** Five people at work, each with a short pause between two requests, until told to stop; the longest wait of each kind. */
function fiveSessions(context: ServiceContext) {
  const longest = { people: 0, matrix: 0, write: 0 };
  let running = true;
  const fresh = () => ({ ...context });
  const people = { text: "", include: "present", sort: "name", descending: false, page: 1 } as const;
  const matrix = {
    ...{ whatIf: null, on: null, group: "", managerId: "", competencyId: "", department: "", title: "", text: "" },
    ...{ state: "" as const, sort: "name" as const, page: 1, columns: 1 },
  };
  const { organisationName: name, country, currency, itUsers } = FIRM;
  const kinds = {
    people: () => listPeople(fresh(), people),
    matrix: () => loadMatrixPage(fresh(), matrix),
    write: () => changeOrganisation(fresh(), { name, country, currency, itUsers }),
  };
  const session = async (kind: keyof typeof kinds) => {
    while (running) {
      const asked = performance.now();
      await kinds[kind]();
      longest[kind] = Math.max(longest[kind], performance.now() - asked);
      await new Promise((next) => setTimeout(next, 100));
    }
  };
  const all = Promise.all([
    session("people"),
    session("people"),
    session("matrix"),
    session("write"),
    session("write"),
  ]);
  return async () => {
    running = false;
    await all;
    return longest;
  };
}

const waits = ({ people, matrix, write }: Awaited<ReturnType<ReturnType<typeof fiveSessions>>>) =>
  `list ${Math.round(people)}, matrix ${Math.round(matrix)}, small write ${Math.round(write)} ms`;

async function measure(name: string, server: string | undefined): Promise<BenchRow> {
  return withBenchDatabase(server, async ({ handle, closeAndCopy }) => {
    const context = await openFirm(handle);
    const { db, organisationId, accountId } = { db: handle.db, ...context };
    const names = Array.from({ length: PEOPLE }, (_, i) => `Person ${i},p${i}@firm.example`);
    await (await prepare(context, "people", ["Name,E-mail", ...names]))();
    const [people, competencies] = await Promise.all([
      listAllPeople(db, organisationId),
      listCompetencies(db, organisationId),
    ]);
    const levels = Array.from({ length: LEVELS }, (_, i) => {
      const competency = TECHNICAL_COMPETENCIES[Math.floor(i / PEOPLE)];
      return `p${i % PEOPLE}@firm.example,"${competency?.name}",${i % 6},2026-01-15,supervisor,Led the rule review`;
    });
    const commit = await prepare(context, "levels", ["Person,Competency,Level,Date,Source,Evidence", ...levels]);
    const quiet = fiveSessions(context);
    await new Promise((next) => setTimeout(next, 3_000));
    const before = await quiet();
    const stop = fiveSessions(context);
    const began = performance.now();
    await commit();
    const took = performance.now() - began;
    const during = await stop();
    const lines = levels.map((_, i) => {
      const [person, competency] = [people[i % PEOPLE]?.id, competencies[i % competencies.length]?.id];
      const facts = ["supervisor", i % 6, "import:supervisor", "2026-01-15", "Led the rule review", accountId];
      return [crypto.randomUUID(), organisationId, person, competency, ...facts, NOW.toISOString()].join("\t");
    });
    const copied = await closeAndCopy("assessments", COLUMNS, `${lines.join("\n")}\n`);
    return {
      name: `100,000 levels, five others at work, ${name}`,
      value: `${Math.round((LEVELS / took) * 1_000).toLocaleString("en")} rows a second from confirming to counting`,
      note: `plain COPY ${Math.round((LEVELS / copied) * 1_000).toLocaleString("en")}, ratio ${(took / copied).toFixed(1)}; worst wait ${waits(during)}; before it ${waits(before)}`,
    };
  });
}

/** The large import while five people work, on the embedded database and on the server of TEST_DATABASE_URL. */
export async function benchImportBesideOthers(): Promise<BenchRow[]> {
  await buildWorkers();
  const rows = [await measure("embedded", undefined)];
  const server = process.env.TEST_DATABASE_URL;
  if (server) rows.push(await measure("server", server));
  return rows;
}
