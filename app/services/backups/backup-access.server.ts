import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { countRealOrganisations } from "#db/queries/organisations.ts";

/**
 * What Settings offers. A backup holds the whole installation: `everything` only to the owner of the one organisation
 * in it; `all-but-restore` in a demo with no real organisation beside it; otherwise nothing, with the reason.
 */
export type BackupAccess = "everything" | "all-but-restore" | "several-organisations" | "demo-beside-a-real-one";

export async function backupAccess(viewer: Viewer): Promise<BackupAccess> {
  if (!mayForAll(viewer.role, "backups:write")) throw new NotPermittedError("backups:write");
  const real = await countRealOrganisations(viewer.database.db);
  if (viewer.organisation.isDemo) return real === 0 ? "all-but-restore" : "demo-beside-a-real-one";
  return real === 1 ? "everything" : "several-organisations";
}

export const mayHandle = (access: BackupAccess): boolean => access === "everything" || access === "all-but-restore";
