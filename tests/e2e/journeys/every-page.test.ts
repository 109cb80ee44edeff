import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations, expectStatus, newContext, overflow } from "#tests/support/browser.ts";
import { firstStart } from "#tests/support/http-client.ts";
import { firstAddress, openDemo } from "#tests/support/journey-demo.ts";
import {
  addCertificate,
  inviteSomebody,
  lastPart,
  makeBackup,
  makeScenario,
  recordEvidence,
  uploadFile,
} from "#tests/support/journey-records.ts";
import { leadsTo } from "#tests/support/journey-steps.ts";
import { fillAddress, routeAddresses } from "#tests/support/page-addresses.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const PHONE = 390;
const WIDTHS = [1280, PHONE];
/** The narrowest window that the pages have to fit. */
const NARROWEST = 360;
const ID = "[0-9a-f-]{36}";

let server: RunningServer;
let context: BrowserContext;
/** What stands for each named part of an address. */
const examples: Record<string, string> = {};
/** Pages that look different when the address asks for it. */
const furtherAddresses: string[] = [];

/** What is wrong with this page at this width, with everything in it unfolded; in the dark too, unless told otherwise. */
async function faults(page: Page, at: string, inTheDark = true): Promise<string[]> {
  const headings = await page.getByRole("heading", { level: 1 }).count();
  const found = headings === 1 ? [] : [`${at}: ${headings} headings of level 1`];
  found.push(...(await tooWide(page, at)));
  await page.locator("main details").evaluateAll((folded) => {
    for (const one of folded) (one as HTMLDetailsElement).open = true;
  });
  const violations = await accessibilityViolations(page);
  if (inTheDark) {
    await page.emulateMedia({ colorScheme: "dark" });
    violations.push(...(await accessibilityViolations(page, "colours")).map((fault) => `in the dark, ${fault}`));
    await page.emulateMedia({ colorScheme: "light" });
  }
  found.push(...violations.map((fault) => `${at}: ${fault}`));
  return [...found, ...(await tooWide(page, `${at} unfolded`))];
}

async function tooWide(page: Page, at: string): Promise<string[]> {
  const { pixels, widest } = await overflow(page);
  return pixels === 0 ? [] : [`${at}: ${pixels} px wider than the window: ${widest.join(", ")}`];
}

/** Opens an address and returns what is wrong with it. */
async function visit(page: Page, address: string, width: number, status = 200): Promise<string[]> {
  const at = `${address} ${width}`;
  const found: string[] = [];
  await page.setViewportSize({ width, height: 900 });
  const answer = await page.goto(server.url + address, { waitUntil: "networkidle" });
  if (answer?.status() !== status) found.push(`${at}: answered ${answer?.status()}`);
  const { pathname, search } = new URL(page.url());
  if (pathname + search !== address) found.push(`${at}: led to ${pathname}${search}`);
  // The colours of a page are the same at every width: in the dark the wide one is looked at.
  found.push(...(await faults(page, at, width > PHONE || status !== 200)));
  if (width > PHONE) return found;
  await page.setViewportSize({ width: NARROWEST, height: 900 });
  return [...found, ...(await tooWide(page, `${address} ${NARROWEST} unfolded`))];
}

/** Two windows at a time, each taking the next address: the one loads while the other is looked at. */
async function visitAll(context: BrowserContext, addresses: string[], widths: number[]): Promise<string[]> {
  const left = addresses.flatMap((address) => widths.map((width) => ({ address, width })));
  const work = async () => {
    const page = await context.newPage();
    const found: string[] = [];
    for (let next = left.shift(); next; next = left.shift()) {
      found.push(...(await visit(page, next.address, next.width)));
    }
    await page.close();
    return found;
  };
  return (await Promise.all([work(), work()])).flat();
}

