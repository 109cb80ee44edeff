import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { countRows } from "#tests/integration/demo/database-content.ts";
import { archiveFolder, bodyOf, OLD_ARCHIVE, seedDemo } from "#tests/support/backups/archive-file.ts";
import { newStore } from "#tests/support/running-server.ts";

const files = archiveFolder();
const kind = process.env.TEST_DATABASE === "server" ? "server" : "embedded";

async function run(variables: Record<string, string>, command: "backup" | "restore", ...args: string[]) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", `app/cli/${command}.ts`, ...args], {
    env: { ...inherited, ...variables },
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

/** Starts processes: minutes on a busy machine. */
describe("the commands", { timeout: 240_000 }, () => {
  it("write a backup, and restore it over what came later, keeping what was there", async () => {
    const { variables, remove } = await newStore(kind);
    const dataDir = variables.DATA_DIR ?? "";
    const open = () => openDatabase({ databaseUrl: variables.DATABASE_URL, dataDir });
    let handle = await open();
    await seedDemo(handle, "harrow");
    const refused = kind === "embedded" ? await run(variables, "backup") : null;
    await handle.close();
    if (refused) {
      expect(refused).toMatchObject({ code: 1, output: "" });
      expect(refused.error).toMatch(/is in use by process \d+\..*While the server runs, use Settings → Backups\.$/);
    }
    const file = join(files, "made.gz");
    const made = await run(variables, "backup", file);
    expect(made).toMatchObject({ code: 0, error: "" });
    expect(made.output).toMatch(/made\.gz: [\d,]+ rows, written and checked\. It holds everything in clear/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(await run(variables, "backup", file)).toMatchObject({ code: 2, output: "" });

    const unasked = await run(variables, "restore", file);
    expect(unasked).toMatchObject({ code: 2, output: "" });
    expect(unasked.error).toMatch(/say --yes/);
    const restored = await run(variables, "restore", OLD_ARCHIVE, "--yes");
    expect(restored).toMatchObject({ code: 0, error: "" });
    expect(restored.output).toMatch(/What was there is kept in .*before-restore\.jsonl\.gz/);
    expect(restored.output).toMatch(/Restored 104 rows, as they were at 2026-11-22T12:00:00\.000Z/);
    const [kept = ""] = readdirSync(join(dataDir, "backups")).filter((name) =>
      name.endsWith("-before-restore.jsonl.gz"),
    );
    expect(bodyOf(join(dataDir, "backups", kept))).toBe(bodyOf(file));
    const folders = readdirSync(dataDir).filter((name) => name.startsWith("database.before-restore-"));
    expect(folders).toHaveLength(kind === "embedded" ? 1 : 0);
    handle = await open();
    expect((await countRows(handle.db)).organisations).toBe(1);
    await handle.close();
    await remove();
  });

  it("say in one line what they do not take, with exit code 2, and change nothing", async () => {
    const { variables, remove } = await newStore(kind);
    const wrong = join(files, "wrong.gz");
    writeFileSync(wrong, readFileSync(OLD_ARCHIVE).subarray(0, 5_000));
    const cut = await run(variables, "restore", wrong, "--yes");
    expect(cut).toMatchObject({ code: 2, output: "" });
    expect(cut.error).toMatch(/^This backup is incomplete or was changed/);
    expect(cut.error).not.toContain("\n");
    expect(await run(variables, "restore")).toMatchObject({ code: 2, error: "usage: npm run restore -- FILE [--yes]" });
    expect(await run(variables, "backup", "--all")).toMatchObject({
      code: 2,
      error: "usage: npm run backup [-- FILE]",
    });
    expect(existsSync(join(variables.DATA_DIR ?? "", "backups"))).toBe(false);
    await remove();
  });

  it.runIf(kind === "embedded")("restore beside a folder that no longer opens, and keep it", async () => {
    const { variables } = await newStore("embedded");
    const dataDir = variables.DATA_DIR ?? "";
    rmSync(join(dataDir, "database/global"), { recursive: true });
    const restored = await run(variables, "restore", OLD_ARCHIVE, "--yes");
    expect(restored).toMatchObject({ code: 0 });
    expect(restored.output).toMatch(/does not open .* It is kept, and no backup of it can be made/);
    const handle = await openDatabase({ databaseUrl: undefined, dataDir });
    expect((await countRows(handle.db)).people).toBe(4);
    await handle.close();
  });
});
