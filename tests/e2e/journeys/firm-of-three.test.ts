import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeAnswer } from "#app/domain/promotion/sentences.ts";
import { newPage } from "#tests/support/browser.ts";
import { downloadSnapshot, model, printedText } from "#tests/support/journey-memo.ts";
import {
  addEvidence,
  addPerson,
  answers,
  assess,
  createFirm,
  decide,
  goTo,
  keepOwnView,
  leadsTo,
  openCase,
  openPerson,
  question,
  sees,
} from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const REASONS = "Marek holds the network alone, and what he was seen doing with people does not carry a team yet.";
const CONDITIONS = "Jo learns routing until June; Ines watches the work sample again in autumn.";

/** One firm from its first page to its first decision: each test goes on where the one before stopped. */
describe("a firm of three, typed in by hand", () => {
  let server: RunningServer;
  let page: Page;
  let answer = "";

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    page = await newPage();
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("begins with the organisation and an overview that names the first step", async () => {
    await createFirm(page, server.url);
    await question(page, "What needs a decision?");
    await sees(page, "Nothing yet: nobody is on record.");
  });

  it("takes three people one after another", async () => {
    await page.getByRole("link", { name: "Add a person" }).first().click();
    await addPerson(page, { name: "Ines Duarte", title: "Head of IT", pay: "96,000" }, true);
    const under = { reportsTo: "Ines Duarte, Head of IT" };
    await addPerson(page, { name: "Marek Novak", title: "Network engineer", pay: "84,000", ...under }, true);
    expect(await page.getByRole("main").getByLabel("Name", { exact: true }).inputValue()).toBe("");
    await addPerson(page, { name: "Jo Lindgren", title: "Support technician", pay: "52,000", ...under });
    await goTo(page, "People");
    await page.getByRole("rowheader", { name: /^Jo Lindgren/ }).waitFor();
    expect(await page.getByRole("table").getByRole("row").count()).toBe(4);
  });

  it("says in the matrix what rests on one person, by name", async () => {
    await openPerson(page, "Ines Duarte");
    await assess(page, "Ines Duarte", { "Vendor management": 4, "User support": 3 });
    await openPerson(page, "Marek Novak");
    await assess(page, "Marek Novak", { "Network routing": 5, "Firewall and VPN": 4, "User support": 3 });
    await openPerson(page, "Jo Lindgren");
    await assess(page, "Jo Lindgren", { "User support": 4, "Network routing": 1 });
    await goTo(page, "Competency matrix");
    await sees(
      page,
      /Network routing and Firewall and VPN rest on Marek Novak alone|Firewall and VPN and Network routing rest on Marek Novak alone/,
    );
    await sees(page, "3 people × 24 competencies");
  });

  it("keeps the result of a case closed until the own view is written", async () => {
    await openPerson(page, "Marek Novak");
    await addEvidence(page, {
      kind: "Structured interview",
      score: "2.7",
      assessors: "2",
      seen: "Four questions; one example of leading, from a project.",
    });
    await addEvidence(page, {
      kind: "Work sample",
      score: "2.5",
      assessors: "2",
      seen: "An outage to lead, with two colleagues: solved it alone.",
    });
    await openCase(page, {
      person: "Marek Novak, Network engineer",
      role: /^Manager/,
      title: "Infrastructure manager",
      reports: "2",
      candidate: "Ines Duarte",
    });
    await question(page, "Should Marek Novak become infrastructure manager?");
    const own = page.url();
    await page.goto(own.replace(/\/own-view$/, ""));
    await sees(page, "Your own view comes first.");
    expect(await page.content()).not.toContain("in 100 such promotions");
    await page.goto(own);
    await keepOwnView(page, "He knows the network; I have not seen him hand over work.", "60");
  });

  it("answers the case in a sentence, with reasons and what the team would lose by name", async () => {
    answer = await answers(
      page,
      /(about \d+ in 100 such promotions go well|Not proven either way).*would lack cover in .*Network routing/,
    );
    await sees(page, "Structured interview");
    await sees(page, /60 in 100, /);
    await page.getByRole("heading", { name: "Three answers, equally open" }).waitFor();
  });

  it("prices the ways on with the pay that was typed", async () => {
    await page.getByRole("link", { name: "Compare the ways on" }).click();
    await page.getByRole("main").getByLabel("Name", { exact: true }).waitFor();
    await leadsTo(page, page.getByRole("button", { name: "Compare" }), /\/scenarios\/[0-9a-f-]{36}$/);
    await sees(page, "Computed from the recorded pay of 3 people");
    await sees(page, "36 months");
    expect(await page.getByRole("table").count()).toBeGreaterThan(3);
  });

  it("freezes the decision in a memo that prints with its reasons on both papers", async () => {
    await goTo(page, "Promotion cases");
    await page
      .getByRole("link", { name: /Marek Novak/ })
      .first()
      .click();
    await decide(page, {
      answer: /^Specialist track/,
      reasons: REASONS,
      alternatives: "Promote now; promote once Jo can route.",
      conditions: CONDITIONS,
    });
    await question(page, "Marek Novak continues on the specialist track");
    const { decision } = await downloadSnapshot(page);
    const { result } = decision.snapshot.candidate;
    const chance = `${Math.round(result.probability * 100)} in 100`;
    for (const paper of ["A4", "Letter"] as const) {
      const text = await printedText(page, paper);
      expect(text).toContain("Marek Novak continues on the specialist track");
      expect(text).toContain(REASONS);
      expect(text).toContain(CONDITIONS);
      expect(text).toContain("Promote now; promote once Jo can route.");
      expect(text).toContain("60 in 100, written by Olga Owner");
      expect(text).toContain("Network routing");
      expect(text).toContain(decision.contentHash.slice(0, 16));
      expect(text).toContain(result.label === "unproven" || result.label === "unknown" ? "Unproven" : chance);
      expect(text, "the bar above the memo stays on the screen").not.toContain("Download the snapshot");
    }
  });

  it("can be recomputed from the downloaded file, to the same probability as on the page", async () => {
    const { file, decision } = await downloadSnapshot(page);
    const { input, result } = decision.snapshot.candidate;
    expect(describeAnswer(result as never)).toBe(answer);
    const verified = await model("verify", file);
    expect(verified).toMatchObject({ equal: true, people: 2, scenarios: 1, contentHash: decision.contentHash });
    const again = await model("promotion-risk", input);
    expect(again.probability).toBeCloseTo(result.probability, 12);
    expect(again.label).toBe(result.label);
  });

  it("shows the case as decided, to be read and no longer changed", async () => {
    await page.getByRole("link", { name: "Back to the case" }).click();
    await sees(page, /Decided on .*: Marek Novak continues on the specialist track\./);
    expect(await page.getByRole("link", { name: "Record a decision" }).count()).toBe(0);
    await page.goto(`${page.url().replace(/\?.*$/, "")}/decide`);
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  });
});
