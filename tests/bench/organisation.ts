import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { recordAssessments } from "#app/services/assessments/record-assessments.server.ts";
import { generateDemo } from "#app/services/demo/generate-demo.server.ts";
import { keepMonthEnds } from "#app/services/matrix/keep-month-ends.server.ts";
import { loadCoverReport, TODAY_WITH_ALL } from "#app/services/matrix/load-cover-report.server.ts";
import { loadMatrixPage } from "#app/services/matrix/load-matrix-page.server.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import { listPeople } from "#app/services/people/list-people.server.ts";
import { loadPerson } from "#app/services/people/load-person.server.ts";
import { loadCase } from "#app/services/promotion/load-case.server.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { openDatabase } from "#db/client.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import { findOwner } from "#db/queries/accounts.ts";
import { findDemoOrganisation } from "#db/queries/organisations.ts";
import { listCases } from "#db/queries/promotion-cases.ts";
import { generatedKey } from "#db/seed/generated-size.ts";
import { countStatements } from "../integration/scenarios/count-statements.ts";
import type { BenchRow } from "./bench-row.ts";
import { onServer } from "./on-server.ts";

const RUNS = 5;
const SEED = 7;
const EVERYBODY = {
  whatIf: null,
  on: null,
  group: "",
  managerId: "",
  competencyId: "",
  department: "",
  title: "",
  state: "" as const,
  sort: "name" as const,
  text: "",
  page: 1,
  columns: 1,
};
const PEOPLE = { text: "", include: "present", sort: "name", descending: false, page: 1 } as const;

export interface BenchedSize {
  people: number;
  competencies: number;
  months: number;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** User and system time of this process, which holds the embedded database too. */
async function cpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function medianCpu(work: () => Promise<unknown>, prepare: () => Promise<unknown> = async () => {}) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await prepare();
    times.push(await cpu(work));
  }
  return median(times);
}

/** The longest time for which nothing else got a turn while this ran. */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await work();
  clearInterval(timer);
  return Math.max(longest, performance.now() - last);
}

async function ownerOf(handle: DatabaseHandle, { people, competencies, months }: BenchedSize) {
  const size = { people, competencies, historyMonths: months, seed: SEED };
  const moment = { now: new Date(), requestId: "bench" };
  const existing = await findDemoOrganisation(handle.db, generatedKey(size));
  if (!existing) {
    const made = await generateDemo(handle, size, moment);
    if (!made.ok) throw new Error(made.reason);
  }
  const organisation = await findDemoOrganisation(handle.db, generatedKey(size));
  const owner = await findOwner(handle.db, organisation!.id);
  const role = "owner" as const;
  return { ...moment, database: handle, organisationId: organisation!.id, accountId: owner!.id, role };
}

