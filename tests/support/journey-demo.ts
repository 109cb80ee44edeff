import type { Page } from "playwright-core";
import { leadsTo, question } from "./journey-steps.ts";

/** Opens the demo company as a visitor would and stops on its overview. */
export async function openDemo(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/demo`);
  await leadsTo(page, page.getByRole("button", { name: `Open ${name}` }), `${url}/`);
  await question(page, "What needs a decision?");
}

/** Opens the demo company as one of its people, named as on the button: "HR: Dana Whitlock". */
export async function openDemoAs(page: Page, url: string, name: string, eyes: string): Promise<void> {
  await page.goto(`${url}/demo`);
  const company = page.locator(".card").filter({ hasText: name });
  await company.getByText("Look through the eyes of somebody else").click();
  await leadsTo(page, company.getByRole("button", { name: eyes }), /\/(my-record)?$/);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Settings" }).waitFor();
}

/** The first address on this page that has the shape, such as /people/… */
export async function firstAddress(page: Page, shape: RegExp): Promise<string> {
  const addresses = await page
    .locator("main a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const found = addresses.find((address) => address && shape.test(address));
  if (!found) throw new Error(`No link on ${page.url()} has the shape ${shape}`);
  return found;
}
