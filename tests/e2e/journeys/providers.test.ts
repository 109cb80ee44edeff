import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectStatus, newPage } from "#tests/support/browser.ts";
import { openDemo } from "#tests/support/journey-demo.ts";
import { answers, goTo, leadsTo, question, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

/** From three quotes to a scenario that uses them: each test goes on where the one before stopped. */
describe("the owner of Tidewell compares what providers quote", () => {
  let server: RunningServer;
  let page: Page;
  const main = () => page.getByRole("main");
  const totals = (provider: string) =>
    page.getByRole("table", { name: "Cost of each quote" }).getByRole("row").filter({ hasText: provider });

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
    await openDemo(page, server.url, "Tidewell Logistics");
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("sets two quotes side by side and finds that neither covers the same", async () => {
    await goTo(page, "Providers");
    await answers(page, /^3 providers with 3 quotes; 1 provider has expired evidence\.$/);
    await page.getByRole("checkbox", { name: /^Fernhollow/ }).uncheck();
    await leadsTo(page, page.getByRole("button", { name: "Compare them" }), /\/providers\/compare\?/);
    await question(page, "What do the quotes cost at equal service?");
    await answers(page, /^At most one of these quotes covers the whole service/);
    await totals("Quaymark").getByText("3 open gaps").waitFor();
  });

  it("prices the gaps, one by hand and two by the dated figure, and drops what is not wanted", async () => {
    await page.getByRole("link", { name: /^not wanted ?: Vulnerability management$/ }).click();
    await totals("Brackenridge").getByText("yes").waitFor();
    await page.getByRole("link", { name: /^Price it ?: Backup and recovery of Quaymark/ }).click();
    await page.getByLabel("1 in 10 lower").fill("3");
    await page.getByLabel("as often above as below").fill("4.50");
    await page.getByLabel("1 in 10 higher").fill("9");
    await page.getByLabel("Counts").selectOption({ label: "per device and month" });
    expectStatus(page, 400);
    await page.getByRole("button", { name: "Price this gap" }).click();
    await sees(page, "Say where the price comes from.");
    await page.getByLabel("Source").fill("a second offer");
    await page.getByRole("button", { name: "Price this gap" }).click();
    // 216 devices at 4.50.
    await sees(main(), /\$972\.00 a month at this size, between \$648\.00 and \$1,944\.00/);
    for (const gap of ["Longer hours", "Security monitoring"]) {
      await page.getByRole("button", { name: new RegExp(`^Take the dated figure ?: ${gap} of Quaymark`) }).click();
      await page.getByRole("button", { name: new RegExp(`^Open it again ?: ${gap} of Quaymark`) }).waitFor();
    }
    // 759,563.44 bare, and 36 months of 972.00, 866.67 and 216 devices at 20.00.
    await totals("Quaymark").getByText("$981,275.56").waitFor();
    await answers(page, /^Quaymark Shared IT costs \$154,190\.28 less than Brackenridge Technology Partners at equal/);
  });

  it("uses a quote in a scenario, where an open gap and expired evidence show", async () => {
    await page.goto(`${server.url}/scenarios/new`);
    await leadsTo(page, page.getByRole("button", { name: "Compare" }), /\/scenarios\/[0-9a-f-]{36}$/);
    const scenario = page.url();
    await page.goto(`${scenario}/quotes`);
    const row = page.getByRole("row").filter({ hasText: "Brackenridge" });
    await leadsTo(page, row.getByRole("button", { name: "Use this quote" }), scenario);
    await sees(page, "Brackenridge Technology Partners: due diligence is not settled.");
    await sees(main(), /SOC 2 Type 2 report expired on/);
    const service = page.getByRole("table", { name: "What each option covers" });
    const words = await service.getByRole("row").filter({ hasText: "What the quote leaves out" }).innerText();
    expect(words).toContain("Brackenridge Technology Partners leaves out: ERP and line-of-business systems");
  });
});