async function benchPages(context: ServiceContext, label: string): Promise<BenchRow[]> {
  const handle = context.database;
  const turn = await longestTurn(() => loadTeamMatrix({ ...context, database: { ...handle } }));
  const cold = await cpu(() => loadTeamMatrix({ ...context, database: { ...handle } }));
  const { members, competencies } = await loadTeamMatrix(context);
  const cases = await listCases(handle.db, context.organisationId, context.accountId);
  const open = cases.find(({ viewerView }) => viewerView !== null);
  if (!open) throw new Error("no case");
  const pages: [string, (asked: ServiceContext) => Promise<unknown>][] = [
    ["matrix page", (asked) => loadMatrixPage(asked, EVERYBODY)],
    ["cover report", (asked) => loadCoverReport(asked, TODAY_WITH_ALL)],
    ["people list", (asked) => listPeople(asked, PEOPLE)],
    ["person", (asked) => loadPerson(asked, open.person.id)],
    ["case", (asked) => loadCase(asked, open.promotionCase.id)],
  ];
  let level = 0;
  const write = async () => {
    level = (level + 1) % 6;
    const ratings = [{ competencyId: competencies[0]!.id, level, evidence: "Seen at work." }];
    const assessedOn = context.now.toISOString().slice(0, 10);
    const sheet = { source: "test" as const, assessorId: null, assessedOn, ratings };
    const verdict = await recordAssessments({ ...context, now: new Date() }, members[0]!.id, sheet);
    if (!verdict.ok) throw new Error(verdict.reason);
  };
  const rows: BenchRow[] = [
    {
      name: `${label}: first look at the matrix`,
      value: `${ms(cold)} CPU`,
      note: `nobody else waits longer than ${ms(turn)}`,
    },
  ];
  for (const [name, load] of pages) {
    const { context: counted, count } = countStatements(context);
    await loadTeamMatrix(counted);
    const before = count();
    const bytes = gzipSync(JSON.stringify(await load(counted))).length / 1024;
    const statements = count() - before;
    const warm = await medianCpu(() => load(context));
    const written = await medianCpu(() => load(context), write);
    rows.push({
      name: `${label}: ${name}`,
      value: `${ms(warm)} CPU`,
      note: `after a write ${ms(written)}; ${statements} statements; ${bytes.toFixed(1)} KB of data compressed`,
    });
  }
  rows.push(...(await benchPast(context, label, members)));
  rows.push({
    name: `${label}: memory`,
    value: `${Math.round(process.memoryUsage.rss() / 1_048_576)} MB`,
    note: "RSS",
  });
  return rows;
}

/** Pages of past days, two days compared and a what-if of five people; before that, once, the ends of the months. */
async function benchPast(context: ServiceContext, label: string, members: readonly { id: string }[]) {
  const today = context.now.toISOString().slice(0, 10);
  const dayBefore = (days: number) => new Date(context.now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  const rows: BenchRow[] = [];
  const building = await cpu(() => keepMonthEnds(context.database, { today }));
  rows.push({ name: `${label}: keeping the ends of all months, once`, value: `${ms(building)} CPU` });
  const personIds = members.slice(0, 5).map(({ id }) => id);
  const asked: [string, (asked: ServiceContext, on: string) => Promise<unknown>][] = [
    ["matrix of a past day", (one, on) => loadMatrixPage(one, { ...EVERYBODY, on })],
    ["cover, two days compared", (one, since) => loadCoverReport(one, { ...TODAY_WITH_ALL, since })],
    ["cover without five people", (one) => loadCoverReport(one, { ...TODAY_WITH_ALL, personIds })],
  ];
  for (const [at, [name, load]] of asked.entries()) {
    const on = dayBefore(100 + at * 40);
    const { context: counted, count } = countStatements(context);
    const turn = await longestTurn(() => load(counted, on));
    const statements = count();
    const fresh = await cpu(() => load(context, dayBefore(117 + at * 40)));
    const again = await medianCpu(() => load(context, on));
    const bytes = gzipSync(JSON.stringify(await load(context, on))).length / 1024;
    rows.push({
      name: `${label}: ${name}`,
      value: `${ms(fresh)} CPU the first time, ${ms(again)} after that`,
      note: `${statements} statements the first time; nobody else waits longer than ${ms(turn)}; ${bytes.toFixed(1)} KB of data compressed`,
    });
  }
  return rows;
}

/** The pages of a company of these sizes, on the embedded database and, with TEST_DATABASE_URL, on the server. */
export async function benchOrganisations(sizes: BenchedSize[]): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const bench = async (home: string, handle: DatabaseHandle) => {
    for (const size of sizes) {
      const history = `${size.months} ${size.months === 1 ? "month" : "months"}`;
      const label = `${home}, ${size.people.toLocaleString("en")} × ${size.competencies}, ${history}`;
      rows.push(...(await benchPages(await ownerOf(handle, size), label)));
    }
  };
  const kept = process.env.BENCH_DATA_DIR;
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), "rightrung-bench-"));
  const handle = await openDatabase({ databaseUrl: undefined, dataDir });
  try {
    await bench("embedded", handle);
  } finally {
    await handle.close();
    if (!kept) rmSync(dataDir, { recursive: true, force: true });
  }
  await onServer((server) => bench("server", server));
  return rows;
}
