import { availableParallelism } from "node:os";
import { compileScenario } from "#app/domain/cost/compile-scenario.ts";
import { type ScenarioInput, ScenarioInputError, type ScenarioResult } from "#app/domain/cost/scenario.ts";
import { createWorkerPool } from "#app/services/shared/worker-pool.server.ts";
import type { SimulationReply } from "./simulate.worker.ts";

const LONGEST_RUN_MS = 30_000;
const MOST_WAITING = 50;

const createPool = () =>
  createWorkerPool<ScenarioInput, SimulationReply>("simulate", {
    threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
    megabytes: 512,
    mostWaiting: MOST_WAITING,
  });

let pool: ReturnType<typeof createPool> | undefined;

/**
 * Simulates a scenario in a worker thread, so that nobody else's request waits for it. Input that does not fit throws
 * a ScenarioInputError naming the field, before a thread is asked; the signal, or thirty seconds, end a run with an
 * AbortError.
 */
export async function simulate(input: ScenarioInput, options: { signal?: AbortSignal } = {}): Promise<ScenarioResult> {
  compileScenario(input);
  pool ??= createPool();
  const timeout = AbortSignal.timeout(LONGEST_RUN_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  const reply = await pool.run(input, { signal });
  if (!reply.ok) throw new ScenarioInputError(reply.field, reply.problem);
  return reply.result;
}

/** Ends the worker threads; the next scenario starts new ones. For the graceful stop. */
export async function closeSimulationWorkers(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.destroy();
}
