import { createWorkerPool } from "#app/services/shared/worker-pool.server.ts";
import type { InspectResult, inspectFile } from "./planning/inspect-file.ts";
import type { PlanRequest, PlanResult } from "./planning/plan-import.ts";

const LONGEST_MS = 60_000;

const TOO_MUCH = {
  ok: false,
  message: "The file takes more time or memory than one import may use. Split it.",
} as const;

const createPool = () => createWorkerPool<unknown, unknown>("import", { threads: 1, megabytes: 1024 });

let pool: ReturnType<typeof createPool> | undefined;

/** One file at a time, in a thread of its own: nobody else waits for it. */
async function run<T>(name: string, task: unknown): Promise<T | typeof TOO_MUCH> {
  pool ??= createPool();
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    return (await pool.run(task, { name, signal })) as T;
  } catch (error) {
    const isOutOfMemory = error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    if (!isOutOfMemory && !signal.aborted) throw error;
    return TOO_MUCH;
  }
}

export const inspectInWorker = (task: Parameters<typeof inspectFile>[0]) => run<InspectResult>("inspectFile", task);

export const planInWorker = (task: PlanRequest) => run<PlanResult>("planImport", task);
