import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/** Longest path of a Unix socket that every system takes. */
const SOCKET_PATH_LIMIT = 100;

const ANSWER_WITHIN_MS = 5_000;

export class FolderInUseError extends Error {}

/**
 * Locks a data folder for this process by listening on a socket beside it. The kernel drops the socket when the
 * process dies, however it dies, so a stale lock can be told from a live one: nobody answers. Serves one host.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = socketPath(resolve(folder));
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listen(path);
    if (server) return () => new Promise((done) => server.close(() => done()));
    const owner = await askOwner(path);
    if (owner !== null) {
      throw new FolderInUseError(
        `DATA_DIR: the folder ${resolve(folder)} is in use by process ${owner}. Stop that process, choose another folder, or set DATABASE_URL.`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new FolderInUseError(`DATA_DIR: the folder ${resolve(folder)} could not be locked.`);
}

function socketPath(absolute: string): string {
  const hash = createHash("sha256").update(absolute).digest("hex").slice(0, 16);
  if (process.platform === "win32") return `\\\\.\\pipe\\rightrung-${hash}`;
  const beside = join(absolute, ".lock");
  return beside.length <= SOCKET_PATH_LIMIT ? beside : join(tmpdir(), `rightrung-${hash}.lock`);
}

function listen(path: string): Promise<net.Server | null> {
  const server = net.createServer((socket) => socket.on("error", () => {}).end(String(process.pid)));
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? done(null) : fail(error)));
    server.listen(path, () => done(server.unref()));
  });
}

function askOwner(path: string): Promise<string | null> {
  return new Promise((done) => {
    const client = net.connect(path);
    let answer = "";
    client.on("data", (chunk) => {
      answer += chunk;
    });
    client.on("end", () => done(answer)).on("error", () => done(null));
    // A process that is busy for seconds answers nobody, yet the folder is its own.
    client.setTimeout(ANSWER_WITHIN_MS, () => {
      client.destroy();
      done("(it is busy)");
    });
  });
}
