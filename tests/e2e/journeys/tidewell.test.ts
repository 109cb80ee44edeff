import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectStatus, newPage } from "#tests/support/browser.ts";
import { openDemo } from "#tests/support/journey-demo.ts";
import { downloadSnapshot, model, printedText } from "#tests/support/journey-memo.ts";
import { decide, goTo, leadsTo, question, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const REASONS = "Routing and the firewall rest on her, and what others saw of her leading is mixed at best.";

/** The demo company from its overview to its end: each test goes on where the one before stopped. */
describe("Marta's promotion in the demo company", () => {
  let server: RunningServer;
  let page: Page;
  let chance = "";
  let caseAddress = "";

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("waits on the overview of a company that says it is invented", async () => {
    await openDemo(page, server.url, "Tidewell Logistics");
    await sees(page, "Demo company: its people and figures are invented.");
    const waiting = page.getByRole("link", { name: /Decide on Marta .* as Infrastructure manager: about \d+ in 100/ });
    chance = /about (\d+ in 100)/.exec(await waiting.innerText())?.[1] ?? "";
    await leadsTo(page, waiting, /\/cases\/[0-9a-f-]{36}$/);
    caseAddress = page.url();
  });

  it("answers with the same chance on the case, with reasons, the star flag and what falls below its cover", async () => {
    await question(page, /^Should Marta .* become infrastructure manager\?$/);
    await sees(page, new RegExp(`about ${chance} such promotions go well; the team would lack cover in`));
    await sees(page, "Star flag");
    await sees(page, "From 35 to 75 in 100");
    await page.getByRole("heading", { name: "Three answers, equally open" }).waitFor();
    expect(await page.getByRole("link", { name: "Choose and give reasons" }).count()).toBe(3);
  });

  it("carries the chance of the case into what the ways on cost", async () => {
    await page.getByRole("link", { name: "Compare the ways on" }).click();
    await leadsTo(page, page.getByRole("button", { name: "Compare" }), /\/scenarios\/[0-9a-f-]{36}$/);
    const assumption = page.getByRole("row").filter({ hasText: "The promotion goes well with Marta" });
    expect(await assumption.innerText()).toContain(chance);
    await sees(page, new RegExp(`${chance} with Marta`));
    await page.goto(caseAddress);
    await page.getByRole("heading", { name: "What the ways on cost" }).waitFor();
    expect(await page.getByRole("link", { name: "Compare the ways on" }).count()).toBe(0);
  });

  it("moves the costs when the belief about such promotions moves the chance", async () => {
    const scenario = page.getByRole("region", { name: "What the ways on cost" }).getByRole("link").first();
    const address = new URL((await scenario.getAttribute("href")) ?? "", server.url).href;
    const promoting = async () => {
      await page.goto(address);
      const table = page.getByRole("table", { name: "Cost and regret of each option" });
      return (await table.innerText()).replace(/\s+/g, " ");
    };
    const before = await promoting();
    await page.goto(caseAddress);
    await page.getByText("Take back to the draft").click();
    await page.getByRole("button", { name: "Take back", exact: true }).click();
    await sees(page, "The case is a draft again and can be changed.");
    await page.goto(`${caseAddress}/edit`);
    const base = page.getByLabel("Of 100 such promotions, how many go well?");
    await base.fill("40");
    await leadsTo(page, page.getByRole("button", { name: "Save the case" }), caseAddress);
    await sees(page, "The case is changed.");
    const moved = /about (\d+ in 100) such promotions/.exec(await page.getByRole("main").innerText())?.[1];
    expect(Number.parseInt(moved ?? "", 10)).toBeLessThan(Number.parseInt(chance, 10));
    expect(await promoting()).not.toBe(before);
    const assumption = page.getByRole("row").filter({ hasText: "The promotion goes well with Marta" });
    expect(await assumption.innerText()).toContain(moved);
  });

  it("ends in a memo that prints with the costs and can be recomputed, costs included", async () => {
    await page.goto(`${caseAddress}/review`);
    await leadsTo(page, page.getByRole("button", { name: "Hand over" }), caseAddress);
    await decide(page, {
      answer: /^Specialist track/,
      reasons: REASONS,
      alternatives: "Promote after backfill; Priya; a provider for run work.",
      conditions: "A second engineer trained in routing before summer.",
    });
    const { file, decision } = await downloadSnapshot(page);
    const text = await printedText(page, "A4");
    expect(text).toContain("continues on the specialist track");
    expect(text).toContain(REASONS);
    expect(text).toContain("What the ways on cost");
    expect(text).toContain(decision.contentHash.slice(0, 16));
    expect(text).toContain(`${Math.round(decision.snapshot.candidate.result.probability * 100)} in 100`);
    expect(await model("verify", file)).toMatchObject({ equal: true, people: 4, scenarios: 1, costsIncluded: true });
  });

  it("is gone from the company with one press, and the company with it", async () => {
    await goTo(page, "Promotion cases");
    expectStatus(page, 404);
    await leadsTo(page, page.getByRole("button", { name: "Remove the demo" }), /\/(first-start|sign-in)/);
    await page.goto(caseAddress);
    await page.waitForURL(/\/(first-start|sign-in)/);
    await openDemo(page, server.url, "Tidewell Logistics");
    await page.goto(caseAddress);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await page.getByRole("main").innerText()).not.toContain(REASONS);
  });
});
