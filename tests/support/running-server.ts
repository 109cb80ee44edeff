import { type ChildProcess, spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { inject } from "vitest";
import { administer } from "./administer.ts";
import { dropDatabase } from "./drop-database.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export type DatabaseChoice = "embedded" | "server";

export interface RunningServer {
  url: string;
  variables: Record<string, string>;
  output: () => string;
  /** Asks it to stop and returns the exit code. */
  stop: () => Promise<number | null>;
  /** Kills it as a power switch would, and its children with it. */
  kill: () => Promise<void>;
}

/** An empty folder: the server makes its database in it. */
export const emptyDataFolder = (): string => temporaryFolder("e2e");

/** A folder with an empty, migrated database: a copy, which is quicker than making one. */
export function newDataFolder(): string {
  const folder = emptyDataFolder();
  cpSync(inject("embeddedTemplate"), folder, { recursive: true });
  return folder;
}

/** Which databases this machine can test on. */
export const databaseChoices = (): DatabaseChoice[] =>
  process.env.TEST_DATABASE_URL ? ["embedded", "server"] : ["embedded"];

/** A fresh, empty place for data: the variables that name it, and its removal. */
export async function newStore(
  choice: DatabaseChoice,
): Promise<{ variables: Record<string, string>; remove: () => Promise<void> }> {
  const variables: Record<string, string> = { DATA_DIR: newDataFolder() };
  const base = process.env.TEST_DATABASE_URL;
  if (choice === "embedded" || !base) return { variables, remove: async () => {} };
  const name = `rightrung_e2e_${crypto.randomUUID().replaceAll("-", "")}`;
  await administer(base, `create database ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  return {
    variables: { ...variables, DATABASE_URL: url.href },
    remove: () => dropDatabase(base, name),
  };
}

/** A real server process on a free port, once it answers. Throws with its output when it stops before that. */
export async function startServer(variables: Record<string, string>): Promise<RunningServer> {
  const started = spawnServer({ PORT: "0", ...variables });
  const url = await new Promise<string>((done, fail) => {
    const look = () => {
      const ready = /ready at (\S+)/.exec(started.output());
      if (ready?.[1]) done(ready[1]);
    };
    started.child.stdout?.on("data", look);
    started.exited.then(() => fail(new Error(`The server stopped:\n${started.output()}`)));
  });
  return {
    url: url.replace("0.0.0.0", "127.0.0.1"),
    variables,
    output: started.output,
    async stop() {
      started.child.kill("SIGTERM");
      return started.exited;
    },
    async kill() {
      if (started.child.pid) process.kill(-started.child.pid, "SIGKILL");
      await started.exited;
    },
  };
}

/** The process alone, for tests of a start that fails. */
export function spawnServer(variables: Record<string, string>) {
  const { DATABASE_URL: _url, DATA_DIR: _dir, VITEST: _vitest, ...inherited } = process.env;
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "app/server/start.ts"], {
    env: { ...inherited, NODE_ENV: "production", ...variables },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const keep = (chunk: Buffer) => {
    text += chunk;
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const exited = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  return { child, exited, output: () => text };
}
