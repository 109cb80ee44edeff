import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPage } from "#tests/support/browser.ts";
import { WHOLE_FIRM, wholeFirmCsv } from "#tests/support/hr-files/whole-firm.ts";
import { answers, createFirm, goTo, leadsTo, question, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const here = (name: string) => fileURLToPath(new URL(`../../support/hr-files/${name}`, import.meta.url));
const WELL_KEPT = here("people-utf8-comma.csv");
const MESSY = here("people-windows-1252-semicolon.csv");
/** The well-known sample where it lies beside the project, else a small file of the same shape. */
const SAMPLE = [
  fileURLToPath(new URL("../../../../shared/data/hr-employees-1470.csv", import.meta.url)),
  here("people-sample-shape.csv"),
].find((path) => existsSync(path))!;

/** With or without a comma between the thousands. */
const written = (count: number) =>
  String(count)
    .replace(/(?=(\d{3})+$)/g, ",?")
    .replace(/^,\?/, "");

const linesOf = (text: string) => text.trim().split("\n").length;

type Upload = string | { name: string; mimeType: string; buffer: Buffer };

async function read(page: Page, file: Upload): Promise<void> {
  await goTo(page, "Imports");
  await page.getByRole("link", { name: "Import people" }).click();
  await question(page, "Which file?");
  await page.locator('input[type="file"]').setInputFiles(file);
  await leadsTo(page, page.getByRole("button", { name: "Read the file" }), /\/imports\/[0-9a-f-]{36}$/);
  await question(page, "What will this file change?");
}

async function confirm(page: Page, rows: number): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^Import ${written(rows)} rows$`) }).click();
  await sees(page, "The import is carried out: every row of it counts.");
}

async function peopleOnRecord(page: Page): Promise<string> {
  await goTo(page, "People");
  await page.getByRole("rowheader").first().waitFor();
  return page.getByRole("main").innerText();
}

describe("a list of people from an HR system", () => {
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
    await createFirm(page, server.url);
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("is shown row by row, imported in one step, and changes nothing the second time", async () => {
    await read(page, WELL_KEPT);
    await sees(page, "8 of 8 rows can be read: 8 new people, 0 changes, 0 without a change.");
    await sees(page, "protected, never read");
    await confirm(page, 8);
    await sees(page, "8 new people, 0 changed, 0 without a change, 0 not imported.");
    const people = await peopleOnRecord(page);
    for (const name of ["Søren Østergård", "Mary Ann O'Neil", "Wei Zhang"]) expect(people).toContain(name);
    await read(page, WELL_KEPT);
    await sees(page, "8 of 8 rows can be read: 0 new people, 0 changes, 8 without a change.");
    expect(await page.getByRole("button", { name: "Nothing to import" }).isDisabled()).toBe(true);
  });

  it("that is messy says row by row what is wrong, and hands back the rows that need a correction", async () => {
    await read(page, MESSY);
    await sees(page, /read as Windows-1252, semicolon/);
    const sentence = await answers(page, /rows can be read/);
    const [, readable, total, created] =
      /^(\d+) of (\d+) rows can be read: (\d+) new people/.exec(sentence)?.map(Number) ?? [];
    const rejected = (total ?? 0) - (readable ?? 0);
    expect(rejected).toBeGreaterThan(1);
    await sees(page, "Groß, Renate");
    await page.getByRole("link", { name: /not imported/ }).click();
    await page.waitForURL(/show=rejected/);
    const rows = page.getByRole("table", { name: "Rows of the file" }).getByRole("rowheader");
    await expect.poll(() => rows.count()).toBe(rejected);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download the rows that need a correction" }).click(),
    ]);
    const csv = readFileSync(await download.path(), "utf8");
    expect(csv).toContain("Yildiz");
    expect(csv).toContain("e.yildiz(at)elbwerk.example");
    expect(csv, "what stood in a protected column is never kept").not.toContain("01.07.1996");
    await confirm(page, created ?? 0);
    await sees(page, `${created} new people, 0 changed`);
    await sees(page, `${rejected} not imported`);
    const people = await peopleOnRecord(page);
    expect(people).toContain("Müller");
    expect(people).not.toContain("Yildiz");
  });
});

describe("a list of 1,470 employees without names", () => {
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
    await createFirm(page, server.url);
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("is read, imported within the page, and changes nothing the second time", async () => {
    const rows = linesOf(readFileSync(SAMPLE, "utf8")) - 1;
    await read(page, SAMPLE);
    const all = written(rows);
    await answers(page, new RegExp(`^${all} of ${all} rows can be read: ${all} new people`));
    const protectedRow = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "MaritalStatus" }) });
    expect(await protectedRow.innerText()).toContain("protected, never read");
    await confirm(page, rows);
    await sees(page, new RegExp(`^${all} new people, 0 changed, 0 without a change, 0 not imported\\.`));
    await goTo(page, "People");
    await answers(page, new RegExp(`^${all} people on record`));
    await read(page, SAMPLE);
    await answers(page, new RegExp(`0 new people, 0 changes, ${all} without a change\\.$`));
  });
});

describe("the file of a whole firm", () => {
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
    await createFirm(page, server.url);
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("is reduced to its IT department in the preview, with the managers above it kept for the line", async () => {
    await read(page, { name: "whole-firm.csv", mimeType: "text/csv", buffer: Buffer.from(wholeFirmCsv()) });
    await answers(page, /^600 of 600 rows can be read: 600 new people/);
    await page.getByText("Departments: all of 8").click();
    await page.getByRole("checkbox", { name: `${WHOLE_FIRM.department} (${WHOLE_FIRM.it})` }).check();
    await page.getByRole("button", { name: "Bring only these" }).click();
    await answers(page, /^600 of 600 rows can be read: 47 new people, 0 changes, 0 without a change, 553 left out\.$/);
    await sees(page, "Departments: 1 chosen of 8");
    await page.getByRole("link", { name: /left out/ }).click();
    await page.waitForURL(/show=leftOut/);
    const firstLeftOut = page.getByRole("table", { name: "Rows of the file" }).getByRole("row").nth(1);
    await expect.poll(() => firstLeftOut.innerText()).toMatch(/Left out[\s\S]*department/i);
    await confirm(page, 47);
    await sees(page, "47 new people, 0 changed, 0 without a change, 0 not imported, 553 left out.");
  });

  it("brings the department under its CIO, and is taken back whole", async () => {
    const done = page.url();
    await goTo(page, "People");
    await answers(page, /^47 people on record\./);
    expect(await page.getByRole("rowheader").count()).toBeGreaterThan(40);
    await page.goto(done);
    await page.getByText("Take this import back").click();
    await page.getByRole("button", { name: "Take it back" }).click();
    await sees(page, "Taken back; nothing of it counts.");
    await goTo(page, "People");
    await expect.poll(() => page.getByRole("rowheader").count()).toBe(0);
    await goTo(page, "Imports");
    await sees(page, "Taken back; nothing of it counts");
  });
});
