import { execFileSync } from "node:child_process";
import { chownSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder.ts";

/** PostgreSQL refuses to run as root: then its own user runs it. */
function run(file: string, args: string[]): void {
  const isRoot = process.getuid?.() === 0;
  const [command, words] = isRoot
    ? (["runuser", ["-u", "postgres", "--", file, ...args]] as const)
    : ([file, args] as const);
  // A server that goes on in the background would hold a pipe open.
  execFileSync(command, words, { stdio: "ignore", cwd: tmpdir() });
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A PostgreSQL server that a test may stop and start as it likes, with an empty database. */
export async function ownCluster(programs: string) {
  const folder = temporaryFolder("cluster");
  if (process.getuid?.() === 0) {
    const idOf = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
    chownSync(folder, idOf("-u"), idOf("-g"));
  }
  const data = join(folder, "data");
  const port = await freePort();
  const control = (...args: string[]) => run(join(programs, "pg_ctl"), ["-D", data, "-w", ...args]);
  run(join(programs, "initdb"), ["-D", data, "-U", "rightrung", "-A", "trust", "-E", "UTF8", "--no-sync"]);
  let isUp = false;
  const start = () => {
    control("start", "-o", `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`);
    isUp = true;
  };
  const stop = () => {
    if (isUp) control("stop", "-m", "immediate");
    isUp = false;
  };
  start();
  return {
    url: `postgres://rightrung@127.0.0.1:${port}/postgres`,
    start,
    /** At once, as when its machine fails: nobody is asked to finish. */
    stop,
    remove() {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