beforeAll(async () => {
  server = await startServer({ DATA_DIR: newDataFolder() });
  context = await newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  examples.firstStart = new URL(page.url()).pathname;
  await openDemo(page, server.url, "Tidewell Logistics");
  const go = (address: string) => page.goto(server.url + address);
  await go("/people?q=Marta");
  examples.personId = lastPart(await firstAddress(page, new RegExp(`^/people/${ID}$`)));
  examples.certificationId = await addCertificate(page, server.url, examples.personId);
  await go("/roles");
  examples.profileId = lastPart(await firstAddress(page, new RegExp(`^/roles/${ID}$`)));
  await go("/competencies");
  examples.competencyId = lastPart(await firstAddress(page, new RegExp(`^/competencies/${ID}$`)));
  await go("/sourcing");
  examples.functionId = lastPart(await firstAddress(page, new RegExp(`^/sourcing/functions/${ID}$`)));
  await go("/cases");
  const marta = page.getByRole("link", { name: /Marta/ }).first();
  examples.caseId = lastPart((await marta.getAttribute("href")) ?? "");
  const grace = page.getByRole("link", { name: /Grace/ }).first();
  const decidedCase = new URL((await grace.getAttribute("href")) ?? "", server.url).pathname;
  await go(decidedCase);
  examples.decisionId = lastPart(await firstAddress(page, new RegExp(`^/decisions/${ID}$`)));
  await go("/promotion-board");
  const onBoard = page.locator('input[name="person"]');
  const beside = await onBoard.evaluateAll((boxes) => boxes.map((box) => `person=${(box as HTMLInputElement).value}`));
  await go("/rounds");
  examples.roundId = lastPart(await firstAddress(page, new RegExp(`^/rounds/${ID}$`)));
  await go("/requests");
  examples.requestId = lastPart(await firstAddress(page, new RegExp(`^/requests/${ID}$`)));
  examples.sheetId = lastPart(await firstAddress(page, new RegExp(`^/panel-sheets/${ID}$`)));
  await go("/panels");
  examples.panelId = lastPart(await firstAddress(page, new RegExp(`^/panels/${ID}$`)));
  examples.scenarioId = lastPart(await makeScenario(page, server.url, examples.caseId));
  await go("/providers");
  examples.providerId = lastPart(await firstAddress(page, new RegExp(`^/providers/${ID}$`)));
  const quotes = await page
    .locator('input[name="quote"]')
    .evaluateAll((boxes) => boxes.map((box) => `quote=${(box as HTMLInputElement).value}`));
  examples.item = await recordEvidence(page, server.url, examples.providerId);
  examples.quoteId = lastPart(await firstAddress(page, new RegExp(`^/providers/${ID}/quotes/${ID}$`)));
  examples.linkId = lastPart(await inviteSomebody(page, server.url));
  examples.accountId = lastPart(await firstAddress(page, new RegExp(`^/settings/accounts/${ID}$`)));
  const committed = await uploadFile(page, server.url);
  await page.getByRole("button", { name: /^Import \d+ rows/ }).click();
  await page.getByText("The import is carried out").waitFor();
  examples.importId = lastPart(await uploadFile(page, server.url));
  examples.name = await makeBackup(page, server.url);
  examples.kind = "people";
  await go("/track-record");
  examples.observationId = lastPart(await firstAddress(page, new RegExp(`^/observations/${ID}$`)));
  examples.day = "180";
  examples.answer = "lead-trial";
  const { personId, caseId, importId, decisionId } = examples;
  furtherAddresses.push(
    ...[decidedCase, `${decidedCase}/release`, `${decidedCase}/dissent`],
    committed,
    `/imports/${importId}?show=rejected`,
    `/matrix?without=${personId}`,
    `/matrix?promoted=${personId}`,
    `/cover-report?promoted=${personId}`,
    "/people?q=nobody+has+this+name",
    "/settings/accounts?q=nobody+has+this+name",
    `/people/${personId}?history=all`,
    `/people/${personId}/assess?group=all`,
    `/people/${personId}/evidence?kind=structured_interview`,
    `/cases/new?person=${personId}`,
    `/cases/${caseId}/what-if?kind1=peer&score1=9`,
    `/cases/${caseId}/terms/specialist-track`,
    "/settings/promotion-model?change=norm.peer&value=3.9",
    `/promotion-board/side-by-side?${beside.slice(0, 5).join("&")}`,
    `/panels/new?person=${personId}&kind=acting_lead`,
    `/cases/${lastPart(decidedCase)}/decide?corrects=${decisionId}`,
    `/scenarios/new?case=${caseId}`,
    "/imports/new?kind=levels",
    `/providers/compare?${quotes.join("&")}`,
  );
});

afterAll(async () => {
  await server?.stop();
});

