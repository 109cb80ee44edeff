import { now } from "#app/lib/clock.server.ts";
import { log } from "#app/lib/log.server.ts";
import type { DatabaseHandle } from "#db/connection/types.ts";
import {
  foldPeople,
  listImportedPeople,
  listUnfoldedImports,
  lockCurrentLevels,
  markFolded,
} from "#db/queries/current-assessments.ts";

/** Imported rows of one transaction: short enough that another request waits for it no longer than for a page. */
const BATCH = 400;

interface Unfolded {
  id: string;
  organisationId: string;
  state: string;
}

/**
 * Takes the levels of committed imports over into the current ones, and those of undone imports back out, in short
 * transactions. Every one of them can be the last: what is left is read from the history until somebody goes on, and
 * doing a part twice changes nothing. Returns once no import is waiting. `goOn` is asked before each transaction.
 */
export async function foldImports(handle: DatabaseHandle, goOn: () => boolean = () => true): Promise<void> {
  for (;;) {
    const waiting = await listUnfoldedImports(handle.db);
    if (waiting.length === 0) return;
    for (const found of waiting) if (!(await foldImport(handle, found, goOn))) return;
  }
}

/** False when it was told to stop. One whose state changed meanwhile stays unfolded and is listed again. */
async function foldImport(handle: DatabaseHandle, found: Unfolded, goOn: () => boolean): Promise<boolean> {
  const { id, organisationId, state } = found;
  if (state !== "committed" && state !== "undone") return true;
  const people = await listImportedPeople(handle.db, organisationId, id);
  for (const personIds of batchesOf(people)) {
    if (!goOn()) return false;
    await handle.transaction(async (tx) => {
      await lockCurrentLevels(tx, organisationId, "alone");
      await foldPeople(tx, organisationId, id, personIds);
    });
    await new Promise((next) => setImmediate(next));
  }
  if (!goOn()) return false;
  await handle.transaction((tx) => markFolded(tx, organisationId, id, state, now()));
  return true;
}

function* batchesOf(people: readonly { personId: string; rows: number }[]): Generator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const { personId, rows } of people) {
    if (batch.length > 0 && size + rows > BATCH) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(personId);
    size += rows;
  }
  if (batch.length > 0) yield batch;
}

const running = new WeakMap<DatabaseHandle, Promise<void>>();

/** Folds beside everything else; asked for again while it runs, it looks once more at its end. */
export function foldInBackground(handle: DatabaseHandle): void {
  const before = running.get(handle) ?? Promise.resolve();
  const next = before
    .then(() => foldImports(handle))
    .catch((error: unknown) => {
      // Nothing is lost: what is not folded is read from the history, and the next start or import goes on.
      log().warn({ error: String(error) }, "Levels of an import are not taken over yet.");
    });
  running.set(handle, next);
}

/** Settles once the background folding that was asked for has ended. */
export const foldingDone = (handle: DatabaseHandle): Promise<void> => running.get(handle) ?? Promise.resolve();
