import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { mayForAll } from "#app/lib/permissions/permissions.ts";
import { mayOpenScenarios } from "#app/services/scenarios/scenario-access.ts";
import { countForShell } from "#db/queries/shell.ts";

/** What every page shows around itself: organisation, account, and how much there is of each thing. */
export async function loadShell(viewer: Viewer) {
  const today = viewer.now.toISOString().slice(0, 10);
  const counts = await countForShell(viewer.database.db, viewer.organisationId, today);
  return {
    today,
    organisation: viewer.organisation,
    account: { name: viewer.accountName, role: viewer.role },
    counts,
    may: {
      imports: mayForAll(viewer.role, "imports:write"),
      scenarios: mayOpenScenarios(viewer.role),
      cases: mayForAll(viewer.role, "cases:read"),
    },
  };
}
