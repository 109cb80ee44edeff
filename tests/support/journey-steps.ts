import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What a person does on the pages, in the words that stand there. All of it works without scripts. */

export async function sees(page: Page | Locator, text: string | RegExp): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** The sentence under the question of the page, once it is this one. */
export async function answers(page: Page, sentence: RegExp): Promise<string> {
  const answer = page.locator("main h1 + *").first();
  await expect.poll(() => answer.innerText(), { timeout: 20_000 }).toMatch(sentence);
  return answer.innerText();
}

/** Presses a button or follows a link, and waits until the page that answers has the address. */
export async function leadsTo(page: Page, pressed: Locator, address: RegExp | string): Promise<void> {
  await Promise.all([page.waitForURL(address), pressed.click()]);
}

const main = (page: Page) => page.getByRole("main");
/** A text box by the first words of its label; the rest of it says "optional". */
const box = (page: Page, label: string) => main(page).getByRole("textbox", { name: new RegExp(`^${label}`) });
const choice = (page: Page, label: string) => main(page).getByRole("combobox", { name: new RegExp(`^${label}`) });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const link = (page: Page, name: string) => page.getByRole("link", { name, exact: true });
export const question = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor();

/** By the menu at the side. */
export async function goTo(page: Page, name: string): Promise<void> {
  const menu = page.getByRole("navigation", { name: "Main" });
  await menu.getByRole("link", { name: new RegExp(`^${name}`) }).click();
  await menu.locator("a[aria-current]", { hasText: name }).waitFor();
}

export async function createFirm(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await question(page, "Who is this for, and who answers for it?");
  await main(page).getByLabel("Organisation").fill("Harbour Dental");
  await main(page).getByLabel("People who use IT").fill("24");
  await page.getByRole("radio", { name: /^1 to 5/ }).check();
  await main(page).getByLabel("Your name").fill("Olga Owner");
  await main(page).getByLabel("E-mail").fill("olga@harbour.example");
  await main(page).getByLabel("Password").fill("a long enough sentence");
  await leadsTo(page, button(page, "Create the organisation"), `${url}/`);
}

export interface PersonTyped {
  name: string;
  title: string;
  reportsTo?: string;
  pay?: string;
}

/** Fills the form that is open; `another` stays on it for the next person. */
export async function addPerson(page: Page, person: PersonTyped, another = false): Promise<void> {
  await box(page, "Name").fill(person.name);
  await box(page, "Title").fill(person.title);
  if (person.reportsTo) await choice(page, "Reports to").selectOption({ label: person.reportsTo });
  if (person.pay) await box(page, "Yearly pay").fill(person.pay);
  await button(page, another ? "Add and enter another" : "Add").click();
  await sees(page, another ? `${person.name} is on record. Who is next?` : `${person.name} is on record.`);
}

export async function openPerson(page: Page, name: string): Promise<void> {
  await goTo(page, "People");
  await page.getByRole("rowheader").getByRole("link", { name, exact: true }).click();
  await question(page, `What does the record say about ${name}?`);
}

/** From the page of the person. */
export async function assess(page: Page, name: string, levels: Record<string, number>): Promise<void> {
  await link(page, "Assess").first().click();
  await question(page, `Assess ${name}`);
  await page.getByRole("radio", { name: /^Supervisor/ }).check();
  for (const [competency, level] of Object.entries(levels)) {
    const one = page
      .locator("details")
      .filter({ has: page.locator("summary b").getByText(competency, { exact: true }) });
    await one.locator("summary").click();
    await one.locator(`input[type="radio"][value="${level}"]`).check();
  }
  await button(page, "Record").click();
  const count = Object.keys(levels).length;
  await sees(page, count === 1 ? "1 level recorded." : `${count} levels recorded.`);
}

export interface EvidenceTyped {
  kind: string;
  score: string;
  assessors: string;
  seen: string;
}

/** From the page of the person. */
export async function addEvidence(page: Page, { kind, score, assessors, seen }: EvidenceTyped): Promise<void> {
  await link(page, "Add evidence").first().click();
  await page.getByRole("rowheader").getByRole("link", { name: kind, exact: true }).click();
  await box(page, "Score").fill(score);
  await box(page, "Assessors").fill(assessors);
  await box(page, "What was seen").fill(seen);
  await button(page, "Record").click();
  await question(page, /^What does the record say about/);
}

export interface CaseTyped {
  person: string;
  role: RegExp;
  title: string;
  reports: string;
  candidate?: string;
}

export async function openCase(page: Page, { person, role, title, reports, candidate }: CaseTyped): Promise<void> {
  await goTo(page, "Promotion cases");
  await link(page, "Open a case").first().click();
  await choice(page, "Person").selectOption({ label: person });
  await button(page, "Continue").click();
  await question(page, "Open a promotion case");
  await page
    .getByRole("group", { name: /^Kind of role/ })
    .getByRole("radio", { name: role })
    .check();
  await box(page, "Title").fill(title);
  await box(page, "Direct reports").fill(reports);
  await page
    .getByRole("group", { name: /^Wants to lead/ })
    .getByRole("radio", { name: /^Yes/ })
    .check();
  if (candidate) await main(page).getByRole("checkbox", { name: candidate }).check();
  await leadsTo(page, button(page, "Open the case"), /\/own-view$/);
}

export async function keepOwnView(page: Page, words: string, chance: string): Promise<void> {
  await box(page, "In your own words").fill(words);
  await box(page, "Your own chance").fill(chance);
  await leadsTo(page, button(page, "Keep it and open the result"), /\/cases\/[0-9a-f-]{36}$/);
  await sees(page, "Your own view is kept. The result is open.");
}

export interface DecisionTyped {
  answer: RegExp;
  reasons: string;
  alternatives: string;
  conditions: string;
}

/** From the page of the case. */
export async function decide(page: Page, { answer, reasons, alternatives, conditions }: DecisionTyped): Promise<void> {
  await link(page, "Record a decision").first().click();
  await page
    .getByRole("group", { name: /^Answer/ })
    .getByRole("radio", { name: answer })
    .check();
  await box(page, "Reasons").fill(reasons);
  await box(page, "Alternatives considered").fill(alternatives);
  await box(page, "Conditions").fill(conditions);
  const alone = page.getByRole("checkbox", { name: /nobody else here can/ });
  if (await alone.count()) await alone.check();
  await leadsTo(page, button(page, "Record the decision"), /\/decisions\/[0-9a-f-]{36}$/);
  await sees(page, "The decision is recorded and frozen.");
}
