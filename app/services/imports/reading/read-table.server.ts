import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Piscina } from "piscina";
import { IMPORT_LIMITS } from "#app/domain/imports/table.ts";
import { type ReadTableOptions, type ReadTableResult, readTable } from "./read-table.ts";

/** The folder of package.json, seen from wherever this module runs: as source or inside the server bundle. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function createPool(): Piscina<{ bytes: Uint8Array; options: ReadTableOptions }, ReadTableResult> {
  const root = projectRoot();
  const bundled = join(root, "build/workers/read-table.mjs");
  const isBundled = existsSync(bundled);
  const tsx = () => pathToFileURL(createRequire(join(root, "package.json")).resolve("tsx")).href;
  return new Piscina({
    filename: pathToFileURL(isBundled ? bundled : join(root, "app/services/imports/reading/read-table.worker.ts")).href,
    execArgv: isBundled ? [] : ["--import", tsx()],
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
}

const LONGEST_READ_MS = 60_000;

let pool: ReturnType<typeof createPool> | undefined;

/**
 * Reads a file in a worker thread, one file at a time, so that nobody else waits for it. The signal cancels a file that
 * waits or is being read (an AbortError). Files that are too large, need too much memory or take longer than a minute
 * are refused in words.
 */
export async function readTableInWorker(
  bytes: Uint8Array,
  { signal, ...options }: ReadTableOptions & { signal?: AbortSignal } = {},
): Promise<ReadTableResult> {
  if (bytes.byteLength > IMPORT_LIMITS.bytes) return readTable(bytes, options);
  pool ??= createPool();
  const timeout = AbortSignal.timeout(LONGEST_READ_MS);
  try {
    return await pool.run({ bytes, options }, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout });
  } catch (error) {
    const isOutOfMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    if (!isOutOfMemory && (signal?.aborted || !timeout.aborted)) throw error;
    return {
      ok: false,
      code: "too-large",
      message: "The file takes more time or memory than one import may use. Split it.",
    };
  }
}

/** Ends the worker thread; the next file starts a new one. For the graceful stop. */
export async function closeReadTableWorker(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.destroy();
}
