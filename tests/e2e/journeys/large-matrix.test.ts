import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NOTHING_SAID } from "#app/domain/fairness/attributes.ts";
import { cycleReport, FEWEST_DECIDED } from "#app/domain/fairness/cycle-report.ts";
import { generateDemo } from "#app/services/demo/generate-demo.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { insertReport } from "#db/queries/fairness.ts";
import { insertPeople } from "#db/queries/people.ts";
import { accessibilityViolations, newPage, overflow } from "#tests/support/browser.ts";
import { openDemo } from "#tests/support/journey-demo.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const PEOPLE = 1000;
const RATED = 20;
const COMPETENCIES = 60;
/** The pool of cells, and some 500 around it: the menu of an owner has more entries than anybody else’s. */
const MOST_NODES = 2700;

const REPORT = crypto.randomUUID();
/** As many as a report needs, in two groups, with both sides of an outcome in each. */
const DECIDED = Array.from({ length: 2 * FEWEST_DECIDED }, (_, n) => ({
  attributes: { ...NOTHING_SAID, sex: n % 2 ? ("female" as const) : ("male" as const) },
  choice: n % 5 ? ("not-now" as const) : ("promote" as const),
  hasStarFlag: n % 3 === 0,
  isLabelledHigh: n % 4 === 0,
  isAdvisedSpecialist: null,
}));

let server: RunningServer;
let page: Page;

/** A small generated company, which is quick, that has taken on many people: most are not rated yet. */
beforeAll(async () => {
  const dataDir = newDataFolder();
  const database = await openDatabase({ databaseUrl: undefined, dataDir });
  const now = new Date();
  const size = { people: RATED, competencies: COMPETENCIES, seed: 7, historyMonths: 24 };
  const made = await generateDemo(database, size, { now, requestId: "test" });
  if (!made.ok) throw new Error(made.reason);
  const { organisationId } = made.value;
  const joined = Array.from({ length: PEOPLE - RATED }, (_, n) => ({
    id: crypto.randomUUID(),
    organisationId,
    name: `Joined ${String(n).padStart(3, "0")}`,
    title: n % 40 ? "Engineer" : "Warehouse robot engineer",
    createdAt: now,
    updatedAt: now,
  }));
  await database.transaction((tx) => insertPeople(tx, joined));
  await database.transaction((tx) =>
    insertReport(tx, {
      ...{ id: REPORT, organisationId, fromDay: "2025-01-01", toDay: "2025-12-31", tables: cycleReport(DECIDED) ?? [] },
      ...{ madeBy: crypto.randomUUID(), madeAt: now },
    }),
  );
  await database.close();
  server = await startServer({ DATA_DIR: dataDir });
});
afterAll(() => server?.stop());

const grid = () => page.getByRole("grid", { name: "Competency matrix" });
const focused = () => page.locator(":focus");
const attribute = (name: string) => focused().getAttribute(name);
/** Row and column of the focus, counted from 1 as a screen reader says them. */
const place = async () => [
  Number(await focused().evaluate((cell) => cell.closest("[aria-rowindex]")?.getAttribute("aria-rowindex"))),
  Number(await focused().evaluate((cell) => cell.closest("[aria-colindex]")?.getAttribute("aria-colindex"))),
];
const press = (key: string) => page.keyboard.press(key);
const nodes = () =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let count = 0;
    while (walker.nextNode()) count += 1;
    return count;
  });

async function openMatrix(choice: Parameters<typeof newPage>[0] = {}) {
  page = await newPage(choice);
  await openDemo(page, server.url, `Generated company, ${RATED} people`);
  await page.goto(`${server.url}/matrix`);
}

