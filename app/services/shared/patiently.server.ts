import { log } from "#app/lib/log.server.ts";

/** As long as a page may take. */
const PATIENCE_MS = 4_000;

/**
 * Waits for long work as long as a page may take: its result, or null when it goes on by itself. Should it fail then, the
 * log says so with these details.
 */
export async function patiently<T>(work: Promise<T>, failure: string, details: object): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const isDone = work.then((result) => ({ result }));
  const first = await Promise.race([isDone, patience]).finally(() => clearTimeout(timer));
  if (first) return first.result;
  work.catch((error: unknown) => log().error({ err: error, ...details }, failure));
  return null;
}
