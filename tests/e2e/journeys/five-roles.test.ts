import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TIDEWELL_PEOPLE } from "#db/seed/companies/tidewell-people.ts";
import { expectStatus, newPage } from "#tests/support/browser.ts";
import { openDemoAs } from "#tests/support/journey-demo.ts";
import { assess, goTo, leadsTo, openPerson, question, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const STATEMENT = "I have set up the routing of two depots since; this is not what I can do today.";
const ANSWER = "Right: the two depots were not looked at. It is assessed anew with Priya.";

const EYES = {
  owner: "Owner: Helen Marchetti",
  hr: "HR: Dana Whitlock",
  manager: "Manager: Russell Tate",
  staff: "Staff: Noah Petrov",
  auditor: "Auditor: Ellis Grant",
} as const;
type Role = keyof typeof EYES;
const ROLES = Object.keys(EYES) as Role[];

const EVERYBODY = ["Roles", "Competency catalogue", "How this is computed", "Settings"];
const READERS = [
  "Overview",
  "Competency matrix",
  "Cover",
  "People",
  "Team picture",
  "Track record",
  "Assessment rounds",
  "Interviews and trials",
  "Promotion cases",
  "Succession",
  "Scenarios",
  "Providers",
  "Capacity",
  "Exports",
  ...EVERYBODY,
];
const MENUS: Record<Role, string[]> = {
  owner: [...READERS, "My record", "Asked of you", "Sourcing plan", "Fairness", "Imports", "Audit trail"],
  hr: [...READERS, "Sourcing plan", "Fairness", "Imports"],
  manager: [...READERS, "My record", "Asked of you"],
  staff: ["My record", "Asked of you", ...EVERYBODY],
  auditor: [...READERS, "Sourcing plan", "Audit trail"],
};

/** Addresses that are somebody else's; those with a name in braces are filled with what the journey found. */
const NOT_THEIRS: Record<Role, string[]> = {
  owner: [],
  hr: ["/audit", "/audit.csv", "/settings/backups"],
  manager: [
    "/audit",
    "/sourcing",
    "/sourcing/responsibilities",
    "/fairness",
    "/imports",
    "/contests",
    "/settings/accounts",
    "/settings/privacy",
    "/people/new",
    "{noah}",
    "{case}",
  ],
  staff: [
    "/fairness",
    "/people",
    "/matrix",
    "/cases",
    "/promotion-board",
    "/track-record",
    "/scenarios",
    "/sourcing",
    "/exports",
    "/audit",
    "/contests",
    "/rounds",
    "{kofi}",
    "{kofi}/assess",
    "{case}",
  ],
  auditor: [
    "/fairness",
    "/imports",
    "/contests",
    "/requests",
    "/rounds/new",
    "/settings/accounts",
    "/cases/new",
    "{noah}/assess",
    "{noah}/edit",
    "{case}/decide",
  ],
};

/** Within longer lists of numbers, as the data of a page holds them, the same digits are no amount. */
const spellings = (cents: number) =>
  [String(cents), String(cents / 100), (cents / 100).toLocaleString("en-US")].map(
    (amount) => new RegExp(String.raw`(?<![\d,[])${amount}(?![\d,\]])`),
  );
const payOf = (people: typeof TIDEWELL_PEOPLE) =>
  people.flatMap(({ salaryAnnualCents }) => (salaryAnnualCents === null ? [] : spellings(salaryAnnualCents)));

/** Five people at work in one company at once: each test goes on where the one before stopped. */
describe("five people with five roles in one company", () => {
  let server: RunningServer;
  let pages: Record<Role, Page>;
  const found: Record<string, string> = {};

  const each = async <Result>(work: (role: Role, page: Page) => Promise<Result>, roles: readonly Role[] = ROLES) =>
    Object.fromEntries(await Promise.all(roles.map(async (role) => [role, await work(role, pages[role])] as const)));
  const addressIn = (pattern: string) =>
    server.url + pattern.replace(/\{(\w+)\}/, (_, name: string) => found[name] ?? "");
  const menu = (page: Page) => page.getByRole("navigation", { name: "Main" });
  const pathOf = (page: Page) => new URL(page.url()).pathname;

  async function enter(role: Role): Promise<Page> {
    const page = await newPage();
    await openDemoAs(page, server.url, "Tidewell Logistics", EYES[role]);
    return page;
  }

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    const entered = await Promise.all(ROLES.map(async (role) => [role, await enter(role)] as const));
    pages = Object.fromEntries(entered) as Record<Role, Page>;
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("each find in their menu what is theirs and nothing else", async () => {
    const menus = await each(async (_, page) => {
      const labels = await menu(page).getByRole("link").allInnerTexts();
      return labels.map((label) => label.replace(/\s*\d+$/, "").trim()).sort();
    });
    expect(menus).toEqual(Object.fromEntries(ROLES.map((role) => [role, [...MENUS[role]].sort()])));
  });

  it("work at the same time: HR records a level, the manager assesses his line, the auditor reads", async () => {
    await Promise.all([
      openPerson(pages.hr, "Noah Petrov").then(async () => {
        found.noah = pathOf(pages.hr);
        await assess(pages.hr, "Noah Petrov", { "Network routing": 1 });
        await goTo(pages.hr, "Promotion cases");
        const marta = pages.hr.getByRole("main").getByRole("link", { name: /Marta/ }).first();
        found.case = (await marta.getAttribute("href")) ?? "";
      }),
      openPerson(pages.manager, "Kofi Mensah").then(async () => {
        found.kofi = pathOf(pages.manager);
        await assess(pages.manager, "Kofi Mensah", { "User support": 3 });
      }),
      openPerson(pages.auditor, "Noah Petrov"),
      goTo(pages.staff, "My record"),
    ]);
  });

  it("each meet 404 on the pages of the others", async () => {
    const answers = await each(async (role, page) => {
      const got = NOT_THEIRS[role].map(async (pattern) => {
        const answer = await page.context().request.get(addressIn(pattern), { maxRedirects: 0 });
        return `${pattern} ${answer.status()}`;
      });
      return Promise.all(got);
    });
    expect(answers).toEqual(
      Object.fromEntries(ROLES.map((role) => [role, NOT_THEIRS[role].map((pattern) => `${pattern} 404`)])),
    );
    expectStatus(pages.staff, 404);
    await pages.staff.goto(addressIn("{kofi}"));
    expect(await pages.staff.getByRole("main").innerText()).not.toContain("Kofi");
  });

  it("meet over one entry: staff contests it while HR and the owner have it before them", async () => {
    const { staff, hr, owner } = pages;
    await goTo(staff, "My record");
    await sees(staff, "Dana Whitlock");
    await staff.getByRole("link", { name: "Contest Network routing" }).first().click();
    await staff.getByLabel("What is wrong, and what would be right?").fill(STATEMENT);
    await staff.getByRole("button", { name: "Contest", exact: true }).click();
    await sees(staff, "The entry is marked as contested; HR has been asked to settle it.");

    await Promise.all([owner.reload(), hr.reload()]);
    await Promise.all([goTo(owner, "Contested entries"), goTo(hr, "Contested entries")]);
    await Promise.all([sees(owner, `“${STATEMENT}”`), sees(hr, `“${STATEMENT}”`)]);
    await hr.getByLabel("Your answer").fill("It stands.");
    await owner.getByLabel("Your answer").fill(ANSWER);
    await owner.getByRole("button", { name: "Correct: retract the entry" }).click();
    await sees(owner, "Settled: the entry is corrected.");
    expect(
      await menu(owner)
        .getByRole("link", { name: /^Contested entries/ })
        .count(),
    ).toBe(0);

    expectStatus(hr, 400);
    await hr.getByRole("button", { name: "Keep it as it is" }).click();
    await sees(hr, "This contest is settled or withdrawn already.");
    await staff.reload();
    await sees(staff, `“${ANSWER}”`);
  });

  it("leave a trail in which the auditor finds all of it, looks included", async () => {
    const { auditor } = pages;
    await goTo(auditor, "Audit trail");
    for (const sentence of [
      "Dana Whitlock recorded 1 level by a supervisor for Noah Petrov.",
      "Russell Tate recorded 1 level by a supervisor for Kofi Mensah.",
      "Noah Petrov contested an entry in their own record.",
      "Helen Marchetti settled what Noah Petrov contested: corrected.",
    ]) {
      await sees(auditor, sentence);
    }
    await auditor.getByLabel("Looks or changes").selectOption({ label: "Looks and downloads" });
    await leadsTo(auditor, auditor.getByRole("button", { name: "Filter" }), /only=reads/);
    await sees(auditor, "Dana Whitlock looked at the record of Noah Petrov.");
    await sees(auditor, "Ellis Grant looked at the record of Noah Petrov.");
    await sees(auditor, "Russell Tate looked at the record of Kofi Mensah.");
    const events = await auditor.getByRole("table").innerText();
    expect(events, "whoever looked at pay is on the trail").toContain("looked at the pay of Noah Petrov");
    expect(events).not.toContain("recorded 1 level");
  });

  it("never read pay where they may not: manager, staff and auditor on every page of their menu", async () => {
    const leaks = await each(
      async (role, page) => {
        const own = TIDEWELL_PEOPLE.find(({ name }) => EYES[role].endsWith(name));
        const others = payOf(TIDEWELL_PEOPLE.filter((person) => person !== own));
        const all = payOf(TIDEWELL_PEOPLE);
        const links = await menu(page).getByRole("link").all();
        const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
        const line = { manager: [found.kofi], auditor: [found.noah, found.kofi, found.case], staff: [] };
        const read = [...addresses, ...line[role as keyof typeof line]].map(async (address) => {
          const text = await (await page.context().request.get(server.url + address)).text();
          const secrets = address === "/my-record" ? others : all;
          return secrets.filter((secret) => secret.test(text)).map((secret) => `${address}: ${secret}`);
        });
        return (await Promise.all(read)).flat();
      },
      ["manager", "staff", "auditor"],
    );
    expect(leaks).toEqual({ manager: [], staff: [], auditor: [] });
    const shown = await (await pages.hr.context().request.get(addressIn("{noah}"))).text();
    expect(
      payOf(TIDEWELL_PEOPLE).some((secret) => secret.test(shown)),
      "the search finds what is there",
    ).toBe(true);
    await question(pages.auditor, "Who did what, and who looked at what?");
  });
});
