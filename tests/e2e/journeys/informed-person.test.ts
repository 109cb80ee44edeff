import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityViolations, expectStatus, newPage } from "#tests/support/browser.ts";
import { openDemoAs } from "#tests/support/journey-demo.ts";
import { decide, keepOwnView, leadsTo, openCase, sees } from "#tests/support/journey-steps.ts";
import { newDataFolder, type RunningServer, startServer } from "#tests/support/running-server.ts";

const EYES = { hr: "HR: Dana Whitlock", owner: "Owner: Helen Marchetti", staff: "Staff: Noah Petrov" } as const;
type Role = keyof typeof EYES;

/** What Noah is told about his own case, reads and contests, with three people at it in three sessions. */
describe("a case about Noah, as he gets to know of it", () => {
  let server: RunningServer;
  const pages = {} as Record<Role, Page>;
  let caseAddress = "";
  const ownAddress = () => caseAddress.replace("/cases/", "/my-cases/");

  beforeAll(async () => {
    server = await startServer({ DATA_DIR: newDataFolder() });
    for (const role of Object.keys(EYES) as Role[]) {
      pages[role] = await newPage();
      await openDemoAs(pages[role], server.url, "Tidewell Logistics", EYES[role]);
    }
    const { hr } = pages;
    const job = { person: "Noah Petrov, Network technician", role: /^Team lead/, title: "Field lead", reports: "2" };
    await openCase(hr, job);
    await keepOwnView(hr, "Patient with everybody who calls.", "55");
    caseAddress = hr.url();
  });
  afterAll(async () => {
    await server?.stop();
  });

  it("starts with a notice that names who decides, changed and recorded as it was handed over", async () => {
    const { hr } = pages;
    await sees(hr, "No notice was given.");
    await hr.getByRole("link", { name: "Write the notice" }).click();
    const text = hr.getByRole("textbox", { name: /^The notice/ });
    expect(await text.inputValue()).toContain("A person decides: Helen Marchetti.");
    await text.fill(`${await text.inputValue()}\n\nCome and see me on Monday.`);
    await hr.getByLabel("How it was handed over").selectOption("letter");
    await hr.getByRole("button", { name: "Record it as handed over" }).click();
    await sees(hr, "Come and see me on Monday.");
    await hr.goto(caseAddress);
    await sees(hr, /^Notice given on .*, by letter\.$/);
  });

  it("lets a picture of the case be saved, as lines and as dots", async () => {
    const { hr } = pages;
    await hr.emulateMedia({ colorScheme: "dark" });
    const figure = hr.getByRole("figure").first();
    await figure.scrollIntoViewIfNeeded();
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        hr.waitForEvent("download"),
        figure.getByRole("button", { name, exact: true }).click(),
      ]);
      return readFileSync(await download.path());
    };
    const svg = (await saved("SVG")).toString("utf8");
    const png = (await saved("PNG")).toString("base64");
    const seen = await hr.evaluate(
      async ([text, image]) => {
        const parsed = new DOMParser().parseFromString(text ?? "", "image/svg+xml");
        const picture = new Image();
        picture.src = `data:image/png;base64,${image}`;
        await picture.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
        const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
        pen.drawImage(picture, 0, 0);
        const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Set<number>();
        for (let at = 0; at < data.length; at += 4) {
          colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
        }
        return {
          root: parsed.documentElement.tagName,
          isBroken: parsed.querySelector("parsererror") !== null,
          width: Number(parsed.documentElement.getAttribute("width")),
          pngWidth: picture.naturalWidth,
          paper: [...data.slice(0, 3)],
          colours: colours.size,
        };
      },
      [svg, png],
    );
    expect(seen).toMatchObject({ root: "svg", isBroken: false, pngWidth: seen.width * 2, paper: [255, 255, 255] });
    expect(seen.colours).toBeGreaterThan(20);
    expect(svg).not.toMatch(/var\(--|light-dark/);
    await hr.emulateMedia({ colorScheme: "light" });
  });

  it("is nothing to him before HR releases it", async () => {
    const { hr, owner, staff } = pages;
    await hr.getByRole("link", { name: "Hand over for review" }).first().click();
    await leadsTo(hr, hr.getByRole("button", { name: "Hand over" }), caseAddress);
    await owner.goto(`${caseAddress}/own-view`);
    await keepOwnView(owner, "Too early, I believe.", "40");
    await decide(owner, {
      answer: /^Not now/,
      reasons: "He has not led anybody yet, and the branch move needs him where he is.",
      alternatives: "A trial next year.",
      conditions: "A course on leading until June.",
    });
    await staff.goto(`${server.url}/my-record`);
    await sees(staff.locator("#decisions"), "not released");
    expect((await staff.request.get(ownAddress())).status()).toBe(404);
    await hr.goto(`${caseAddress}/release`);
    await hr.getByRole("checkbox", { name: /^With the written reasons/ }).check();
    await hr.getByLabel("What you want to add").fill("Let us talk about the course.");
    await hr.getByRole("button", { name: "Let Noah Petrov read it" }).click();
    await sees(hr, "The explanation below is open to them.");
  });

  it("is read by him with reasons and without anybody's view, and contested", async () => {
    const { staff } = pages;
    await staff.setViewportSize({ width: 390, height: 844 });
    await staff.reload();
    await staff.getByRole("link", { name: /^Read it/ }).click();
    await sees(staff, "Let us talk about the course.");
    const text = await staff.getByRole("main").innerText();
    expect(text).toContain("You do not get the job now. Decided by Helen Marchetti");
    expect(text).toContain("He has not led anybody yet");
    expect(await staff.content()).not.toMatch(/Patient with everybody|Too early, I believe/);
    expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await accessibilityViolations(staff)).toEqual([]);
    await staff.getByLabel("What is wrong, and what would be right?").fill("I led the depot move in May.");
    await staff.getByRole("button", { name: "Contest this decision" }).click();
    await sees(staff, /Not settled yet.*To be answered by/);
  });

  it("is settled by HR, who did not decide, with an answer that he reads", async () => {
    const { hr, owner, staff } = pages;
    expectStatus(owner, 400);
    await owner.goto(`${server.url}/contests`);
    await owner.getByLabel("Your answer").fill("I decide.");
    await owner.getByRole("button", { name: "Keep it as it is" }).click();
    await sees(owner, "You decided this case, so somebody else settles what is held against it.");
    await hr.goto(caseAddress);
    await sees(hr, "I led the depot move in May.");
    await hr.goto(`${server.url}/contests`);
    await hr.getByLabel("Your answer").fill("The move was led by Priya; your part is on record now.");
    await hr.getByRole("button", { name: "Keep it as it is" }).click();
    await sees(hr, "None waits for an answer.");
    await staff.reload();
    await sees(staff, "your part is on record now.");
  });
});
