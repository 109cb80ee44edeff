import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { acceptInvitation, resetPassword } from "#app/services/accounts/take-up-link.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const moment = () => ({ password: "the racks hum at night", device: "", now: new Date(), requestId: "test" });

async function run(command: string, dataDir: string, ...args: string[]) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", `app/cli/${command}.ts`, ...args], {
    env: { ...inherited, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { output: "", error: "" };
  child.stdout.on("data", (chunk) => {
    text.output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    text.error += chunk;
  });
  const code = await new Promise((done) => child.once("close", done));
  return { code, output: text.output.trim(), error: text.error.trim() };
}

const tokenIn = (output: string, path: string) =>
  new RegExp(`^https://rightrung\\.firm\\.example/${path}\\?token=([\\w-]{43})$`, "m").exec(output)?.[1] ?? "";

const ADDRESS = ["--address", "https://rightrung.firm.example/ignored"];

/** Starts processes: minutes on a busy machine. */
describe("the commands for accounts", { timeout: 240_000 }, () => {
  it("make an organisation, its owner's invitation and a reset link, and say what does not fit in one line", async () => {
    const dataDir = temporaryFolder("commands");
    cpSync(inject("embeddedTemplate"), dataDir, { recursive: true });
    const firm = ["--name", "Second Firm", "--country", "DE", "--currency", "EUR", "--users", "80"];
    const owner = ["--owner-name", "Ann Example", "--owner-email", "Ann@second.example"];
    const missing = await run("create-organisation", dataDir, ...firm);
    expect(missing).toMatchObject({ code: 2, error: expect.stringMatching(/^--owner-name, --owner-email: missing;/) });
    const wrong = await run(
      "create-organisation",
      dataDir,
      ...firm.map((word) => (word === "DE" ? "Atlantis" : word)),
      ...owner,
    );
    expect(wrong).toMatchObject({ code: 2, error: "--country: Choose a country from the list." });
    const made = await run("create-organisation", dataDir, ...firm, ...owner, ...ADDRESS);
    expect(made).toMatchObject({ code: 0, error: "" });
    const unknown = await run("reset-password", dataDir, "nobody@second.example");
    expect(unknown).toEqual({
      code: 2,
      output: "",
      error: "nobody@second.example: No account and no invitation has this e-mail.",
    });

    const handle = await openDatabase({ databaseUrl: undefined, dataDir });
    const invitation = { ...moment(), token: tokenIn(made.output, "invitation") };
    expect(await acceptInvitation(handle, invitation)).not.toBeNull();
    const locked = await run("reset-password", dataDir, "ann@second.example");
    expect(locked).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^DATA_DIR: .*is in use.*until it is stopped/),
    });
    await handle.close();

    const reset = await run("reset-password", dataDir, "ann@second.example", ...ADDRESS);
    expect(reset).toMatchObject({ code: 0, error: "" });
    const again = await openDatabase({ databaseUrl: undefined, dataDir });
    const token = tokenIn(reset.output, "reset-password");
    expect(await resetPassword(again, { ...moment(), token })).not.toBeNull();
    await again.close();
  });
});
