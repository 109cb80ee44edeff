import { generateDemo } from "#app/services/demo/generate-demo.server.ts";
import { loadMatrixPage } from "#app/services/matrix/load-matrix-page.server.ts";
import { listPeople } from "#app/services/people/list-people.server.ts";
import { loadRound } from "#app/services/rounds/load-round.server.ts";
import { openRound } from "#app/services/rounds/open-round.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { findOwner } from "#db/queries/accounts.ts";
import { findDemoOrganisation } from "#db/queries/organisations.ts";
import { generatedKey } from "#db/seed/generated-size.ts";
import { withBenchDatabase } from "./bench-database.ts";
import type { BenchRow } from "./bench-row.ts";

const SIZE = { people: 5_000, competencies: 60, historyMonths: 1, seed: 7 };
const NOW = new Date();
const dayIn = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Each person and four peers: five requests about each of 5,000 people. */
const SHEET = {
  ...{ name: "Bench", personIds: [], managerId: null, department: null, sources: ["self", "peer"] as ["self", "peer"] },
  ...{ peerChoice: "team" as const, competencyChoice: "on-record" as const, competencyGroup: "" },
  ...{ competencyIds: [], startsOn: null },
  ...{ mostCompetencies: 25, dueOn: dayIn(14), remindOn: null },
};

async function ownerOf(handle: DatabaseHandle): Promise<ServiceContext> {
  const made = await generateDemo(handle, SIZE, { now: NOW, requestId: "bench" });
  if (!made.ok) throw new Error(made.reason);
  const organisation = await findDemoOrganisation(handle.db, generatedKey(SIZE));
  const owner = organisation && (await findOwner(handle.db, organisation.id));
  if (!owner) throw new Error("The generated company is missing.");
  const { organisationId, id: accountId, role } = owner;
  return { database: handle, organisationId, accountId, role, now: NOW, requestId: "bench" };
}

/** Two readers, each with a short pause between two pages, until told to stop; the longest wait of each. */
function readers(context: ServiceContext) {
  const longest = { people: 0, matrix: 0 };
  let running = true;
  const people = { text: "", include: "present", sort: "name", descending: false, page: 1 } as const;
  const matrix = {
    ...{ whatIf: null, on: null, group: "", managerId: "", competencyId: "", department: "", title: "", text: "" },
    ...{ state: "" as const, sort: "name" as const, page: 1, columns: 1 },
  };
  const kinds = {
    people: () => listPeople({ ...context }, people),
    matrix: () => loadMatrixPage({ ...context }, matrix),
  };
  const session = async (kind: keyof typeof kinds) => {
    while (running) {
      const asked = performance.now();
      await kinds[kind]();
      longest[kind] = Math.max(longest[kind], performance.now() - asked);
      await new Promise((next) => setTimeout(next, 100));
    }
  };
  const all = Promise.all([session("people"), session("matrix")]);
  return async () => {
    running = false;
    await all;
    return `list ${Math.round(longest.people)}, matrix ${Math.round(longest.matrix)} ms`;
  };
}

async function measure(name: string, server: string | undefined): Promise<BenchRow> {
  return withBenchDatabase(server, async ({ handle }) => {
    const context = await ownerOf(handle);
    // The first look at the matrix reads everything once: not what is measured here.
    await readers(context)();
    const quiet = readers(context);
    await new Promise((next) => setTimeout(next, 3_000));
    const before = await quiet();
    const stop = readers(context);
    const began = performance.now();
    const spent = process.cpuUsage();
    const opened = await openRound({ ...context }, SHEET);
    if (!opened.ok) throw new Error(opened.reason);
    const answered = performance.now() - began;
    let round = await loadRound({ ...context }, opened.value, 1);
    while (round?.state === "opening") {
      await new Promise((next) => setTimeout(next, 250));
      round = await loadRound({ ...context }, opened.value, 1);
    }
    const took = performance.now() - began;
    const { user, system } = process.cpuUsage(spent);
    const during = await stop();
    const asked = round?.sources.reduce((sum, source) => sum + source.asked, 0) ?? 0;
    await handle.close();
    return {
      name: `opening ${asked.toLocaleString("en")} requests about ${SIZE.people.toLocaleString("en")} people, two others at work, ${name}`,
      value: `${(took / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s CPU with theirs`,
      note: `the page answered after ${(answered / 1000).toFixed(1)} s; worst wait ${during}; before it ${before}`,
    };
  });
}

/** A round about everybody in a large firm, on the embedded database and on the server of TEST_DATABASE_URL. */
export async function benchRoundOpening(): Promise<BenchRow[]> {
  const rows = [await measure("embedded", undefined)];
  const server = process.env.TEST_DATABASE_URL;
  if (server) rows.push(await measure("server", server));
  return rows;
}
