import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectStatus, newPage } from "#tests/support/browser.ts";
import { addPerson, answers, createFirm, goTo, leadsTo, question, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";
import { ticketCsv } from "#tests/support/ticket-file.ts";

const TICKETS = 1_200;

describe("a ticket export", () => {
  let server: RunningServer;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
    await createFirm(page, server.url);
    await goTo(page, "People");
    await page.getByRole("link", { name: "Add a person" }).first().click();
    await addPerson(page, { name: "Ana Ruiz", title: "Administrator" });
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("is imported, and the page says what decides", async () => {
    await goTo(page, "Capacity");
    await question(page, "How many people does the work need, and what decides it?");
    await sees(page, "No tickets are on record");
    await page.getByRole("link", { name: "Import tickets" }).first().click();
    await question(page, "Which file?");
    const buffer = Buffer.from(ticketCsv(TICKETS));
    await page.locator('input[type="file"]').setInputFiles({ name: "tickets.csv", mimeType: "text/csv", buffer });
    await leadsTo(page, page.getByRole("button", { name: "Read the file" }), /\/imports\/[0-9a-f-]{36}$/);
    await answers(page, /^1,?200 of 1,?200 rows can be read: 1,?200 new tickets/);
    await sees(page, /Who asked is never kept/);
    expect(await page.getByRole("main").innerText()).not.toContain("user1@firm.example");
    await page.getByRole("button", { name: /^Import 1,?200 rows$/ }).click();
    await sees(page, "The import is carried out: every row of it counts.");
    await page.getByRole("link", { name: "See the capacity" }).click();
    await answers(page, /comes nearest|decides/);
    const main = await page.getByRole("main").innerText();
    expect(main).toMatch(/1,?200\s+tickets in \d+ days/);
    expect(main).toContain("as recorded in the tickets");
  });

  it("shows another answer once the firm says that its people are on call", async () => {
    await page.getByRole("link", { name: "Figures of your own" }).click();
    await question(page, "Which figures are your own?");
    await page.getByRole("main").getByLabel("Own people on call").selectOption("yes");
    await page.getByRole("main").getByLabel("People who take turns").fill("one");
    await page.getByRole("main").getByLabel("Why these figures").fill("The shop opens at weekends.");
    expectStatus(page, 400);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await sees(page, /Enter a whole number/);
    await page.getByRole("main").getByLabel("People who take turns").fill("1");
    await leadsTo(page, page.getByRole("button", { name: "Save", exact: true }), `${server.url}/capacity`);
    await answers(page, /^On-call decides: a fair rota needs 4 people, and 1 person takes turns\./);
    await page.getByRole("link", { name: "Figures of your own" }).click();
    await sees(page, /Olga Owner: The shop opens at weekends\./);
  });
});