/** Pages that a signed-in reader is led away from: they are visited without an account, or in another state. */
const FOR_VISITORS = ["/sign-in", "/first-start", "/demo", "/invitation", "/reset-password"];
const IN_ANOTHER_STATE = [
  ...["/cases/:caseId/own-view", "/cases/:caseId/edit", "/cases/:caseId/review", "/kept-form", "/feedback/:feedbackId"],
  // Of a decided case alone, and for its person alone.
  ...["/cases/:caseId/release", "/cases/:caseId/dissent", "/my-cases/:caseId"],
];
/** A company of fourteen has too few decided people for a fairness report. */
const OF_A_LARGER_COMPANY = ["/fairness/:reportId", "/fairness/:reportId/table.csv"];
const FILE_PARTS: Record<string, string[]> = {
  "/imports/template.csv": ["?kind=people", "?kind=levels"],
  "/scenarios/:scenarioId/table.csv": [
    ...["options", "cumulative", "components", "bridge", "difference", "tornado", "break-even", "fee-map"],
  ].map((of) => `?of=${of}`),
};

describe("every page of the product on the demo company", () => {
  it.each(WIDTHS)(
    "answers, is accessible in both themes, has one heading and fits in %i px",
    async (width) => {
      const addresses = routeAddresses()
        .filter(({ kind }) => kind === "page")
        .map(({ pattern }) => pattern)
        .filter((pattern) => ![...FOR_VISITORS, ...IN_ANOTHER_STATE, ...OF_A_LARGER_COMPANY].includes(pattern))
        .map((pattern) => fillAddress(pattern, examples));
      expect(addresses.length).toBeGreaterThan(25);
      expect(await visitAll(context, [...addresses, ...furtherAddresses], [width])).toEqual([]);
    },
    480_000,
  );

  it("does so too where the own view comes first", async () => {
    const page = await context.newPage();
    await page.goto(`${server.url}/cases/new?person=${examples.personId}`);
    await page.getByLabel("Title").fill("Network lead");
    await page
      .getByRole("group", { name: /^Wants to lead/ })
      .getByRole("radio", { name: /^Unsure/ })
      .check();
    await leadsTo(page, page.getByRole("button", { name: "Open the case" }), /\/own-view$/);
    const own = new URL(page.url()).pathname;
    const ofCase = own.replace(/\/own-view$/, "");
    expect(await visitAll(context, [own, ofCase], WIDTHS)).toEqual([]);
    await page.getByText("Pass over", { exact: true }).click();
    await leadsTo(page, page.getByRole("button", { name: "Pass over knowingly" }), server.url + ofCase);
    expect(await visitAll(context, [ofCase, `${ofCase}/edit`, `${ofCase}/review`], WIDTHS)).toEqual([]);
  });

  it("answers every file with what its name says", async () => {
    const files = routeAddresses().filter(
      ({ kind, pattern }) => kind === "file" && !OF_A_LARGER_COMPANY.includes(pattern),
    );
    expect(files.length).toBeGreaterThan(3);
    for (const { pattern } of files) {
      const wanted = FILE_PARTS[pattern] ?? [""];
      for (const part of wanted) {
        const answer = await context.request.get(server.url + fillAddress(pattern, examples) + part);
        expect([pattern, part, answer.status()]).toEqual([pattern, part, 200]);
        expect(answer.headers()["content-disposition"]).toContain("attachment");
        expect((await answer.body()).length).toBeGreaterThan(20);
      }
    }
  });

  it("does so too on an address that is nothing, with status 404", async () => {
    const page = await context.newPage();
    expectStatus(page, 404);
    const found = await visit(page, "/nothing-here", PHONE, 404);
    found.push(...(await visit(page, `/people/${crypto.randomUUID()}`, 1280, 404)));
    expect(found).toEqual([]);
  });
});

describe("pages that are read without an account", () => {
  it("say what to do where a link opens nothing", async () => {
    const page = await (await newContext()).newPage();
    expectStatus(page, 404);
    const found = await visit(page, "/invitation?token=nothing", PHONE, 404);
    expect([...found, ...(await visit(page, "/reset-password?token=nothing", 1280, 404))]).toEqual([]);
  });

  it("are accessible in both themes and fit a phone", async () => {
    expect(await visitAll(await newContext(), ["/first-start", "/demo"], WIDTHS)).toEqual([]);
  });

  it("are the sign-in alone once a real organisation is there", async () => {
    await firstStart(server.url);
    expect(
      await visitAll(await newContext(), ["/sign-in", "/sign-in?ended=kept", "/sign-in?ended=not-kept"], WIDTHS),
    ).toEqual([]);
  });
});
