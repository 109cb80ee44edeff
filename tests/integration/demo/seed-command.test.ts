import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { listDemoCompanies } from "#app/services/demo/list-demo-companies.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const dataDir = temporaryFolder("seed");

async function seed(...args: string[]) {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", "app/cli/seed.ts", ...args], {
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

/** Starts processes, one of which creates a database: minutes on a busy machine. */
describe("npm run seed", { timeout: 240_000 }, () => {
  it("names the option that does not fit, in one line, before it opens anything", async () => {
    expect(await seed("--people", "many")).toEqual({
      code: 2,
      output: "",
      error: "--people: expected a whole number from 1 to 20000",
    });
    expect((await seed("--competencies", "501")).error).toBe("--competencies: expected a whole number from 1 to 500");
    const unknown = await seed("--persons", "5");
    expect(unknown.code).toBe(2);
    expect(unknown.error).toMatch(/^Unknown option '--persons'; usage: npm run seed/);
    expect(unknown.error).not.toContain("\n");
  });

  it("makes the company, and says in one line that the folder is in use while another process has it", async () => {
    const made = await seed("--people", "20", "--competencies", "15", "--seed", "5");
    expect(made).toMatchObject({ code: 0, error: "" });
    expect(made.output).toMatch(/^Generated company, 20 people: 20 people, 15 competencies, [\d,]+ ratings in \d+ s\./);

    const handle = await openDatabase({ databaseUrl: undefined, dataDir });
    expect((await listDemoCompanies(handle)).map(({ key }) => key)).toContain("generated-20-15-24-5");
    const refused = await seed("--people", "5");
    await handle.close();
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/^DATA_DIR: the folder .* is in use by process \d+\./);
    expect(refused.error).not.toContain("\n");
  });
});
