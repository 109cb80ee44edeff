import type { DatabaseHandle } from "#db/connection/types.ts";
import { discardStaleUploads } from "#db/queries/imports.ts";

const HOUR_MS = 60 * 60 * 1000;

/**
 * At start: imports that a stopped process left half-way are discarded, and raw uploads older than a day deleted.
 * On a server another process may be staging at this moment, so only what is older than an hour is taken for left.
 */
export async function sweepImports(handle: DatabaseHandle, now: Date): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  await handle.transaction((tx) =>
    discardStaleUploads(tx, {
      uploadedBefore: before(24 * HOUR_MS),
      stagedBefore: handle.kind === "embedded" ? now : before(HOUR_MS),
    }),
  );
}
