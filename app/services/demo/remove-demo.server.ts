import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { NotPermittedError } from "#app/services/shared/write.ts";
import { deleteOrganisation } from "#db/queries/organisations.ts";

/** Removes the demo company that the viewer is in, with everything in it; false for a real organisation, which stays. */
export async function removeDemo(viewer: Viewer): Promise<boolean> {
  if (!mayForAll(viewer.role, "organisation:delete")) throw new NotPermittedError("organisation:delete");
  if (!viewer.organisation.isDemo) return false;
  await viewer.database.transaction((tx) => deleteOrganisation(tx, viewer.organisationId));
  return true;
}
