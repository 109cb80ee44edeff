import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { generateDemo } from "#app/services/demo/generate-demo.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { administer } from "#tests/support/administer.ts";
import { dropDatabase } from "#tests/support/drop-database.ts";
import type { BenchRow } from "./bench-row.ts";
import { framesOfRebuiltWindow, framesWhileScrolling, type Scrolled } from "./scrolling.ts";

interface Size {
  people: number;
  competencies: number;
}

const SIZES: Size[] = [
  { people: 100, competencies: 50 },
  { people: 1000, competencies: 60 },
];
/** A million ratings take minutes to make: only where BENCH_LARGE=1 asks for them. */
const LARGE: Size = { people: 5000, competencies: 200 };

/** Time until visible, bytes, nodes, frames and memory of the matrix in a real browser; needs CHROMIUM_PATH. */
export async function benchGrid(): Promise<BenchRow[]> {
  const executablePath = process.env.CHROMIUM_PATH;
  if (!executablePath || !existsSync(executablePath)) {
    return [{ name: "matrix in the browser", value: "skipped", note: "CHROMIUM_PATH names no Chromium" }];
  }
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
  try {
    const rows: BenchRow[] = [];
    for (const size of process.env.BENCH_LARGE === "1" ? [...SIZES, LARGE] : SIZES) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      // What runs in the page is compiled with a function that keeps names, which no page has.
      await context.addInitScript("globalThis.__name = (named) => named");
      rows.push(...(await withCompany(size, undefined, (url) => benchSize(context, url, size))));
      const server = process.env.TEST_DATABASE_URL;
      if (server) rows.push(await withCompany(size, server, (url) => benchVisible(context, url, size)));
      await context.close();
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** A server with a generated company of this size on a database of its own, for as long as the work takes. */
async function withCompany<T>(size: Size, base: string | undefined, work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "rightrung-grid-"));
  if (!base) return whileServing(size, { dataDir, databaseUrl: undefined }, work);
  const name = `rightrung_bench_${crypto.randomUUID().replaceAll("-", "")}`;
  await administer(base, `create database ${name}`);
  const url = new URL(base);
  url.pathname = name;
  try {
    return await whileServing(size, { dataDir, databaseUrl: url.href }, work);
  } finally {
    await dropDatabase(base, name);
  }
}

async function whileServing<T>(
  size: Size,
  { dataDir, databaseUrl }: { dataDir: string; databaseUrl: string | undefined },
  work: (url: string) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ databaseUrl, dataDir });
  const made = await generateDemo(
    database,
    { ...size, seed: 7, historyMonths: 24 },
    { now: new Date(), requestId: "bench" },
  );
  await database.close();
  if (!made.ok) throw new Error(made.reason);
  const { DATABASE_URL: _url, ...inherited } = process.env;
  const server = spawn(process.execPath, ["--import", "tsx", "app/server/start.ts"], {
    env: {
      ...inherited,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...{ NODE_ENV: "production", PORT: "0", DATA_DIR: dataDir },
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stopped = new Promise<void>((done) => server.once("exit", () => done()));
  try {
    const url = await new Promise<string>((done, fail) => {
      let text = "";
      server.stdout.on("data", (chunk: Buffer) => {
        text += chunk;
        const ready = /ready at (\S+)/.exec(text)?.[1];
        if (ready) done(ready);
      });
      server.once("exit", () => fail(new Error(`The server stopped: ${text}`)));
    });
    return await work(url);
  } finally {
    server.kill("SIGTERM");
    await stopped;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const ms = (value: number) => `${value.toFixed(0)} ms`;

const labelOf = ({ people, competencies }: Size) => `${people.toLocaleString("en")} × ${competencies}`;

/** Opens the matrix of the generated company a second time: how long until its table, and the grid, are in sight. */
async function openMatrix(page: Page, url: string): Promise<{ visible: number; held: number }> {
  await page.goto(`${url}/demo`);
  await page.getByRole("button", { name: /^Open Generated company/ }).click();
  await page.getByRole("navigation", { name: "Main" }).first().waitFor();
  await page.goto(`${url}/matrix`);
  await page.locator(".pool").waitFor();
  // Once more, with everything that is kept on the server and in the browser.
  const started = performance.now();
  await page.goto(`${url}/matrix`, { waitUntil: "commit" });
  await page.locator(".matrix tbody td, .pool-cell").first().waitFor();
  const visible = performance.now() - started;
  await page.locator(".pool-cell").first().waitFor();
  return { visible, held: performance.now() - started };
}

/** The database makes no difference to what the browser does afterwards. */
async function benchVisible(context: BrowserContext, url: string, size: Size): Promise<BenchRow> {
  const page = await context.newPage();
  const { visible, held } = await openMatrix(page, url);
  await page.close();
  return {
    name: `${labelOf(size)}, PostgreSQL server: visible`,
    value: ms(visible),
    note: `the server's table; the grid over everybody after ${ms(held)}`,
  };
}

async function benchSize(context: BrowserContext, url: string, size: Size): Promise<BenchRow[]> {
  const label = labelOf(size);
  const page = await context.newPage();
  const { visible, held } = await openMatrix(page, url);
  const cells = await (await context.request.get(`${url}/matrix/cells.json`)).body();
  const packed = JSON.parse(cells.toString()) as { cells: string[] };
  const kilobytes = (body: Buffer | string) => `${(gzipSync(body).length / 1024).toFixed(1)} KB`;
  const nodes = await countNodes(page);
  const scrolled = await page.evaluate(framesWhileScrolling);
  const after = await countNodes(page);
  const heap = await heapOf(page);
  const rebuilt = await page.evaluate(framesOfRebuiltWindow, packed.cells);
  await page.close();
  const frames = ({ p50, p95 }: Scrolled) => `p95 ${ms(p95)}`.concat(`, p50 ${ms(p50)}`);
  return [
    {
      name: `${label}: visible`,
      value: ms(visible),
      note: `the server's table; the grid over everybody after ${ms(held)}`,
    },
    {
      name: `${label}: all cells with people`,
      value: kilobytes(cells),
      note: `compressed; ${kilobytes(packed.cells.join("\n"))} of it the cells`,
    },
    {
      name: `${label}: nodes of the page`,
      value: nodes.toLocaleString("en"),
      note: `${after.toLocaleString("en")} after scrolling`,
    },
    {
      name: `${label}: frame while scrolling`,
      value: frames(scrolled),
      note: `${scrolled.steps} steps over both sides`,
    },
    { name: `${label}: window rebuilt as HTML each frame`, value: frames(rebuilt), note: "yardstick of the same run" },
    {
      name: `${label}: memory of the page`,
      value: `${(heap / 1024 / 1024).toFixed(1)} MB`,
      note: "JavaScript heap after scrolling",
    },
  ];
}

const countNodes = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) count += 1;
    return count;
  });

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize;
}
