import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import type { DecisionSnapshot } from "#app/services/decisions/decision-snapshot.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const run = promisify(execFile);

interface DownloadedDecision {
  contentHash: string;
  snapshot: DecisionSnapshot;
  costSnapshot?: { scenarios: { input: unknown; result: unknown }[] };
}

/** The memo as it comes out of the printer, as text with single blanks. */
export async function printedText(page: Page, format: "A4" | "Letter"): Promise<string> {
  const file = join(temporaryFolder("memo"), `${format}.pdf`);
  writeFileSync(file, await page.pdf({ format, printBackground: true }));
  const { stdout } = await run("pdftotext", ["-raw", file, "-"]);
  return stdout.replace(/\s+/g, " ");
}

/** Presses the download on the memo and returns where the file lies and what is in it. */
export async function downloadSnapshot(page: Page): Promise<{ file: string; decision: DownloadedDecision }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the snapshot" }).click(),
  ]);
  const file = join(temporaryFolder("snapshot"), download.suggestedFilename());
  await download.saveAs(file);
  return { file, decision: JSON.parse(readFileSync(file, "utf8")) as DownloadedDecision };
}

/** The command that the memo names, run as its reader would. */
export async function model(
  command: "verify" | "promotion-risk",
  input: string | object,
): Promise<Record<string, unknown>> {
  const file = typeof input === "string" ? input : join(temporaryFolder("input"), "input.json");
  if (typeof input !== "string") writeFileSync(file, JSON.stringify(input));
  const { stdout } = await run("npm", ["run", "--silent", "model", "--", command, file]);
  return JSON.parse(stdout) as Record<string, unknown>;
}
