/** A turn is shorter than anybody notices; then whoever else waits is served. */
const TURN_MS = 12;
/** Pieces between two looks at the clock. */
const PIECES = 8;

/** Does the work for each item, and lets other requests in between. */
export async function takingTurns<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let began = performance.now();
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    if (done % PIECES !== 0 || performance.now() - began < TURN_MS) continue;
    await new Promise((next) => setImmediate(next));
    began = performance.now();
  }
}