describe("the matrix of a thousand people", () => {
  it("is one grid on the keyboard, named in words, with the same few cells wherever it is scrolled", async () => {
    await openMatrix();
    await grid().waitFor();
    expect(await grid().getAttribute("aria-rowcount")).toBe(String(PEOPLE + 3));
    expect(await grid().getAttribute("aria-colcount")).toBe(String(COMPETENCIES + 1));
    const before = await nodes();
    expect(before).toBeLessThan(MOST_NODES);

    await page.locator(".pool [tabindex='0']").focus();
    expect(await page.locator(".pool [tabindex='0']").count()).toBe(1);
    expect(await place()).toEqual([3, 2]);
    await press("ArrowDown");
    await press("ArrowRight");
    expect(await place()).toEqual([4, 3]);
    expect(await attribute("aria-label")).toMatch(/^\S+ .+: (level \d|not rated|claims \d|too few)/);
    await press("End");
    expect(await place()).toEqual([4, COMPETENCIES + 1]);
    await press("Control+End");
    expect(await place()).toEqual([PEOPLE + 3, COMPETENCIES + 1]);
    await press("ArrowUp");
    expect(await place()).toEqual([PEOPLE + 2, COMPETENCIES + 1]);
    await press("PageUp");
    expect(await place()).toEqual([PEOPLE - 8, COMPETENCIES + 1]);
    const person = (await attribute("aria-label"))?.split(",")[0];
    await press("Home");
    expect(await focused().evaluate((link) => [link.tagName, link.textContent])).toEqual(["A", person]);
    await press("Control+Home");
    expect(await place()).toEqual([1, 1]);
    expect(await nodes()).toBe(before);
    expect(await page.locator(".pool [tabindex='0']").count()).toBe(1);
  });

  it("keeps the focus on its cell while others scroll by, and leads back to it", async () => {
    await press("ArrowDown");
    await press("ArrowDown");
    await press("ArrowRight");
    const name = await attribute("aria-label");
    const scrollTo = (top: number) => grid().evaluate((element, to) => element.scrollTo(0, to), top);
    await scrollTo(40);
    await expect.poll(() => attribute("aria-label")).toBe(name);
    await scrollTo(20_000);
    await expect.poll(() => attribute("role")).toBe("grid");
    await scrollTo(0);
    await expect.poll(() => attribute("aria-label")).toBe(name);
    await scrollTo(20_000);
    await expect.poll(() => attribute("role")).toBe("grid");
    await press("ArrowDown");
    expect(await place()).toEqual([4, 2]);
  });

  it("explains a cell on Enter and hides that on Escape", async () => {
    await press("Enter");
    await page.locator(".matrix-popover").waitFor();
    await expect.poll(() => page.locator(".matrix-frame [role='status']").textContent()).toMatch(/newest|not rated/);
    await press("Escape");
    await page.locator(".matrix-popover").waitFor({ state: "detached" });
    expect(await place()).toEqual([4, 2]);
  });

  it("filters and sorts without asking the server for people, in the address, and Back undoes it", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.getByText("Filter and sort").click();
    await page.getByLabel("Look at one competency").selectOption({ index: 2 });
    await page.getByLabel("Sort by").selectOption("highest");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL(/sort=highest/);
    // Nothing was asked of the server for it, and the server sorts the same way when it is.
    const sorted = await page.request.get(page.url()).then((response) => response.text());
    const leader = /<tbody>[\s\S]*?<small>/.exec(sorted)?.[0].match(/<a [^>]*>([^<]+)</)?.[1];
    expect(leader).toBeDefined();
    const first = page.locator(".pool-person").first();
    await expect.poll(() => first.textContent(), { timeout: 20_000 }).toContain(leader);
    expect(asked.filter((url) => /cells\.json|_app\.matrix/.test(url))).toEqual([]);
    await page.goBack();
    await page.waitForURL(/\/matrix$/);
    await page.getByText("Filter and sort").waitFor();
    await page.goto(`${server.url}/matrix?q=nobody+is+called+this`);
    await page.getByRole("link", { name: "Drop “nobody is called this”: 1,000 people" }).click();
    await grid().waitFor();
  });

  it("asks what if by one click on a person, who stays in sight", async () => {
    const ask = page.locator(".pool-person .matrix-ask").nth(3);
    const label = (await ask.getAttribute("aria-label")) ?? "";
    await ask.click();
    await page.waitForURL(/promoted=/);
    const line = page.locator(".pool-leaving");
    await line.waitFor();
    expect(label).toContain((await line.locator(".pool-link").textContent()) ?? "nobody");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toMatch(/promoted/);
    await line.locator(".matrix-ask").click();
    await page.waitForURL(/\/matrix$/);
  });

  it("has nothing that bars anybody, in either theme, and is no wider than a phone", async () => {
    await grid().waitFor();
    await page.waitForTimeout(300);
    expect(await accessibilityViolations(page)).toEqual([]);
    await openMatrix({ theme: "dark", width: 390 });
    await grid().waitFor();
    expect(await accessibilityViolations(page, "colours")).toEqual([]);
    expect(await overflow(page)).toEqual({ pixels: 0, widest: [] });
  });

  it("is pages of a table without scripts, with the same filters in the address", async () => {
    await openMatrix({ javaScript: false });
    expect(await page.locator(".matrix tbody tr").count()).toBe(50);
    await page.getByRole("link", { name: "Page 2", exact: true }).click();
    await page.waitForURL(/page=2/);
    await page.goto(`${server.url}/matrix?title=Warehouse+robot+engineer`);
    const titles = await page.locator(".matrix tbody small").allTextContents();
    expect(new Set(titles)).toEqual(new Set(["Warehouse robot engineer"]));
  });
});

describe("a fairness report of a larger company", () => {
  it("has nothing that bars anybody, in either theme, and is no wider than a phone", async () => {
    page = await newPage({ width: 390 });
    await openDemo(page, server.url, `Generated company, ${RATED} people`);
    await page.goto(`${server.url}/fairness/${REPORT}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.locator("main table").count()).toBeGreaterThan(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await overflow(page)).toEqual({ pixels: 0, widest: [] });
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await accessibilityViolations(page, "colours")).toEqual([]);
  });
});
