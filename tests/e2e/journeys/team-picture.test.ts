import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPage } from "#tests/support/browser.ts";
import { openDemo } from "#tests/support/journey-demo.ts";
import { goTo, leadsTo, question, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

/** From the picture of the team to a what-if: each test goes on where the one before stopped. */
describe("the owner of Tidewell looks at who could lead", () => {
  let server: RunningServer;
  let page: Page;
  const main = () => page.getByRole("main");

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
    await openDemo(page, server.url, "Tidewell Logistics");
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("sees everybody with an interval, the unknown apart, and the star flags by name", async () => {
    await goTo(page, "Team picture");
    await sees(page, /10 of 14 people the record is too thin/);
    await sees(page, /Star flag.*Marta Lindqvist/);
    const picture = page.getByRole("img", { name: /^Technical level and managerial competence/ });
    await picture.waitFor();
    expect(await picture.locator(".team-interval").count()).toBe(4);
    expect(await picture.locator(".team-unknown").count()).toBe(10);
    expect(await picture.getByText("★ Marta Lindqvist").count()).toBe(1);
  });

  it("sets three of them side by side, in alphabetical order", async () => {
    for (const name of ["Tomás Herrera", "Priya Raman", "Marta Lindqvist"]) {
      await page.getByRole("checkbox", { name: `Set ${name} beside others` }).check();
    }
    await leadsTo(page, page.getByRole("button", { name: "Set side by side" }), /side-by-side/);
    const links = main().getByRole("columnheader").getByRole("link");
    await links.first().waitFor();
    expect(await links.allInnerTexts()).toEqual(["Marta Lindqvist", "case 3", "Priya Raman", "Tomás Herrera"]);
    await sees(main(), "1.0 SD ahead of Priya Raman needed; the evidence says 1.1 SD behind");
  });

  it("tries an interview on the case, watches the result follow the hand, and keeps a note", async () => {
    await leadsTo(page, main().getByRole("link", { name: "case 3" }), /\/cases\//);
    await leadsTo(page, page.getByRole("link", { name: "Try a what-if" }), /\/what-if$/);
    await question(page, /^What if\?/);
    await sees(page, "The chance stays at 57 of 100.");
    await page.getByLabel("Kind").first().selectOption({ label: "Structured interview" });
    await page.getByLabel("Score").first().fill("4,5");
    await sees(page, "The chance would read 83 of 100 instead of 57 of 100.");
    expect(page.url(), "nothing is asked of the server").toMatch(/\/what-if$/);
    await page.getByLabel("Score").first().fill("9");
    await sees(page, "Enter a number from 1 to 5.");
    await page.getByLabel("Score").first().fill("4.5");
    await page.getByLabel(/^What follows from it/).fill("Interview in December.");
    await page.getByRole("button", { name: "Keep as a note" }).click();
    await sees(page, "The note is kept. The case is as it was.");
    await sees(main(), "“Interview in December.”");
  });

  it("starts succession with the manager who leaves, and goes on to what else could be done", async () => {
    await goTo(page, "Succession");
    await sees(page, /^Devon Okafor leaves the seat of Head of IT on .*, and nobody is ready to follow\.$/);
    const seat = page.locator(".card").filter({ hasText: "Devon Okafor" }).first();
    await sees(seat, /leads 4 people today and led on trial for 6 months/);
    await leadsTo(page, seat.getByRole("link", { name: "Compare the ways on" }), /\/scenarios\/new\?seat=/);
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Head of IT, three years");
  });
});
