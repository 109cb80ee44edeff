import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RUNS_OF_A_STUDY } from "#app/domain/pyramid/study-pyramid.ts";
import { newPage } from "#tests/support/browser.ts";
import { openDemo } from "#tests/support/journey-demo.ts";
import { answers, goTo, leadsTo, question, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

/** What whoever doubts the models does with them, in the browser. */
describe("the laboratory and the proof of the models", () => {
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
    await openDemo(page, server.url, "Tidewell Logistics");
  });
  afterAll(async () => {
    await server?.stop();
  });

  const run = () => page.getByRole("button", { name: "Run", exact: true });

  it("shows a short run of the server and runs the published pyramid in full, each simulation in under a second", async () => {
    await goTo(page, "How this is computed");
    await leadsTo(page, page.getByRole("link", { name: "Promotion-policy laboratory" }), /\/laboratory$/);
    await sees(page, "4 runs of 200 years");
    const started = performance.now();
    await page.getByRole("button", { name: "Run in full" }).click();
    await page.getByRole("progressbar").waitFor();
    await page.getByText("Computed in your browser").waitFor({ timeout: 60_000 });
    expect((performance.now() - started) / RUNS_OF_A_STUDY).toBeLessThan(1_000);
    await sees(page, "16 runs of 600 years");
    await answers(page, /^Promoting the best performer beats drawing lots only .* correlate above about 0\.8[0-4]\.$/);
  });

  it("hands over the numbers that the page shows, every year of them", async () => {
    const years = page.getByRole("figure", { name: "Year by year" });
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      years.getByRole("link", { name: "Download as CSV" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("pyramid-years.csv");
    const lines = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(lines).toHaveLength(601);
    expect(lines[0]).toBe(
      'Year,Best in the old job,By lot,Worst in the old job,Evidence about the next job,"Mixed: some best, the rest worst","Mixed: some by lot, the rest best"',
    );
  });

  it("tries the firm's own levels, keeps what was typed wrong, and stops a run that takes too long", async () => {
    await leadsTo(page, page.getByRole("link", { name: "Try your own levels" }), /seats=1&seats=5&seats=6&seats=2/);
    await sees(page, "14 seats on 4 levels");
    await page.getByLabel("Level 4, seats").fill("many");
    await run().click();
    await sees(page, "Level 4, seats: Enter a whole number from 1 to 20000.");
    expect(await page.getByLabel("Level 4, seats").inputValue()).toBe("many");
    await page.getByLabel("Level 4, seats").fill("9000");
    await run().click();
    await page.getByRole("button", { name: "Stop" }).click();
    await sees(page, "14 seats on 4 levels");
    expect(page.url()).toContain("seats=9000");
  });

  it("runs the calibration of the promotion model again with the limits of its test", async () => {
    await leadsTo(page, page.getByRole("link", { name: "How good is it?" }), /\/proof$/);
    await question(page, "How good is this model?");
    await page.getByRole("button", { name: "Run in full" }).click();
    await page.getByText("Computed in your browser").waitFor({ timeout: 30_000 });
    const table = page.getByRole("table", { name: "Interval and skill" });
    expect(await table.getByText(", met").count()).toBe(8);
  });
});
