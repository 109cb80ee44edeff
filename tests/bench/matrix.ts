import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { matrixBodyHtml } from "#app/components/matrix/matrix-body-html.ts";
import { generateDemo } from "#app/services/demo/generate-demo.server.ts";
import { loadMatrixPage, type MatrixPage, type MatrixQuery } from "#app/services/matrix/load-matrix-page.server.ts";
import { loadTeamMatrix } from "#app/services/matrix/load-team-matrix.server.ts";
import { matrixRows } from "#app/services/matrix/matrix-rows.ts";
import type { ServiceContext } from "#app/services/shared/context.ts";
import { openDatabase } from "#db/client.server.ts";
import type { DatabaseHandle, Db } from "#db/connection/types.ts";
import type { BenchRow } from "./bench-row.ts";

const SIZES = [
  { people: 100, competencies: 50 },
  { people: 1000, competencies: 60 },
];
const NOW = new Date("2026-11-22T10:00:00Z");
const RUNS = 7;
const EVERYBODY: MatrixQuery = {
  whatIf: null,
  on: null,
  group: "",
  managerId: "",
  text: "",
  department: "",
  title: "",
  competencyId: "",
  state: "",
  sort: "name",
  page: 1,
  columns: 1,
};

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms CPU`;
const kilobytes = (text: string) => `${(gzipSync(text).length / 1024).toFixed(1)} KB`;

/** User and system time of this process, which holds the embedded database too. */
async function cpu(work: () => Promise<unknown> | unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function medianCpu(work: () => Promise<unknown> | unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await cpu(work));
  return median(times);
}

/** The same database with every statement counted. */
function counting(handle: DatabaseHandle) {
  const counted = { statements: 0 };
  const db = new Proxy(handle.db, {
    get(target, property) {
      const value = Reflect.get(target, property) as unknown;
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        counted.statements += 1;
        return (value as (...given: unknown[]) => unknown).apply(target, args);
      };
    },
  }) as Db;
  return { counted, handle: { ...handle, db } };
}

const render = ({ columns, rows, whatIf }: MatrixPage) =>
  matrixBodyHtml({ columns, rows, whatIf, address: {}, locale: "en-GB" });

/** Loading and rendering a page of the matrix, on the embedded database with a generated company. */
export async function benchMatrix(): Promise<BenchRow[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "rightrung-bench-"));
  const handle = await openDatabase({ databaseUrl: undefined, dataDir });
  try {
    const rows: BenchRow[] = [];
    for (const size of SIZES) rows.push(...(await benchSize(handle, size)));
    return rows;
  } finally {
    await handle.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function benchSize(handle: DatabaseHandle, size: (typeof SIZES)[number]): Promise<BenchRow[]> {
  const label = `${size.people.toLocaleString("en")} × ${size.competencies}`;
  const moment = { now: NOW, requestId: "bench" };
  const made = await generateDemo(handle, { ...size, seed: 7, historyMonths: 24 }, moment);
  if (!made.ok) throw new Error(made.reason);
  const context = (database: DatabaseHandle): ServiceContext => ({
    ...moment,
    database,
    organisationId: made.value.organisationId,
    accountId: "bench",
    role: "owner",
  });
  // A handle of its own has nothing kept: the page is computed from the tables.
  const afresh = () => loadMatrixPage(context({ ...handle }), EVERYBODY);
  const page = await afresh();
  if (!page) throw new Error("no page");
  const first = await medianCpu(afresh);
  const again = await medianCpu(() => loadMatrixPage(context(handle), EVERYBODY));
  const html = await medianCpu(() => render(page));
  const { counted, handle: watched } = counting(handle);
  await loadMatrixPage(context(watched), EVERYBODY);
  const statements = counted.statements;
  const matrix = await loadTeamMatrix(context(handle));
  const all = matrixRows(matrix, [...matrix.members.keys()], [...matrix.competencies.keys()]);
  const cells = all.map(({ levels, marks }) => `${levels}\n${marks}`).join("\n");
  return [
    {
      name: `${label}: page after a change`,
      value: milliseconds(first),
      note: `${made.value.ratings} ratings, ${statements} statements, cover over everybody`,
    },
    { name: `${label}: page while nothing changed`, value: milliseconds(again), note: "1 statement" },
    {
      name: `${label}: rows as HTML`,
      value: milliseconds(html),
      note: `${page.rows.length} people a page, ${kilobytes(render(page))} compressed`,
    },
    {
      name: `${label}: data of the page`,
      value: kilobytes(JSON.stringify(page)),
      note: "compressed, with sources and days",
    },
    {
      name: `${label}: level and state of every cell`,
      value: kilobytes(cells),
      note: `compressed, ${all.length * matrix.competencies.length} cells`,
    },
  ];
}
