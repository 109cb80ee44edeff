import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectStatus, newPage } from "#tests/support/browser.ts";
import {
  addPerson,
  assess,
  createFirm,
  decide,
  goTo,
  keepOwnView,
  openCase,
  openPerson,
  question,
  sees,
} from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

/** The main path by plain pages and forms: each test goes on where the one before stopped. */
describe("with JavaScript off", () => {
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage({ javaScript: false });
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("a firm begins and takes its people", async () => {
    await createFirm(page, server.url);
    await page.getByRole("link", { name: "Add a person" }).first().click();
    await addPerson(page, { name: "Ines Duarte", title: "Head of IT" }, true);
    await addPerson(page, { name: "Marek Novak", title: "Network engineer", reportsTo: "Ines Duarte, Head of IT" });
    await goTo(page, "People");
    await sees(page, "Marek Novak");
  });

  it("keeps what was typed when a person is refused, and names the field", async () => {
    await page.goto(`${server.url}/people/new`);
    expectStatus(page, 400);
    await page.getByLabel("Name", { exact: true }).fill("Jo Lindgren");
    await page.getByLabel(/^Yearly pay/).fill("a good deal");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await sees(page, "Enter an amount a year, such as 60,340 or 60 340,50.");
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Jo Lindgren");
    expect(await page.getByLabel(/^Yearly pay/).inputValue()).toBe("a good deal");
  });

  it("people are assessed, and the matrix reads as a table", async () => {
    await openPerson(page, "Marek Novak");
    await assess(page, "Marek Novak", { "Network routing": 5, "User support": 3 });
    await goTo(page, "Competency matrix");
    await sees(page, /rests? on Marek Novak alone/);
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Marek Novak/ }) });
    expect(await row.innerText()).toMatch(/5/);
    const routing = page.getByRole("columnheader", { name: /Network routing/ });
    expect(await routing.count()).toBe(1);
  });

  it("a case is opened, viewed with one's own eyes first, and decided", async () => {
    await openCase(page, {
      person: "Marek Novak, Network engineer",
      role: /^Team lead/,
      title: "Network lead",
      reports: "1",
      candidate: "Ines Duarte",
    });
    await keepOwnView(page, "He explains well. He has never led anybody.", "55");
    await sees(page, /55 in 100, /);
    await decide(page, {
      answer: /^Find out more first/,
      reasons: "Nothing on record speaks about leading, so the first step is to look.",
      alternatives: "Promote at once; leave it.",
      conditions: "A structured interview with two people before May.",
    });
    await question(page, "More is found out before Marek Novak can become network lead");
    await sees(page, "A structured interview with two people before May.");
  });
});
