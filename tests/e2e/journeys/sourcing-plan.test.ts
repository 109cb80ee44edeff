import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations, expectStatus, newPage, overflow } from "#tests/support/browser.ts";
import { openDemo } from "#tests/support/journey-demo.ts";
import { answers, goTo, leadsTo, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const ID = "[0-9a-f-]{36}";
const PHONE = 390;

/** The owner goes from the functions to the regimes, to a scenario that is blocked, and to who answers for what. */
describe("a sourcing plan from the functions to the responsibilities", () => {
  let server: RunningServer;
  let page: Page;
  let incidentResponse: string;

  /** What is wrong with the page on a phone: barriers, and what sticks out. */
  async function faultsOnPhone(): Promise<string[]> {
    await page.setViewportSize({ width: PHONE, height: 900 });
    const found = [...(await accessibilityViolations(page)), ...(await overflow(page)).widest];
    await page.setViewportSize({ width: 1280, height: 900 });
    return found;
  }

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
    await openDemo(page, server.url, "Tidewell Logistics");
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("says for each function what to keep, share or buy, and on whom it rests", async () => {
    await goTo(page, "Sourcing plan");
    await answers(page, /^\d+ to keep, \d+ to co-manage and \d+ to outsource/);
    const network = page.getByRole("row").filter({ hasText: "Network engineering" });
    await sees(network, "Marta Lindqvist alone for");
    await sees(page.getByRole("row").filter({ hasText: "IT strategy" }), "unknown: no competency is linked");
    expect(await faultsOnPhone()).toEqual([]);
    const link = page.getByRole("link", { name: "Incident response", exact: true });
    incidentResponse = (await link.getAttribute("href")) ?? "";
    await leadsTo(page, link, new RegExp(`/sourcing/functions/${ID}$`));
    await sees(page, "Legal accountability is 4 of 4");
  });

  it("shows what follows from a regime once somebody says that it applies, and keeps a proposal apart", async () => {
    await page.goto(`${server.url}/sourcing/regimes`);
    await answers(page, /^PCI DSS 4\.0\.1 and CMMC and DFARS\.$/);
    await page.getByRole("checkbox", { name: /^HIPAA/ }).check();
    await page.getByLabel("Who says so, or why").fill("We carry medical records from spring on.");
    await page.getByRole("button", { name: "Save the regimes" }).click();
    await sees(page, "proposed, no law");
    expect(await faultsOnPhone()).toEqual([]);
    await page.goto(server.url + incidentResponse);
    await sees(page, "45 CFR 164.404 and 164.410");
    await sees(page, "No law, and never treated as one here");
    await sees(page, "Agree on 24 hours or fewer");
  });

  it("blocks a scenario that moves the seat, with the article, whatever it saves", async () => {
    await page.goto(`${server.url}/scenarios/new`);
    await leadsTo(page, page.getByRole("button", { name: "Compare" }), new RegExp(`/scenarios/${ID}$`));
    const scenario = page.url();
    await page.getByRole("link", { name: "Functions that move" }).click();
    await answers(page, /^Nothing that is said here is blocked\.$/);
    await page.getByLabel("Managed services: Incident response").selectOption("Work and seat");
    await page.getByRole("button", { name: "Save what moves" }).click();
    await answers(page, /^Managed services cannot be chosen like this, whatever it saves\.$/);
    await page.goto(scenario);
    const finding = page.getByRole("row").filter({ hasText: "the accountable seat stays with you" });
    await sees(finding, "45 CFR 164.404 and 164.410");
  });

  it("finds who does not answer, and closes the gap", async () => {
    await page.goto(`${server.url}/sourcing/responsibilities`);
    await answers(page, /^8 tasks in 4 functions, 1 gap\./);
    await sees(page, "Nobody answers for it.");
    await page.goto(`${server.url}${incidentResponse}/responsibilities`);
    await page.getByLabel("Task", { exact: true }).first().selectOption("Reporting to the department within 72 hours");
    await page.getByLabel("How", { exact: true }).selectOption("Accountable: answers for it, exactly one");
    await page.getByLabel("Or a provider").fill("Northgate Watch");
    expectStatus(page, 400);
    await page.getByRole("button", { name: "Bind them" }).click();
    await sees(page, "no provider can answer for it");
    await page.getByLabel("Or a provider").fill("");
    await page.getByLabel("Person of yours").selectOption("Devon Okafor");
    await page.getByRole("button", { name: "Bind them" }).click();
    await answers(page, /^2 tasks, no gap\. The seat is held by Devon Okafor\.$/);
    expect(await faultsOnPhone()).toEqual([]);
  });
});
