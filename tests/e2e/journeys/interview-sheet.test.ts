import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPage } from "#tests/support/browser.ts";
import { answers, goTo, leadsTo, question, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const WORDS = "periwinkle words of the second assessor";
const TODAY = new Date().toISOString().slice(0, 10);

/** An interview with Joan from its opening to the evidence: each test goes on where the one before stopped. */
describe("an interview scored by two people who do not see each other's scores", () => {
  let server: RunningServer;
  let hr: Page;
  let devon: Page;
  let russell: Page;
  let panelPath: string;

  async function enter(eyes: string): Promise<Page> {
    const page = await newPage();
    await page.goto(`${server.url}/demo`);
    const company = page.locator(".card").filter({ hasText: "Tidewell Logistics" });
    await company.getByText("Look through the eyes of somebody else").click();
    await leadsTo(page, company.getByRole("button", { name: eyes }), /\/(my-record)?$/);
    return page;
  }

  async function openSheet(page: Page): Promise<void> {
    await goTo(page, "Asked of you");
    const sheets = page.locator(".card").filter({ hasText: "Interviews and trials to score" });
    await sheets.getByRole("link", { name: "Joan Whitfield" }).click();
    await question(page, "What did Joan Whitfield show?");
  }

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    hr = await enter("HR: Dana Whitlock");
    [devon, russell] = await Promise.all([enter("Manager: Devon Okafor"), enter("Manager: Russell Tate")]);
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("HR opens it with the ready questions, and each assessor has a message to be sent", async () => {
    await goTo(hr, "Interviews and trials");
    await hr.getByRole("link", { name: "Open a sheet" }).click();
    const whom = hr.getByRole("combobox", { name: "Person" });
    await whom.selectOption(await whom.locator("option", { hasText: "Joan Whitfield" }).getAttribute("value"));
    await hr.getByRole("button", { name: "Show the questions" }).click();
    await answers(hr, /^Structured interview with Joan Whitfield/);
    await hr.getByLabel("Day", { exact: true }).fill(TODAY);
    for (const name of ["Devon Okafor", "Russell Tate"]) await hr.getByRole("checkbox", { name }).check();
    await leadsTo(hr, hr.getByRole("button", { name: "Open the sheet" }), /\/panels\/[0-9a-f-]{36}$/);
    panelPath = new URL(hr.url()).pathname;
    await hr.getByText("Russell Tate waited for").click();
    expect(await hr.getByLabel("Message to send").nth(1).inputValue()).toMatch(/\/panel-sheets\/.*\n.*date\.ics/);
  });

  it("each scores by keys alone, kept as typed, and sees nothing of the other", async () => {
    await openSheet(devon);
    await devon.locator("[data-rating]").first().getByRole("radio").first().focus();
    for (const key of ["4", "3", "4", "2", "3", "3", "4", "3"]) await devon.keyboard.press(key);
    await sees(devon, "Kept as you typed it.");
    await devon.reload();
    expect(await devon.getByRole("radio", { checked: true }).evaluateAll((all) => all.length)).toBe(8);
    await devon.getByRole("button", { name: "Hand in" }).click();
    await sees(devon, /8 scores handed in/);
    await openSheet(russell);
    const first = russell.locator("[data-rating]").first();
    await first.getByRole("radio").first().focus();
    for (const key of ["2", "3", "4", "3", "3", "3", "4", "3"]) await russell.keyboard.press(key);
    await first.getByRole("textbox").fill(WORDS);
    await hr.goto(server.url + panelPath);
    await answers(hr, /^1 of 2 handed in/);
    expect(await hr.content()).not.toContain(WORDS);
  });

  it("the last one opens them all, one changes a score with a reason, and HR closes it as evidence", async () => {
    await russell.getByRole("button", { name: "Hand in" }).click();
    await sees(russell, "What you say together");
    await sees(russell, "2 apart: talk about it");
    await devon.reload();
    await sees(devon, WORDS);
    const which = devon.getByRole("combobox", { name: "Question" });
    await which.selectOption({ index: 1 });
    await devon.getByRole("combobox", { name: "New score" }).selectOption("3");
    await devon.getByLabel("What changed your mind").fill("Russell heard how it ended.");
    await devon.getByRole("button", { name: "Change the score" }).click();
    await sees(devon, "After the discussion: Russell heard how it ended.");
    await hr.reload();
    await sees(hr, /3\.1\d of 5 from 2 assessors, who are at most 1 apart on 8 of 8 questions/);
    await hr.getByLabel("What was seen").fill("Grows people, decides late.");
    await hr.getByRole("button", { name: "Close and record" }).click();
    await answers(hr, /of 5 from 2 assessors, on record as leadership evidence/);
    await hr
      .getByRole("link", { name: /^Joan Whitfield/ })
      .last()
      .click();
    await sees(hr, "Grows people, decides late.");
  });
});
