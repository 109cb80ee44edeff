import type { Viewer } from "#app/lib/auth/viewer.server.ts";
import { mayForAll, mayForOthers } from "#app/lib/permissions/permissions.ts";
import { mayOpenScenarios } from "#app/services/scenarios/scenario-access.ts";
import { todayOf } from "#app/services/shared/context.ts";
import { countForShell, mayAnswer } from "./count-for-shell.server.ts";

/** What every page shows around itself: organisation, account, and how much there is of each thing within reach. */
export async function loadShell(viewer: Viewer) {
  const today = todayOf(viewer);
  const may = {
    people: mayForOthers(viewer.role, "people:read"),
    rounds: mayForOthers(viewer.role, "rounds:read"),
    answer: mayAnswer(viewer),
    panels: mayForOthers(viewer.role, "panels:read"),
    imports: mayForAll(viewer.role, "imports:write"),
    scenarios: mayOpenScenarios(viewer.role),
    providers: mayForAll(viewer.role, "providers:read"),
    capacity: mayForOthers(viewer.role, "capacity:read"),
    cases: mayForOthers(viewer.role, "cases:read"),
    sourcing: mayForAll(viewer.role, "sourcing:read"),
    exports: mayForOthers(viewer.role, "exports:read"),
    fairness: mayForAll(viewer.role, "fairness:read"),
    audit: mayForAll(viewer.role, "audit:read"),
    settleProposals: mayForOthers(viewer.role, "proposals:settle"),
    settleContests: mayForAll(viewer.role, "contests:settle"),
  };
  const { dueForErasure, ...counts } = await countForShell(viewer);
  return {
    today,
    organisation: viewer.organisation,
    account: { name: viewer.accountName, role: viewer.role },
    counts,
    dueForErasure,
    may: {
      ...may,
      ownRecord: viewer.personId != null,
      removeDemo: viewer.organisation.isDemo && mayForAll(viewer.role, "organisation:delete"),
    },
  };
}
