import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { firstAddress } from "./journey-demo.ts";
import { leadsTo } from "./journey-steps.ts";

const MESSY_FILE = new URL("./hr-files/people-windows-1252-semicolon.csv", import.meta.url);
const ID = "[0-9a-f-]{36}";

/** A people file with a broken row, uploaded and not yet imported: its address. */
export async function uploadFile(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/imports/new`);
  await page.getByLabel("File", { exact: true }).setInputFiles({
    name: "people.csv",
    mimeType: "text/csv",
    buffer: readFileSync(MESSY_FILE),
  });
  await leadsTo(page, page.getByRole("button", { name: "Read the file" }), new RegExp(`/imports/${ID}$`));
  return new URL(page.url()).pathname;
}

/** A certificate of this person with a file, and the id of the certificate. */
export async function addCertificate(page: Page, url: string, personId: string): Promise<string> {
  await page.goto(`${url}/people/${personId}/certifications`);
  await page.getByLabel("Name", { exact: true }).fill("Routing exam");
  await page.getByLabel("Issued on").fill("2026-01-10");
  const buffer = Buffer.from("%PDF-1.7 An exam in routing, passed.");
  await page.getByLabel(/^File/).setInputFiles({ name: "exam.html", mimeType: "text/html", buffer });
  await page.getByRole("button", { name: "Add the certificate" }).click();
  await page.getByText("The certificate is on record.").waitFor();
  const file = await firstAddress(page, new RegExp(`^/people/${ID}/certifications/${ID}/attached[.]file$`));
  return file.split("/").at(-2) ?? "";
}

/** Evidence with a file for the first item of this provider's list, and the code of the item. */
export async function recordEvidence(page: Page, url: string, providerId: string): Promise<string> {
  await page.goto(`${url}/providers/${providerId}/checks/soc2`);
  const buffer = Buffer.from("%PDF-1.7 A report on the shared desk.");
  await page.getByLabel(/^Evidence file/).setInputFiles({ name: "report.pdf", mimeType: "application/pdf", buffer });
  await page.getByRole("button", { name: "Record it" }).click();
  await page.getByText("What was found is on record.").waitFor();
  return "soc2";
}

/** A scenario of this case: its address. */
export async function makeScenario(page: Page, url: string, caseId: string): Promise<string> {
  await page.goto(`${url}/scenarios/new?case=${caseId}`);
  await leadsTo(page, page.getByRole("button", { name: "Compare" }), new RegExp(`/scenarios/${ID}$`));
  return new URL(page.url()).pathname;
}

/** An invitation that nobody has taken: its address. */
export async function inviteSomebody(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/settings/accounts/invite`);
  await page.getByLabel("Name", { exact: true }).fill("Ivo Invited");
  await page.getByLabel("E-mail").fill("ivo@firm.example");
  await page.getByRole("button", { name: "Make the invitation link" }).click();
  await page.getByText("Copy it now").waitFor();
  await page.goto(`${url}/settings/accounts`);
  return firstAddress(page, new RegExp(`^/settings/accounts/invitations/${ID}$`));
}

/** A backup made by hand: its name. */
export async function makeBackup(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/settings/backups`);
  await page.getByRole("button", { name: "Make a backup now" }).click();
  const link = page.getByRole("link", { name: /^Restore/ }).first();
  await link.waitFor();
  return lastPart((await link.getAttribute("href")) ?? "");
}

/** The last part of an address, without what is asked of it. */
export const lastPart = (address: string) =>
  address
    .split("/")
    .at(-1)!
    .replace(/[?#].*$/, "");
