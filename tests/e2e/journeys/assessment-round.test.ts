import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectStatus, newPage } from "#tests/support/browser.ts";
import { answers, goTo, leadsTo, question, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const PASSWORD = "a long enough sentence";
const NAME = "Round of the winter";
const WORDS = "periwinkle words of one peer";
const DUE = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

/** A round about Russell from its opening to its closing: each test goes on where the one before stopped. */
describe("a round played by five people at once", () => {
  let server: RunningServer;
  let hr: Page;
  let devon: Page;
  let russell: Page;
  let marta: Page;
  let grace: Page;
  let roundPath: string;

  async function enter(eyes: string): Promise<Page> {
    const page = await newPage();
    await page.goto(`${server.url}/demo`);
    const company = page.locator(".card").filter({ hasText: "Tidewell Logistics" });
    await company.getByText("Look through the eyes of somebody else").click();
    await leadsTo(page, company.getByRole("button", { name: eyes }), /\/(my-record)?$/);
    return page;
  }

  /** HR makes a link, and the person chooses a password with it. */
  async function join(name: string): Promise<Page> {
    await hr.goto(`${server.url}/settings/accounts/invite`);
    await hr.getByLabel("Name", { exact: true }).fill(name);
    await hr.getByLabel("E-mail").fill(`${name.split(" ")[0]}@firm.example`);
    const person = hr.getByRole("combobox", { name: /^Stands for/ });
    const option = await person.locator("option", { hasText: name }).first().getAttribute("value");
    await person.selectOption(option);
    await hr.getByRole("button", { name: "Make the invitation link" }).click();
    const link = await hr.getByLabel(/^Link, good until/).inputValue();
    const page = await newPage();
    await page.goto(link);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByLabel("Password again").fill(PASSWORD);
    await leadsTo(page, page.locator("main button[type=submit]"), /\/(my-record)?$/);
    return page;
  }

  async function openPage(page: Page, whom: string): Promise<void> {
    await goTo(page, "Asked of you");
    const row = page.getByRole("row").filter({ hasText: NAME }).filter({ hasText: whom });
    await row.getByRole("link").first().click();
    await question(page, /^What can .* do today\?$/);
  }

  const ratings = (page: Page) => page.locator("[data-rating]");
  async function handIn(page: Page): Promise<void> {
    await leadsTo(page, page.getByRole("button", { name: "Hand in" }), /\/requests$/);
    await sees(page, /handed in\.$/);
  }

  /** The session ends while the page is being typed in: what was typed comes back after the sign-in. */
  async function resumeAfterExpiry(page: Page): Promise<void> {
    await sees(page, "Kept as you typed it.");
    await page.context().clearCookies({ name: "rightrung" });
    await leadsTo(page, page.getByRole("button", { name: "Keep for later" }), /\/sign-in\?ended=kept$/);
    await page.getByLabel("E-mail").fill("Grace@firm.example");
    await page.getByLabel("Password").fill(PASSWORD);
    await leadsTo(page, page.locator("main button[type=submit]"), /\/kept-form$/);
    await sees(page, "She settled the outage of May.");
    await leadsTo(page, page.getByRole("button", { name: "Save what I typed" }), /\/requests\/[0-9a-f-]{36}$/);
    expect(await ratings(page).first().getByRole("textbox").inputValue()).toBe("She settled the outage of May.");
    expect(await ratings(page).first().getByRole("radio", { checked: true }).inputValue()).toBe("5");
  }

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    hr = await enter("HR: Dana Whitlock");
    [devon, russell] = await Promise.all([enter("Manager: Devon Okafor"), enter("Manager: Russell Tate")]);
    marta = await join("Marta Lindqvist");
    grace = await join("Grace Oyelaran");
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("HR opens it about one person, who then proposes two peers", async () => {
    await goTo(hr, "Assessment rounds");
    await hr.getByRole("link", { name: "Open a round" }).click();
    await hr.getByLabel("Name", { exact: true }).fill(NAME);
    await hr.getByLabel("Answers by").fill(DUE);
    await hr.getByRole("radio", { name: /^The person proposes/ }).check();
    await hr.getByText(/^Only some of these/).click();
    await hr.getByRole("checkbox", { name: /^Russell Tate/ }).check();
    await leadsTo(hr, hr.getByRole("button", { name: "Open the round" }), /\/rounds\/[0-9a-f-]{36}$/);
    roundPath = new URL(hr.url()).pathname;

    await goTo(russell, "Asked of you");
    for (const name of ["Marta Lindqvist", "Grace Oyelaran"]) {
      const colleague = russell.getByRole("combobox", { name: "Colleague" });
      await colleague.selectOption(await colleague.locator("option", { hasText: name }).getAttribute("value"));
      await russell.getByRole("button", { name: "Propose" }).click();
      await russell.getByRole("listitem").filter({ hasText: name }).getByText("proposed").waitFor();
    }
  });

  it("the manager says yes to them and reads that two are too few", async () => {
    await devon.goto(server.url + roundPath);
    await devon.getByRole("link", { name: "Russell Tate" }).click();
    await question(devon, "Who is asked about Russell Tate?");
    for (const name of ["Marta Lindqvist", "Grace Oyelaran"]) {
      await devon.getByRole("button", { name: `Ask: ${name}` }).click();
      await devon.getByRole("button", { name: `Do not ask: ${name}` }).waitFor();
    }
    await sees(devon, /with fewer than three their\s+answers stay out of the record/);
  });

  it("five sit at it at once: by keys alone, kept as typed, and told what happens with their answer", async () => {
    await Promise.all([
      openPage(marta, "Russell Tate").then(async () => {
        await sees(marta, /Only 2 peers are asked/);
        await ratings(marta).first().getByRole("radio").first().focus();
        await marta.keyboard.press("4");
        await marta.keyboard.type(WORDS);
        await sees(marta, "Kept as you typed it.");
        await marta.reload();
        expect(await ratings(marta).first().getByRole("textbox").inputValue()).toBe(WORDS);
        expect(await ratings(marta).first().getByRole("radio", { checked: true }).inputValue()).toBe("4");
        await handIn(marta);
      }),
      openPage(grace, "Russell Tate").then(async () => {
        expectStatus(grace, 400);
        await ratings(grace).first().getByRole("radio").first().focus();
        await grace.keyboard.press("5");
        await grace.getByRole("button", { name: "Hand in" }).click();
        await sees(grace, /Levels 4 and 5 need words/);
        await ratings(grace).first().getByRole("textbox").fill("She settled the outage of May.");
        await resumeAfterExpiry(grace);
        await handIn(grace);
      }),
      openPage(devon, "Russell Tate").then(async () => {
        await devon.getByRole("button", { name: /^Still right/ }).click();
        await sees(devon, /Your earlier levels are filled in/);
        await handIn(devon);
      }),
      openPage(russell, "Yourself").then(async () => {
        await ratings(russell).first().getByRole("radio").first().focus();
        for (const key of ["3", "2", "1"]) await russell.keyboard.press(key);
        const chosen = await ratings(russell)
          .getByRole("radio", { checked: true })
          .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value).slice(0, 3));
        expect(chosen).toEqual(["3", "2", "1"]);
        await handIn(russell);
      }),
      sees(hr, "Who is waited for"),
    ]);
  });

  it("HR closes it: the manager's levels count, the two peers' do not, and the page says why", async () => {
    await hr.goto(server.url + roundPath);
    await answers(hr, /^4 of \d+ pages are handed in/);
    await hr.getByText("Close the round").click();
    await hr.getByRole("button", { name: "Close it" }).click();
    await answers(hr, /^Closed with 4 of \d+ pages handed in/);
    await sees(hr, /fewer than three peers or four reports answered, what they said is held back/);
    await goTo(russell, "My record");
    const rounds = russell.locator(".card").filter({ hasText: "Assessment rounds about you" });
    const used = async (source: string) =>
      (await rounds.getByRole("row").filter({ hasText: NAME }).filter({ hasText: source }).innerText()).match(
        /\d+$/,
      )?.[0];
    expect([await used("Supervisor"), await used("Peers")]).toEqual(["1", "0"]);
    for (const page of [hr, devon, russell]) expect(await page.content()).not.toContain(WORDS);
    await goTo(marta, "Asked of you");
    await marta.getByRole("row").filter({ hasText: NAME }).getByRole("link").first().click();
    await sees(marta, /held back: too few have answered/);
  });
});
