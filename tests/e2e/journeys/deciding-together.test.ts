import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newPage } from "#tests/support/browser.ts";
import { openDemoAs } from "#tests/support/journey-demo.ts";
import { decide, keepOwnView, leadsTo, openCase, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const EYES = {
  hr: "HR: Dana Whitlock",
  owner: "Owner: Helen Marchetti",
  manager: "Manager: Devon Okafor",
  auditor: "Auditor: Ellis Grant",
} as const;
type Role = keyof typeof EYES;

const VIEWS = {
  hr: "She plans the week for everybody already.",
  owner: "I have never seen her say no.",
  manager: "She is ready, and the team knows it.",
};

/** The life of one case, with four people at it in four sessions. */
describe("a case about Priya that four people work on", () => {
  let server: RunningServer;
  const pages = {} as Record<Role, Page>;
  let caseAddress = "";

  const seen = async (role: Role): Promise<string[]> => {
    await pages[role].goto(caseAddress);
    const text = await pages[role].content();
    return Object.values(VIEWS).filter((words) => text.includes(words));
  };

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    for (const role of Object.keys(EYES) as Role[]) {
      pages[role] = await newPage();
      await openDemoAs(pages[role], server.url, "Tidewell Logistics", EYES[role]);
    }
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("is proposed by HR, who cannot decide it while somebody else can", async () => {
    const page = pages.hr;
    await openCase(page, {
      person: "Priya Raman, Systems lead",
      role: /^Manager/,
      title: "Systems manager",
      reports: "4",
    });
    await keepOwnView(page, VIEWS.hr, "70");
    caseAddress = page.url();
    await sees(page, "You proposed this case, so somebody else decides it.");
    expect(await page.getByRole("link", { name: "Record a decision" }).count()).toBe(0);
    await page.goto(`${caseAddress}/decide`);
    await page.waitForURL(caseAddress);
  });

  it("is handed over to the owner and the head of IT with a message for each", async () => {
    const page = pages.hr;
    await page.getByRole("link", { name: "Hand over for review" }).first().click();
    for (const name of ["Helen Marchetti", "Devon Okafor"]) {
      await page.getByRole("checkbox", { name: new RegExp(name) }).check();
    }
    await leadsTo(page, page.getByRole("button", { name: "Hand over" }), caseAddress);
    await sees(page, "2 of 2 still owe their view. Until then every view stays closed.");
    await page.getByText("Message to send").first().click();
    expect(await page.getByLabel("Message to Devon Okafor").inputValue()).toContain(`${caseAddress}/own-view`);
  });

  it("shows a reviewer who peeks neither a number nor a word of the others", async () => {
    for (const role of ["owner", "manager"] as const) {
      expect(await seen(role)).toEqual([]);
      expect(await pages[role].content()).not.toMatch(/in 100 such promotions|goes well|Confidence/);
      await sees(pages[role], "Your own view comes first.");
      await pages[role].goto(`${caseAddress}/what-if`);
      expect(await pages[role].content()).not.toMatch(/in 100 such promotions/);
    }
    await pages.owner.goto(`${caseAddress}/decide`);
    await pages.owner.waitForURL(`${caseAddress}/own-view`);
    await keepOwnView(pages.owner, VIEWS.owner, "45");
    expect(await seen("owner")).toEqual([VIEWS.owner]);
    expect(await seen("hr")).toEqual([VIEWS.hr]);
    await sees(pages.owner, "It can be decided once the views are open.");
  });

  it("opens every view at once with the last one, and the owner decides", async () => {
    await pages.manager.goto(new URL("/", caseAddress).href);
    await sees(pages.manager, "1 case waits for your view, before you see a result.");
    await leadsTo(
      pages.manager,
      pages.manager.getByRole("link", { name: "Write your view" }),
      `${caseAddress}/own-view`,
    );
    await keepOwnView(pages.manager, VIEWS.manager, "80");
    for (const role of ["hr", "owner", "manager", "auditor"] as const) {
      expect((await seen(role)).sort(), role).toEqual(Object.values(VIEWS).sort());
    }
    await pages.owner.goto(caseAddress);
    await sees(pages.owner, "From 45 to 80 in 100");
    await decide(pages.owner, {
      answer: /^Lead on trial/,
      reasons: "Two of three believe in it, and a trial shows what nobody knows yet.",
      alternatives: "Promote at once; leave it.",
      conditions: "A right to return.",
    });
    const memo = await pages.owner.getByRole("article").innerText();
    for (const words of Object.values(VIEWS)) expect(memo).toContain(words);
    expect(memo).toContain("Dana Whitlock (proposer)");
    expect(memo).toContain("Helen Marchetti (decider)");
  });
});
