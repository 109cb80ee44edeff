import { createWorkerPool } from "#app/services/shared/worker-pool.server.ts";

const LONGEST_MS = 30_000;
const MOST_WAITING = 20;
const MOST_KEPT = 20;

export interface KeptComputation<Input, Result> {
  compute: (input: Input) => Promise<Result>;
  /** Ends the worker thread; the next computation starts a new one. */
  close: () => Promise<void>;
}

/**
 * A model that runs in one worker thread, because nobody's work may wait for a look at it. The same input gives the
 * same numbers, so that the last ones are kept for whoever asks again: only for inputs that hold nothing about anybody.
 * Ends after half a minute with an AbortError.
 */
export function keptComputation<Input, Result>(worker: string): KeptComputation<Input, Result> {
  const createPool = () =>
    createWorkerPool<Input, Result>(worker, { threads: 1, megabytes: 256, mostWaiting: MOST_WAITING });
  let pool: ReturnType<typeof createPool> | undefined;
  const kept = new Map<string, Promise<Result>>();

  function keep(key: string, result: Promise<Result>): void {
    kept.set(key, result);
    result.catch(() => kept.delete(key));
    const oldest = kept.size > MOST_KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
  }

  return {
    compute(input) {
      const key = JSON.stringify(input);
      const known = kept.get(key);
      if (known) return known;
      pool ??= createPool();
      const running = pool.run(input, { signal: AbortSignal.timeout(LONGEST_MS) });
      keep(key, running);
      return running;
    },
    async close() {
      const closing = pool;
      pool = undefined;
      await closing?.destroy();
    },
  };
}
