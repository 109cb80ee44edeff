import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPage } from "#tests/support/browser.ts";
import { firstAddress, openDemo } from "#tests/support/journey-demo.ts";
import { decide, goTo, leadsTo, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const GOALS = "Two people can do the routing, and nobody is on call alone.";

/** From the answers side by side to an agreed trial with its review: each test goes on where the one before stopped. */
describe("the owner of Tidewell chooses an answer other than promotion", () => {
  let server: RunningServer;
  let page: Page;
  let caseAddress: string;
  const row = (name: RegExp) => page.getByRole("row", { name });

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
    await openDemo(page, server.url, "Tidewell Logistics");
    await goTo(page, "Promotion cases");
    caseAddress = await firstAddress(page, /^\/cases\/[0-9a-f-]{36}$/);
    await page.goto(server.url + caseAddress);
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("sees every answer with chance, money, cover and time, and what is not estimated as such", async () => {
    await leadsTo(page, page.getByRole("link", { name: "All answers side by side" }), /\/answers$/);
    await sees(row(/^Promote, nobody fills in/), /57 of 100/);
    await sees(row(/^Promote, nobody fills in/), /Lost below minimum: .*Network routing/);
    await sees(row(/^Specialist step/), "not estimated");
    await sees(row(/^Specialist step/), /\$[\d,]+ to \$[\d,]+, 8 times in 10/);
    await sees(row(/^Lead on trial/), /6\.5 \(6\.3 to 7\.0\)/);
    await sees(row(/^Priya Raman/), "Low risk");
  });

  it("writes the terms of a trial down in two sittings, as they come", async () => {
    const trial = page.locator("#lead-trial");
    await leadsTo(page, trial.getByRole("link", { name: "Write the terms down" }), /\/terms\/lead-trial$/);
    await page.getByRole("radio", { name: "3 months" }).check();
    await page.getByLabel("Goals").fill(GOALS);
    await leadsTo(page, page.getByRole("button", { name: "Keep the terms" }), /\/answers$/);
    await sees(trial, "Before it can be decided: Say when it starts.");
    await sees(row(/^Lead on trial/), /3\.5 \(3\.3 to 4\.0\)/);
    await leadsTo(page, trial.getByRole("link", { name: "Change the terms" }), /\/terms\/lead-trial$/);
    expect(await page.getByLabel("Goals").inputValue()).toBe(GOALS);
    await page.getByLabel("Starts").fill("2030-01-07");
    await page.getByRole("radio", { name: /^A provider/ }).check();
    await page.getByLabel("By whom, and what").fill("Acme Networks, two days a week.");
    await page.getByLabel("Right to return").fill("To the network post, same pay and title.");
    await leadsTo(page, page.getByRole("button", { name: "Keep the terms" }), /\/answers$/);
    expect(await trial.innerText()).not.toContain("Before it can be decided");
  });

  it("decides for it: the memo names the terms, and the plan opens its review sheet", async () => {
    await page.goto(server.url + caseAddress);
    await decide(page, {
      answer: /^Lead on trial/,
      reasons: "Too little is known to bind anybody, and a trial would tell.",
      alternatives: "Promotion now; Priya Raman; a provider for run work.",
      conditions: "Acme Networks signed before the start.",
    });
    await sees(page, GOALS);
    await sees(page, "To the network post, same pay and title.");
    await leadsTo(page, page.getByRole("link", { name: "The plan and its reviews" }), /\/answers#lead-trial$/);
    await leadsTo(page, page.getByRole("link", { name: "Open the review sheets" }), /\/panels\/new\?/);
    expect(await page.getByLabel("Goals of the trial").inputValue()).toBe(GOALS);
    expect(await page.getByRole("textbox", { name: "Final review" }).inputValue()).toBe("2030-04-07");
    const boxes = page.getByRole("group", { name: "Assessors" }).getByRole("checkbox");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await leadsTo(page, page.getByRole("button", { name: "Open the sheet" }), /\/panels\/[0-9a-f-]{36}$/);
    await page.goto(`${server.url}${caseAddress}/answers`);
    await sees(page.locator("#lead-trial"), "Review sheet, open");
  });
});
