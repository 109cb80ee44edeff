import type { PyramidStudy, StudyInput } from "#app/domain/pyramid/study-pyramid.ts";
import { createWorkerPool } from "#app/services/shared/worker-pool.server.ts";

const LONGEST_STUDY_MS = 30_000;
const MOST_WAITING = 20;
const KEPT_STUDIES = 20;

// One thread: studies are for looking at, and nobody's work may wait for them.
const createPool = () =>
  createWorkerPool<StudyInput, PyramidStudy>("study", { threads: 1, megabytes: 256, mostWaiting: MOST_WAITING });

let pool: ReturnType<typeof createPool> | undefined;
const kept = new Map<string, Promise<PyramidStudy>>();

function keep(key: string, study: Promise<PyramidStudy>): void {
  kept.set(key, study);
  study.catch(() => kept.delete(key));
  const oldest = kept.size > KEPT_STUDIES ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
}

/**
 * A study of a pyramid in a worker thread. The same input gives the same numbers, so that the last ones are kept for
 * whoever asks again; they hold nothing but the input and its numbers. Ends after half a minute with an AbortError.
 */
export function study(input: StudyInput): Promise<PyramidStudy> {
  const key = JSON.stringify(input);
  const known = kept.get(key);
  if (known) return known;
  pool ??= createPool();
  const running = pool.run(input, { signal: AbortSignal.timeout(LONGEST_STUDY_MS) });
  keep(key, running);
  return running;
}

/** Ends the worker thread; the next study starts a new one. */
export async function closeStudyWorkers(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.destroy();
}
