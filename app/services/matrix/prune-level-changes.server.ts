import type { DatabaseHandle } from "#db/connection/types.ts";
import { deleteOldLevelChanges } from "#db/queries/level-changes.ts";

/** At start: notes of changes that every kept matrix has long taken in are deleted. */
export const pruneLevelChanges = async (handle: DatabaseHandle): Promise<void> => {
  await handle.transaction(deleteOldLevelChanges);
};
